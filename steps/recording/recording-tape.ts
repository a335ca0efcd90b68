/** Writes down what crosses between a scenario and its target, in order and with times; what is a secret goes at the end. */

import type { Masker } from '../../fixtures/targets/secrets';
import { formsOf, MASK } from '../../fixtures/targets/secrets';
import { Renames } from '../../reports/recording/renames';
import { type EntryLine, type Exact, RECORDING_VERSION, type RecordedLine } from '../../schemas/recording';
import type { TraceEntry } from '../../schemas/trace-entry';
import { listenForPushes, type PushPost } from '../drivers/gateway/push-post';
import { exchangeRaw } from '../drivers/http/raw-http';
import type { Trace } from '../evidence/trace';
import { recordedTestbed } from './recorded-testbed';
import type { Tape } from './tape';

/** Characters that the lines of one scenario have, at most: the rest of a flood is counted only. */
export const SCENARIO_LIMIT = 16_000_000;
/** What stands for a port of ours that is another one in each run. */
const ANY_PORT = 65535;

export class RecordingTape implements Tape {
  readonly exchange = exchangeRaw;
  private readonly lines: RecordedLine[] = [];
  private readonly made_: string[] = [];
  /** What differs from run to run and is no secret, with what comes in its place. */
  private readonly fleeting: [text: string, other: string][] = [];
  private size = 0;
  private cut = 0;

  constructor(private readonly trace: Trace) {
    trace.listener = (entry, exact) => this.add(lineOf(entry, exact));
  }

  /** How many lines there are. */
  get length(): number {
    return this.lines.length;
  }

  /** Writes down a line as it is now. */
  add(line: RecordedLine): void {
    const text = JSON.stringify(line);
    if (this.size + text.length > SCENARIO_LIMIT) {
      this.cut += 1;
      return;
    }
    this.size += text.length;
    this.lines.push(JSON.parse(text));
  }

  testbed<Testbed extends object>(live: () => Testbed): Testbed {
    return recordedTestbed(live(), this.trace, this);
  }

  readonly pushPost: PushPost = async (access, taker) => {
    const post = await listenForPushes(access, taker);
    const { base } = post;
    const { host } = new URL(base);
    if (access.port === 0) this.fleeting.push([host, host.replace(/:\d+$/, `:${ANY_PORT}`)]);
    this.add({ made: 'address for pushes', value: base });
    return post;
  };

  made(kind: string, make: () => string): string {
    const value = make();
    this.made_.push(value);
    this.add({ made: kind, value });
    return value;
  }

  /** All lines of the scenario, without the secrets that are known by now. */
  finished(scenario: string, mask: Masker, unasked?: string): RecordedLine[] {
    const renames = this.renames(mask);
    const { dropped } = this.trace;
    return [
      { formatVersion: RECORDING_VERSION, scenario },
      ...this.lines.map((line) => renamed(line, renames)),
      { dropped, cut: this.cut, ...(unasked !== undefined && { unasked }) },
    ];
  }

  /** The same secret gets the same likeness in each run that takes the same course. */
  private renames(mask: Masker): Renames {
    const renames = new Renames(this.fleeting);
    const text = JSON.stringify(this.lines).toLowerCase();
    const place = (secret: string) =>
      Math.max(...formsOf(secret).map((form) => text.indexOf(form.toLowerCase())));
    const named = [...mask.known].filter(([, shown]) => shown !== MASK);
    const own = [...mask.known].filter(([, shown]) => shown === MASK).map(([secret]) => secret);
    // Of a Guid and its secret part, the part alone: what stands round it is none.
    const parts = named
      .map(([secret, shown]) => ({ secret, shown, at: place(secret) }))
      .filter(
        ({ secret, shown, at }) =>
          at >= 0 && !named.some(([o, s]) => s === shown && o !== secret && secret.includes(o)),
      )
      .sort((a, b) => a.at - b.at);
    for (const secret of [...own, ...this.made_, ...parts.map(({ secret }) => secret)]) renames.learn(secret);
    return renames;
  }
}

/** Without what it says twice, and what only people read. */
function lineOf(entry: TraceEntry, exact: Exact | undefined): EntryLine {
  const { summary, claimed: _, seq, at, ...rest } = entry;
  const bare: Record<string, unknown> = { seq, at, ...rest };
  if (entry.interface === 'testbed') bare.summary = summary;
  if (entry.raw !== undefined && entry.interface === 'gateway') {
    bare.data = { ...entry.data, payload: undefined, body: undefined };
  }
  return { entry: bare as unknown as EntryLine['entry'], ...(exact && { exact }) };
}

function renamed(line: RecordedLine, renames: Renames): RecordedLine {
  const copy = renames.value(line);
  if (!('exact' in line) || line.exact?.bytes === undefined) return copy;
  return {
    ...copy,
    exact: { ...(copy as EntryLine).exact, bytes: renames.bytes(line.exact.bytes) },
  } as EntryLine;
}
