/** A recording in the place of the target: it answers what it knows, in its order; what it does not know is inconclusive. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Masker } from '../../fixtures/targets/secrets';
import type { EntryLine, RecordedLine, ToldLine } from '../../schemas/recording';
import { Inconclusive } from '../../schemas/verdict';
import type { Counterparts } from '../drivers/counterpart';
import type { PushPost, PushTaker } from '../drivers/gateway/push-post';
import { bodyAgain } from '../drivers/http/exact-body';
import type { Exchange, RawRequest } from '../drivers/http/raw-http';
import { bodyText } from '../drivers/http/reply-text';
import { BODY_LIMIT } from '../drivers/http/unpack';
import { liveBy, REAL_TIME } from '../evidence/time';
import type { NewEntry, Trace } from '../evidence/trace';
import { RecordedCourse } from './recorded-course';
import type { Addressee } from './recorded-questions';
import { type RecordedScenarioParts, sorted } from './recorded-scenario';
import { replayedAnswers } from './replayed-answers';
import type { Read, Tape } from './tape';

export class ReplayedTape implements Tape {
  private scenario: RecordedScenarioParts = {
    requests: [],
    questions: [],
    made: [],
    comings: [],
    end: undefined,
  };
  private readonly course = new RecordedCourse();
  private taker: PushTaker | undefined;
  /** Who is told, by the name of the counterpart. */
  private readonly tellers = new Map<string, object>();

  /** From now on the scenario lives by the time of its recording. */
  constructor(private readonly mask: Masker) {
    liveBy(this.course);
  }

  /**
   * The scenario is this one.
   *
   * @param trace where what the testbed told of the target is told again
   */
  begin(lines: RecordedLine[], trace: Trace): void {
    this.scenario = sorted(lines, {
      push: (line) => this.push(line),
      note: ({ entry }) => void trace.record(entry as NewEntry),
      told: (line) => this.tell(line),
    });
    this.course.expect(this.scenario.comings);
  }

  /** Why nothing was asked of the target, if nothing was. */
  get unasked(): string | undefined {
    return this.scenario.end?.unasked;
  }

  /** How much of what came was too much to be kept. */
  get dropped(): number {
    return this.scenario.end?.dropped ?? 0;
  }

  testbed<Testbed extends object>(_live: () => Testbed, known: Partial<Testbed>, read?: Read): Testbed {
    return this.answers('testbed', '', known, read);
  }

  readonly counterpart: Counterparts = (name, _, told) => {
    this.tellers.set(name, told);
    return this.answers('asked', name, {});
  };

  readonly exchange: Exchange = async (wanted) => {
    const sent = this.masked(askedBy(wanted));
    const request = this.scenario.requests.find(
      ({ made, line }) => !made && this.masked(askedIn(line)) === sent,
    );
    if (!request) throw this.unknown(`the request ${wanted.method} ${wanted.target}`);
    const over = this.course.wait();
    return new Promise((resolve, reject) => {
      request.resolve = (outcome) => {
        over();
        resolve(outcome);
      };
      const { signal } = wanted;
      const giveUp = () =>
        request.resolve?.({ failed: 'late', reason: 'given up before a complete reply came' });
      if (signal?.aborted) giveUp();
      else signal?.addEventListener('abort', giveUp, { once: true });
      if (!request.hasOutcome && this.scenario.end?.cut) reject(this.unknown('the answer to a request'));
      this.course.ask(request);
    });
  };

  readonly pushPost: PushPost = async (_, taker) => {
    this.taker = taker;
    return {
      base: this.made('address for pushes'),
      close: async () => {
        this.taker = undefined;
      },
    };
  };

  work(): () => void {
    return this.course.work();
  }

  made(kind: string): string {
    const { made } = this.scenario;
    const next = made.findIndex((line) => line.made === kind);
    if (next < 0) throw this.unknown(`a further ${kind}`);
    return made.splice(next, 1)[0]?.value ?? '';
  }

  /** Nothing more comes, and time is real again. */
  end(): void {
    this.course.end();
    liveBy(REAL_TIME);
  }

  private answers<Asked extends object>(
    addressee: Addressee,
    name: string,
    known: Partial<Asked>,
    read?: Read,
  ): Asked {
    return replayedAnswers<Asked>({
      ...{ addressee, name, known, read, course: this.course },
      questions: () => this.scenario.questions,
      text: (value) => this.masked(value),
      unknown: (what) => this.unknown(what),
    });
  }

  private tell({ told, given }: ToldLine): void {
    const [name = '', event = ''] = told.split('.');
    const teller: unknown = Reflect.get(this.tellers.get(name) ?? {}, event);
    if (typeof teller === 'function') Reflect.apply(teller, this.tellers.get(name), given);
  }

  private push({ entry, exact }: EntryLine): void {
    const {
      method,
      headers = [],
      packed,
    }: { method?: string; headers?: string[][]; packed?: string } = Object(entry.data);
    const body = bodyAgain(entry.raw ?? '', packed, exact);
    const request = Object.assign(Readable.from(chunks(body, exact?.cut)), {
      method,
      url: exact?.path,
      rawHeaders: headers.flat(),
      socket: { destroy: () => undefined },
    });
    const response = { writeHead: () => response, end: () => response };
    this.taker?.came(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  }

  private unknown(what: string): Inconclusive {
    const cut = this.scenario.end?.cut ? ', of which not all could be kept' : '';
    return new Inconclusive(this.mask.text(`the recording${cut} does not know ${what}`));
  }

  private masked(value: unknown): string {
    return this.mask.text(JSON.stringify(this.mask.value(value)) ?? '');
  }
}

/** What tells one request from another. */
function askedBy({ method, target, headers, body }: RawRequest): unknown[] {
  const text = body === undefined ? undefined : bodyText({ headers: [], body: Buffer.from(body) }).text;
  return [method, target, headers, text ?? ''];
}

function askedIn({ entry }: EntryLine): unknown[] {
  const { method, path, target, headers } = Object(entry.data);
  return [
    method,
    path ?? target,
    Array.isArray(headers) ? headers : Object.entries(headers),
    entry.raw ?? '',
  ];
}

async function* chunks(body: Buffer, cut?: 'long' | 'closed'): AsyncGenerator<Buffer> {
  yield cut === 'long' ? Buffer.alloc(BODY_LIMIT + 1) : body;
  if (cut === 'closed') throw new Error('closed');
}
