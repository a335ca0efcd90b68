/** What a part of a split run leaves behind, from which the whole is judged: what became of its scenarios, no verdict. */
import type { Ics } from '../../fixtures/targets/target';
import type { RunContext } from '../judge';
import type { RunRecord, ScenarioRecord } from '../record';
import type { Results } from '../results';

/** The first line of the file. */
export interface ShardHead {
  formatVersion: 1;
  /** The `index`th, from 1, of `total` parts. */
  shard: { index: number; total: number };
  suite: Results['suite'];
  target: Results['target'];
  ics: Ics;
  cannot: RunContext['target']['ixit']['cannot'];
  /** What the whole was asked to cover; the same in all parts. */
  selection: Pick<RunContext['selection'], 'interfaces' | 'tags' | 'paths' | 'missed' | 'strict'>;
  /** Ids of all scenarios of the whole, in its order. */
  plan: readonly string[];
  /** ISO 8601. */
  startedAt: string;
  endedAt: string;
  faults: readonly string[];
  interrupted: boolean;
  brokenOff: boolean;
  ended: boolean;
  walkedAgain: RunRecord['walkedAgain'];
}

export interface Shard extends ShardHead {
  /** Where it was read. */
  folder: string;
  /** Those of the plan first, then walks that followed from what they found. */
  scenarios: ScenarioRecord[];
}

/** `1/3`, as `--shard` has it. */
export function shardName({ shard: { index, total } }: Pick<ShardHead, 'shard'>): string {
  return `${index}/${total}`;
}
