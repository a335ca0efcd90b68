/** Says what a run covers of all that its target offers. */
import type { RunContext } from '../../reports/judge';
import type { InterfaceName } from '../../schemas/catalogue';
import type { RunOptions } from './options';

/**
 * @param asked interfaces, whether the target offers them or not
 * @param offered all that the target offers
 * @param missed what was asked for and is not there
 */
export function selectionOf(
  { tags, shard, paths, strict, walk }: Pick<RunOptions, 'tags' | 'shard' | 'paths' | 'strict' | 'walk'>,
  asked: InterfaceName[],
  offered: readonly InterfaceName[],
  missed: string[],
): RunContext['selection'] {
  const partial = tags !== '' || shard !== '' || paths.length > 0 || walk !== undefined;
  const all = offered.every((name) => asked.includes(name));
  return {
    partial,
    whole: all && !partial && missed.length === 0,
    interfaces: asked,
    tags,
    shard,
    paths,
    missed,
    strict,
    ...(walk !== undefined && { walk }),
  };
}
