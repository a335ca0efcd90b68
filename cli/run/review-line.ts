/** One line before a run about what `check` would say of its target file. */
import { relative } from 'node:path';
import { contradictionsIn } from '../../fixtures/targets/review/review';
import type { Target } from '../../fixtures/targets/target';
import { YamlFile } from '../../fixtures/targets/yaml-file';
import type { Say } from '../../fixtures/texts/texts';
import { visibleLine } from '../../reports/visible';

/**
 * @param target as the run has loaded it
 * @param cwd the caller's folder, from which the file is named
 * @param say in the language of who reads it
 * @returns undefined where nothing in the file contradicts the tables or itself
 */
export function reviewLine(target: Target, cwd: string, say: Say): string | undefined {
  const contradictions = contradictionsIn(target, new YamlFile(target.file, 'target file'));
  const [first] = contradictions;
  if (!first) return undefined;
  const [path, place] = [relative(cwd, target.file), /:\d+:\d+$/.exec(first.place)?.[0] ?? ''];
  const text = say(first.key, first.values);
  const count = contradictions.length;
  return visibleLine(say('run.contradictory', { count, place: `${path}${place}`, text, file: path }));
}
