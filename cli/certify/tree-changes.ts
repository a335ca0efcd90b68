/** What of the suite was changed, and is in no edition of it. */
import { execFileSync } from 'node:child_process';
import { isAsBuilt } from '../../reports/certificate/edition';
import { isPartOfEdition, PLACES } from '../../reports/certificate/suite-files';
import { visibleLine } from '../../reports/visible';
import { plural } from '../../reports/wording';

/** So many files are named. */
const NAMED = 5;

/**
 * Why the suite is not what an edition names, as the list of a refusal. Of a checkout: files that no commit has as they
 * are, or that git cannot tell. Of a package: that it is not as it was built. Empty: it is.
 */
export function treeRefusals(root: string): string[] {
  const asBuilt = isAsBuilt(root);
  if (asBuilt !== undefined)
    return asBuilt ? [] : ['the package is not as it was built, and no edition names it'];
  let files: string[];
  try {
    files = changedFiles(root);
  } catch (error) {
    const why = String((error as Error).message).split('\n')[0] ?? '';
    return [visibleLine(`the suite: git does not tell whether it was changed (${why})`)];
  }
  if (files.length === 0) return [];
  const named = files.slice(0, NAMED).join(', ');
  return [visibleLine(`the suite has ${plural(files.length, 'change')} that no edition names: ${named}`)];
}

/** Paths from the root, also of files that git does not know of. */
function changedFiles(root: string): string[] {
  const asked = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...PLACES];
  return execFileSync('git', asked, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    .split('\0')
    .map((line) => line.slice('?? '.length))
    .filter(isPartOfEdition);
}
