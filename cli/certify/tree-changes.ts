/** What was changed in a checkout and is in no commit of it. */
import { execFileSync } from 'node:child_process';
import { visibleLine } from '../../reports/visible';
import { plural } from '../../reports/wording';

/** So many files are named. */
const NAMED = 5;

/**
 * Why the suite is not what an edition names, as the list of a refusal: files that no commit has as they are, but for
 * what git is to ignore, or that git cannot tell. Empty: it is.
 */
export function treeRefusals(root: string): string[] {
  let told: string;
  try {
    told = execFileSync('git', ['status', '--porcelain', '-z', '--no-renames', '--', '.'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const why = String((error as Error).message).split('\n')[0] ?? '';
    return [visibleLine(`the suite: git does not tell whether it was changed (${why})`)];
  }
  const files = told
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice('?? '.length));
  if (files.length === 0) return [];
  const named = files.slice(0, NAMED).join(', ');
  return [visibleLine(`the suite has ${plural(files.length, 'change')} that no edition names: ${named}`)];
}
