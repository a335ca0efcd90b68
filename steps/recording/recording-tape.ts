/** Writes down what crosses between a scenario and its target, in order and with times; what is a secret goes at the end. */

import type { Masker } from '../../fixtures/targets/secrets';
import { formsOf, MASK } from '../../fixtures/targets/secrets';
import type { Target } from '../../fixtures/targets/target';
import { Renames } from '../../reports/recording/renames';
import { type EntryLine, type Exact, RECORDING_VERSION, type RecordedLine } from '../../schemas/recording';
import type { TraceEntry } from '../../schemas/trace-entry';
import type { Counterparts } from '../drivers/counterpart';
import { listenForPushes, type PushPost } from '../drivers/gateway/push-post';
import { exchangeRaw } from '../drivers/http/raw-http';
import type { Trace } from '../evidence/trace';
import { fleetingIn } from './fleeting';
import { type Lines, recordedQuestions, recordedTales } from './recorded-questions';
import type { Tape } from './tape';

/** Bytes that the lines of one scenario have, at most: the rest of a flood is counted only. */
const SCENARIO_LIMIT = 16_000_000;

export class RecordingTape implements Tape, Lines {
  readonly exchange = exchangeRaw;
  private readonly lines: RecordedLine[] = [];
  private readonly made_: string[] = [];
  private readonly unended = new Set<() => void>();
  private readonly limit: number;
  private written = 0;
  private cut = 0;

  /** @param left bytes that the recording of the run may still have */
  constructor(
    private readonly trace: Trace,
    private readonly target: Target,
    left: number,
  ) {
    this.limit = Math.min(SCENARIO_LIMIT, left);
    trace.listener = (entry, exact) => {
      if (isRecorded(entry)) this.add(lineOf(entry, exact));
    };
  }

  /** Bytes that the lines have. */
  get size(): number {
    return this.written;
  }

  /** How many lines there are. */
  get length(): number {
    return this.lines.length;
  }

  /** Writes down a line as it is now. */
  add(line: RecordedLine): void {
    const text = JSON.stringify(line);
    const size = Buffer.byteLength(text);
    if (this.written + size > this.limit) {
      this.cut += 1;
      return;
    }
    this.written += size;
    this.lines.push(JSON.parse(text));
  }

  testbed<Testbed extends object>(live: () => Testbed): Testbed {
    return recordedQuestions(live(), { trace: this.trace, lines: this, addressee: 'testbed' });
  }

  readonly counterpart: Counterparts = (name, begin, told) => {
    const book = { trace: this.trace, lines: this };
    return recordedQuestions(
      begin(recordedTales(told, book, name)),
      { ...book, addressee: 'asked' },
      `${name}.`,
    );
  };

  began(unended: () => void): () => void {
    this.unended.add(unended);
    return () => this.unended.delete(unended);
  }

  readonly pushPost: PushPost = async (access, taker) => {
    const post = await listenForPushes(access, taker);
    this.add({ made: 'address for pushes', value: post.base });
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
    for (const each of this.unended) each();
    this.unended.clear();
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
    const renames = new Renames();
    const written = JSON.stringify(this.lines);
    const text = written.toLowerCase();
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
    for (const secret of own) renames.learn(secret);
    for (const [found, other] of fleetingIn(written, this.target)) renames.put(found, other);
    for (const secret of [...this.made_, ...parts.map(({ secret }) => secret)]) renames.learn(secret);
    return renames;
  }
}

/** Of what a page or its browser told, the entries say nothing more than what was told. */
function isRecorded({ interface: where, channel }: TraceEntry): boolean {
  return where === 'gateway' || where === 'testbed' || channel === 'raw';
}

/** Without what it says twice, and what only people read. */
function lineOf(entry: TraceEntry, exact: Exact | undefined): EntryLine {
  const { summary, claimed: _, seq, at, ...rest } = entry;
  const bare: Record<string, unknown> = { seq, at, ...rest };
  if (entry.interface === 'testbed') bare.summary = summary;
  if (entry.raw !== undefined) {
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
