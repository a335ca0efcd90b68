/** Judges exchanges that were made up: which rows hold in them, which are broken, and which errata are cited. */
import type { Ics } from '../../fixtures/targets/target';
import type { JudgedId } from '../../schemas/requirement-id';
import type { Exchange } from '../exchange';
import type { Remark } from '../judged';
import { TrafficJudge } from '../traffic-judge';
import type { TrafficOptions } from '../traffic-options';

/** What an ICS says that sets none. */
export const NO_OPTIONS: Ics['options'] = {
  ...{ transType: 'short', correctedSpelling: false, sipClickToDial: false },
  ...{ authMode: 'static', wireProtocol: false, encipheredPassword: false },
};

export interface TrialOutcome {
  /** Each once. */
  broken: JudgedId[];
  holds: JudgedId[];
  noted: Remark[];
}

/** @throws Error when an exchange is of no known interface, for then nothing is tried */
export function tried(
  exchanges: readonly Exchange[],
  options: TrafficOptions = { strict: false },
): TrialOutcome {
  const broken = new Set<JudgedId>();
  const holds = new Set<JudgedId>();
  const noted: Remark[] = [];
  const judge = new TrafficJudge(options, ({ judged }) => {
    for (const { requirement } of judged.broken) broken.add(requirement);
    for (const requirement of judged.holds) holds.add(requirement);
    noted.push(...judged.noted);
  });
  for (const exchange of exchanges)
    if (!judge.take(exchange)) throw new Error(`${exchange.url.href} is of no known interface`);
  judge.finish();
  return { broken: [...broken], holds: [...holds], noted };
}
