/** One line before a run about what `check` would say of its target file. */
import { relative, resolve } from 'node:path';
import { reviewTarget } from '../../fixtures/targets/review/review';
import { say } from '../../fixtures/texts/texts';
import { visibleLine } from '../../reports/visible';
import { plural } from '../../reports/wording';
import type { Surroundings } from './execute';

/**
 * @param file path of the target file, which can be loaded
 * @param ids of all requirements
 * @returns undefined where nothing in the file contradicts the tables or itself
 */
export function reviewLine(
  file: string,
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>,
  ids: string[],
): string | undefined {
  const { contradictions } = reviewTarget(resolve(cwd, file), env, ids);
  const [first] = contradictions;
  if (!first) return undefined;
  const [path, place] = [relative(cwd, resolve(cwd, file)), /:\d+:\d+$/.exec(first.place)?.[0] ?? ''];
  const count = plural(contradictions.length, 'contradiction');
  const more = contradictions.length > 1 ? ', first' : '';
  return visibleLine(
    `${count} in the target file${more} ${path}${place}: ${say('en', first.key, first.values)} (\`check ${path}\` tells of all)`,
  );
}
