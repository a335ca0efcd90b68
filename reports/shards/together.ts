/** Puts shards together: the record that one run of the whole would have left, as far as they are one. */
import { RunRecord, type ScenarioRecord } from '../record';
import type { Shard } from './shard';
import { isCutShort } from './shortfalls';

export interface Together {
  /** With the scenarios of the plan, in its order. */
  record: RunRecord;
  /** Walks that shards walked after their scenarios, because of what these had found. */
  later: ScenarioRecord[];
}

/**
 * @param shards one at least
 * @param gaps what keeps them from being one run
 */
export function together(shards: readonly Shard[], gaps: readonly string[]): Together {
  const times = (of: (shard: Shard) => string) => shards.map((shard) => Date.parse(of(shard)));
  const record = new RunRecord(
    new Date(Math.min(...times(({ startedAt }) => startedAt))),
    new Date(Math.max(...times(({ endedAt }) => endedAt))),
  );
  for (const fault of shards.flatMap(({ faults }) => faults)) record.fault(fault);
  record.walkedAgain.push(...shards.flatMap(({ walkedAgain }) => walkedAgain));
  record.gaps.push(...gaps);
  // Of a shard that did not end, the gaps say it.
  record.ended = true;
  const place = new Map(shards.flatMap(({ plan }) => plan).map((id, i) => [id, i]));
  const all = shards.flatMap((shard) => shard.scenarios.map((scenario) => asLeft(scenario, shard)));
  const planned = all.filter(({ id }) => place.has(id));
  planned.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  record.adopt(planned);
  return { record, later: all.filter(({ id }) => !place.has(id)) };
}

function asLeft(scenario: ScenarioRecord, shard: Shard): ScenarioRecord {
  return isCutShort(shard) ? { ...scenario, cutShort: true } : scenario;
}
