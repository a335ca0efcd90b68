/** Reads shards, judges them as one run, and concludes it with the reports of a run. */
import { resolve } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { knownIds, loadBaseline } from '../../reports/baseline/load-baseline';
import { Conclusion } from '../../reports/conclude';
import type { RunContext } from '../../reports/judge';
import { prepareOutFolder } from '../../reports/out-folder';
import type { Project } from '../../reports/project';
import { copyAllureResults } from '../../reports/shards/allure-copies';
import { type Shard, shardName } from '../../reports/shards/shard';
import { readShard } from '../../reports/shards/shard-file';
import { shortfalls } from '../../reports/shards/shortfalls';
import { together } from '../../reports/shards/together';
import { siteBase } from '../../reports/site/base';
import { suiteEdition } from '../../reports/suite';
import { writingTo } from '../../reports/unwritable';
import { visibleLine } from '../../reports/visible';
import { partText, targetText } from '../../reports/wording';
import { type Spoken, sayTo } from '../language-option';
import type { Surroundings } from '../run/execute';
import { selectionOf } from '../run/selection';
import { walkRests } from '../run/walks/walk-again';

export interface MergeOptions extends Spoken {
  /** Of the reports of each shard. */
  folders: readonly string[];
  out: string;
  /** Path; none: nothing is known. */
  baseline?: string;
}

/**
 * @returns the exit code
 * @throws ConfigurationError for a folder that holds no shard or a broken one, and for a baseline that is wrong
 */
export async function mergeShards(
  { folders, out, baseline, ...spoken }: MergeOptions,
  { root, catalogue, purposes, proofs }: Project,
  { cwd, env, stdout }: Surroundings,
): Promise<number> {
  const folder = resolve(cwd, out);
  const places = folders.map((each) => resolve(cwd, each));
  if (places.includes(folder))
    throw new ConfigurationError(`--out ${out}: this is the folder of a shard, which would be lost.`);
  const [first, ...others] = places.map(readShard);
  if (!first) throw new ConfigurationError('merge needs the folder of one shard at least.');
  const shards = [first, ...others];
  const known = baseline ? loadBaseline(resolve(cwd, baseline), knownIds({ catalogue, purposes })) : [];
  const { record, later } = together(shards, shortfalls(shards, suiteEdition(root, catalogue)));
  // One run would have walked those rests that no other walk of any shard has in it.
  await walkRests(
    record,
    { walk: async (_, { name }) => later.filter((walk) => walk.name === name) },
    () => true,
  );
  prepareOutFolder(folder);
  writingTo(folder, () => copyAllureResults(places, folder));
  const docs = siteBase(folder, undefined, cwd);
  const context: RunContext = {
    ...{ catalogue, purposes, proofs, baseline: known },
    ...judgedAs(first),
    suite: first.suite,
    ...(docs !== undefined && { docs }),
  };
  const say = sayTo(spoken, env);
  const merged = shards.map((shard) => say('merge.shard', { shard: shardName(shard), folder: shard.folder }));
  stdout.write(`${say('merge.merged', { shards: merged.join(', ') })}\n`);
  const part = partText(context.selection, say);
  if (part) stdout.write(`${part}\n`);
  stdout.write(`${say('run.target', { target: visibleLine(targetText(first.target)) })}\n`);
  return new Conclusion(record, context, folder, stdout, env, say).complete();
}

/** Target and selection of the run that the shard is a part of. */
function judgedAs({ target, ics, cannot, selection }: Shard): Pick<RunContext, 'target' | 'selection'> {
  return {
    target: { target, ics, ixit: { cannot } },
    selection: selectionOf(
      { ...selection, shard: '' },
      selection.interfaces,
      ics.interfaces,
      selection.missed,
    ),
  };
}
