/** Waits on a target of which SDK and server are simulated: they say when nothing more is coming. */
import { isObject } from '../../schemas/json-object';
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import type { WellClientDriver } from '../drivers/wellclient/driver';
import { now } from '../evidence/time';
import type { Trace } from '../evidence/trace';

export interface Simulated {
  trace: Trace;
  pages: readonly WellClientDriver[];
  /** Resolves when what the server has to tell has left it. */
  settle(): Promise<void>;
}

/**
 * The first entry that matches, now or within the time of the target; nothing as soon as it is known that none comes.
 * Whatever waits in a page has its turn on the way.
 *
 * @param most milliseconds of the pages' time
 * @param patience real milliseconds
 */
export async function whatComes(
  target: Simulated,
  matches: (entry: TraceEntry) => boolean,
  most: number,
  patience: number,
): Promise<TraceEntry | undefined> {
  const { trace } = target;
  const ends = now() + patience;
  let left = most;
  for (;;) {
    const found = trace.entries.find(matches);
    const real = ends - now();
    if (found || real <= 0) return found;
    const last = lastIn(trace);
    if (awaited(target).length > 0) await somethingHappens(target, real);
    else {
      const passed = await onward(target, left);
      left -= passed ?? 0;
      if (passed === undefined && lastIn(trace) === last) return undefined;
    }
  }
}

/** Requests under way that may still be answered, by `seq`. */
function awaited({ trace, pages }: Simulated): number[] {
  const silent = unanswered(trace);
  return pages.flatMap(({ underWay }) => [...underWay.keys()].filter((seq) => !silent.has(seq)));
}

/** Until there is another entry, or a request has ended. */
async function somethingHappens({ trace, pages }: Simulated, patience: number): Promise<void> {
  const last = lastIn(trace);
  const over = new AbortController();
  await Promise.race([
    trace.waitFor(({ seq }) => seq > last, patience, over.signal),
    ...pages.map((page) => page.requestEnds()),
  ]);
  over.abort();
}

/** Has all that has left arrive, and time go on in each page. Gives how far; nothing where nothing is due. */
async function onward({ trace, pages, settle }: Simulated, most: number): Promise<number | undefined> {
  await settle();
  const silent = unanswered(trace);
  const passed = await Promise.all(
    pages.map((page) => page.elapse(most, [...page.underWay.keys()].filter((seq) => silent.has(seq)).length)),
  );
  await settle();
  const some = passed.filter((each) => each !== undefined);
  return some.length > 0 ? Math.max(...some) : undefined;
}

/** `seq` of the requests that the server says it never answers: of those that are alike, the first without an answer. */
function unanswered({ entries }: Trace): ReadonlySet<number> {
  const silent = new Set<number>();
  for (const { data } of entries.filter((entry) => isKind(entry, 'testbed', 'observation'))) {
    if (!isObject(data) || !isObject(data.unanswered)) continue;
    const { method, target } = data.unanswered;
    const request = entries.find(
      (entry) => !silent.has(entry.seq) && goesTo(entry, method, target) && !isAnswered(entry, entries),
    );
    if (request) silent.add(request.seq);
  }
  return silent;
}

function goesTo(entry: TraceEntry, method: unknown, target: unknown): boolean {
  if (!isKind(entry, 'wellclient', 'request') || entry.data.method !== method) return false;
  const { pathname, search } = new URL(entry.data.url);
  return pathname + search === target;
}

function isAnswered({ seq }: TraceEntry, entries: readonly TraceEntry[]): boolean {
  return entries.some(({ of, origin }) => of === seq && origin === 'testbed');
}

function lastIn({ entries }: Trace): number {
  return entries.at(-1)?.seq ?? 0;
}
