/** One line before a run about what `check` would say of its target file. */
import { relative } from 'node:path';
import { contradictionsIn } from '../../fixtures/targets/review/review';
import type { Target } from '../../fixtures/targets/target';
import { YamlFile } from '../../fixtures/targets/yaml-file';
import { say } from '../../fixtures/texts/texts';
import { visibleLine } from '../../reports/visible';
import { plural } from '../../reports/wording';

/**
 * @param target as the run has loaded it
 * @param cwd the caller's folder, from which the file is named
 * @returns undefined where nothing in the file contradicts the tables or itself
 */
export function reviewLine(target: Target, cwd: string): string | undefined {
  const contradictions = contradictionsIn(target, new YamlFile(target.file, 'target file'));
  const [first] = contradictions;
  if (!first) return undefined;
  const [path, place] = [relative(cwd, target.file), /:\d+:\d+$/.exec(first.place)?.[0] ?? ''];
  const count = plural(contradictions.length, 'contradiction');
  const more = contradictions.length > 1 ? ', first' : '';
  return visibleLine(
    `${count} in the target file${more} ${path}${place}: ${say('en', first.key, first.values)} (\`check ${path}\` tells of all)`,
  );
}
