/** What a report on recorded traffic says besides verdicts of rows: that only what was seen was judged. */
import { sentenceIn } from '../fixtures/sentences/sentences';
import { ENGLISH, type Say } from '../fixtures/texts/texts';
import type { JudgedId } from '../schemas/requirement-id';
import type { Verdict } from '../schemas/verdict';

export interface TrafficSummary {
  files: string[];
  /** Exchanges that could be read. */
  exchanges: number;
  /** How many of them are of each interface. */
  judged: Record<string, number>;
  /** Those of no known interface: counted, never judged. */
  foreign: number;
  verdicts: { client: Verdict; target: Verdict };
  /** Rows of the interfaces that were seen which nothing in the traffic met. */
  unmet: { client: JudgedId[]; target: JudgedId[] };
}

/** The lines that every report for people has. */
export function trafficLines(traffic: TrafficSummary, say: Say = ENGLISH): string[] {
  const { files, exchanges, judged, foreign, verdicts, unmet } = traffic;
  const parts = Object.entries(judged).map(([name, count]) => say('run.ofInterface', { count, name }));
  const known = parts.length > 0 ? parts.join(', ') : say('run.noneKnown');
  return [
    say('run.exchanges', {
      exchanges,
      files: files.map((file) => sentenceIn(say.language, file)).join(', '),
      known,
      foreign,
    }),
    say('run.sides', {
      client: say(`site.outcome.${verdicts.client}`),
      target: say(`site.outcome.${verdicts.target}`),
    }),
    say('run.unmet', { clients: unmet.client.length, targets: unmet.target.length }),
  ];
}
