/** What keeps shards from being one whole run, in sentences that name it. */
import type { Results } from '../results';
import { plural, targetText } from '../wording';
import { type Shard, type ShardHead, shardName } from './shard';

/** @param suite the edition that judges them */
export function shortfalls(shards: readonly Shard[], suite: Results['suite']): string[] {
  const others = shards.filter((shard) => editionText(shard.suite) !== editionText(suite));
  return [
    ...told(shards, ({ target }) => `${targetText(target)},`, 'The shards are not of one target'),
    ...told(shards, (shard) => editionText(shard.suite), 'The shards are not of one edition of the suite'),
    ...(others.length > 0
      ? [`Judged by another edition of the suite, ${editionText(suite)}, than ran: ${folders(others)}.`]
      : []),
    ...differing(
      shards,
      ({ ics, cannot }) => JSON.stringify([ics, cannot]),
      'The target files do not claim the same (ics, ixit.cannot)',
    ),
    ...differing(
      shards,
      ({ selection, plan }) => JSON.stringify([selection, plan]),
      'The shards were not asked for parts of the same (--only, --tags, --walks, --strict, paths)',
    ),
    ...parts(shards),
    ...shards.filter(isCutShort).map((shard) => `Shard ${placed(shard)} was interrupted before its end.`),
    ...shards
      .filter((shard) => !shard.ended && !isCutShort(shard))
      .map((shard) => `Shard ${placed(shard)} did not come to its end.`),
    ...scenarios(shards),
  ];
}

/** Whether a shard was stopped, by hand or by a fault, so that what it did not come to is no fault of its own. */
export function isCutShort({
  interrupted,
  brokenOff,
}: Pick<ShardHead, 'interrupted' | 'brokenOff'>): boolean {
  return interrupted || brokenOff;
}

/** One sentence where the texts differ, with each text and where it is found. */
function told(shards: readonly Shard[], textOf: (shard: Shard) => string, sentence: string): string[] {
  const groups = grouped(shards, textOf);
  const parts = [...groups].map(([text, own]) => `${text} in ${folders(own)}`);
  return groups.size > 1 ? [`${sentence}: ${parts.join('; ')}.`] : [];
}

/** The same for what is too long to be told. */
function differing(shards: readonly Shard[], textOf: (shard: Shard) => string, sentence: string): string[] {
  const groups = [...grouped(shards, textOf).values()];
  return groups.length > 1 ? [`${sentence}: ${groups.map(folders).join(' is not as ')}.`] : [];
}

/** Each part of each split that is missing or there twice. */
function parts(shards: readonly Shard[]): string[] {
  const splits = grouped(shards, ({ shard }) => String(shard.total));
  const mixed =
    splits.size > 1 ? [`The shards are of different splits: into ${[...splits.keys()].join(' and ')}.`] : [];
  const total = shards[0]?.shard.total ?? 0;
  const own = splits.get(String(total)) ?? [];
  const each = Array.from({ length: total }, (_, i) => i + 1).flatMap((index) => {
    const there = own.filter(({ shard }) => shard.index === index);
    if (there.length === 0) return [`Shard ${index}/${total} is missing.`];
    return there.length > 1
      ? [`Shard ${index}/${total} is there ${there.length} times: ${folders(there)}.`]
      : [];
  });
  return [...mixed, ...each];
}

/** Each scenario of the plan that no shard has, or that more than one has. */
function scenarios(shards: readonly Shard[]): string[] {
  const times = new Map<string, number>();
  for (const { id } of shards.flatMap((shard) => shard.scenarios)) times.set(id, (times.get(id) ?? 0) + 1);
  const planned = new Set(shards.flatMap(({ plan }) => plan));
  return [...planned].flatMap((id) => {
    const count = times.get(id) ?? 0;
    if (count === 1) return [];
    return [count === 0 ? `${id}: no shard has it.` : `${id}: ${plural(count, 'shard')} have it.`];
  });
}

function grouped(shards: readonly Shard[], textOf: (shard: Shard) => string): Map<string, Shard[]> {
  const groups = new Map<string, Shard[]>();
  for (const shard of shards) groups.set(textOf(shard), [...(groups.get(textOf(shard)) ?? []), shard]);
  return groups;
}

function folders(shards: readonly Shard[]): string {
  return shards.map(({ folder }) => folder).join(', ');
}

function placed(shard: Shard): string {
  return `${shardName(shard)} (${shard.folder})`;
}

function editionText({ version, tables, features }: Results['suite']): string {
  return `${version} (tables ${tables.slice(0, 12)}, features ${features.slice(0, 12)})`;
}
