/** What was changed in a checkout and is in no commit of it. */
import { execFileSync } from 'node:child_process';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';

/**
 * Paths from the root, those that git does not know of as well, but for what it is to ignore.
 * @throws ConfigurationError where git cannot tell
 */
export function treeChanges(root: string): string[] {
  try {
    const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] } as const;
    const told = execFileSync('git', ['status', '--porcelain', '-z', '--no-renames', '--', '.'], options);
    return told
      .split('\0')
      .filter(Boolean)
      .map((line) => line.slice('?? '.length));
  } catch (error) {
    throw new ConfigurationError(
      `Whether the suite is as an edition names it cannot be told, as git does not say: ${firstLine(error)} ` +
        'Use a clone of the project, or its package.',
    );
  }
}

function firstLine(error: unknown): string {
  return String((error as Error).message).split('\n')[0] ?? '';
}
