/** Makes exchanges of what was recorded of a scenario: those of HTTP, and of WebSockets. Calls in a page are none. */
import type { EntryLine, RecordedLine, TestbedLine, ToldLine } from '../../schemas/recording';
import { isEntryLine } from '../../schemas/recording-schema';
import type { HeaderList } from '../../schemas/trace-data';
import type { Exchange, SeenBody } from '../exchange';
import { pageExchange } from './page-exchange';
import { SdkExchanges } from './sdk-exchanges';

const OTHERS_BODY: SeenBody = { text: '' };

/**
 * @param began when the scenario did, in milliseconds since 1970
 * @returns in the order in which they began
 */
export function exchangesOf(lines: readonly RecordedLine[], began: number): Exchange[] {
  const pages = new SdkExchanges(began);
  const own: Exchange[] = [];
  for (const line of lines) {
    if ('told' in line) pages.take(line as ToldLine);
    else if ('asked' in line) own.push(...pageExchange(line, began));
    else if (isEntryLine(line) && line.entry.kind === 'request') own.push(...requestOf(line, lines, began));
    else if (isEntryLine(line) && line.entry.kind === 'callback') own.push(...pushOf(line, lines, began));
  }
  return [...own, ...pages.all()].sort((one, other) => one.at - other.at);
}

/** When the last line was written, in milliseconds since the scenario began. */
export function lengthOf(lines: readonly RecordedLine[]): number {
  return lines.reduce((latest, line) => {
    const at = isEntryLine(line) ? line.entry.at : 'at' in line ? line.at : 0;
    const took = 'took' in line ? (line.took ?? 0) : 0;
    return Math.max(latest, at + took);
  }, 0);
}

/** A request of the tester, with what came of it. */
function requestOf({ entry }: EntryLine, lines: readonly RecordedLine[], began: number): Exchange[] {
  const { method = '', path, target = path, headers = [] } = Object(entry.data);
  const base = entry.interface === 'gateway' ? givenBy(lines, 'access') : givenBy(lines, 'serviceAddress');
  const url = addressIn(base, String(target));
  if (!url) return [];
  const end = lines.filter(isEntryLine).find(({ entry: each }) => each.of === entry.seq)?.entry;
  const { status, headers: came = [] } = Object(end?.data);
  return [
    {
      at: began + entry.at,
      ...(end && { took: end.at - entry.at }),
      ...{ method, url, headers: Array.isArray(headers) ? headers : Object.entries(headers) },
      body: { text: entry.raw ?? '' },
      ...(status && { answer: { status, headers: came as HeaderList, body: { text: end?.raw ?? '' } } }),
    },
  ];
}

/** What a gateway has pushed; the tester's answer says nothing. */
function pushOf({ entry, exact }: EntryLine, lines: readonly RecordedLine[], began: number): Exchange[] {
  const made = lines.find((line) => 'made' in line && line.made === 'address for pushes');
  const url = addressIn(made && 'made' in made ? made.value : undefined, exact?.path ?? '/');
  const { method = 'POST', headers = [] } = Object(entry.data);
  if (!url) return [];
  const body = { text: entry.raw ?? '' };
  return [
    {
      at: began + entry.at,
      method,
      url,
      headers,
      body,
      answer: { status: 200, headers: [], body: OTHERS_BODY },
    },
  ];
}

/** What the testbed gave last as an address: itself, or as that member. */
function givenBy(lines: readonly RecordedLine[], testbed: string): string | undefined {
  const given = lines.findLast((line): line is TestbedLine => 'testbed' in line && line.testbed === testbed);
  const gives = given?.gives;
  return typeof gives === 'string' ? gives : Object(gives).address;
}

/** The path stands for the whole one. */
function addressIn(base: string | undefined, path: string): URL | undefined {
  return base !== undefined && URL.canParse(path, base) ? new URL(path, base) : undefined;
}
