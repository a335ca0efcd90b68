/** Judges exchanges that were made up: which rows hold in them, which are broken, and which errata are cited. */
import type { JudgedId } from '../../schemas/requirement-id';
import type { Exchange } from '../exchange';
import type { Remark } from '../judged';
import { TrafficJudge } from '../traffic-judge';

export interface TrialOutcome {
  /** Each once. */
  broken: JudgedId[];
  holds: JudgedId[];
  noted: Remark[];
}

/** @throws Error when an exchange is of no known interface, for then nothing is tried */
export function tried(exchanges: readonly Exchange[]): TrialOutcome {
  const broken = new Set<JudgedId>();
  const holds = new Set<JudgedId>();
  const noted: Remark[] = [];
  const judge = new TrafficJudge({ strict: false }, ({ judged }) => {
    for (const { requirement } of judged.broken) broken.add(requirement);
    for (const requirement of judged.holds) holds.add(requirement);
    noted.push(...judged.noted);
  });
  for (const exchange of exchanges)
    if (!judge.take(exchange)) throw new Error(`${exchange.url.href} is of no known interface`);
  judge.finish();
  return { broken: [...broken], holds: [...holds], noted };
}
