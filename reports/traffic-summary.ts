/** What a report on recorded traffic says besides verdicts of rows: that only what was seen was judged. */
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
export function trafficLines({
  files,
  exchanges,
  judged,
  foreign,
  verdicts,
  unmet,
}: TrafficSummary): string[] {
  const parts = Object.entries(judged).map(([name, count]) => `${count} of ${name}`);
  const known = parts.length > 0 ? parts.join(', ') : 'none of a known interface';
  return [
    `${exchanges} exchanges in ${files.join(', ')}: ${known}; ${foreign} of no known interface, which were not judged.`,
    `Client: ${verdicts.client}. Target: ${verdicts.target}.`,
    `Only what was seen was judged. Never met: ${unmet.client.length} rows of clients and ${unmet.target.length} of targets, which conformance.json names.`,
  ];
}
