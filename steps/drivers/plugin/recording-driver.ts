/**
 * Makes calls to a plugin through a host and records all that crosses the interface. Knows nothing of check-in
 * or work states, nor how the page is reached.
 */
import { randomUUID } from 'node:crypto';
import type { PluginAccess } from '../../../fixtures/targets/target';
import type { PluginArgument } from '../../../schemas/trace-data';
import { Inconclusive } from '../../../schemas/verdict';
import { after, now, pass } from '../../evidence/time';
import type { NewEntryOf } from '../../evidence/trace';
import { isAgents, type Look, type Observation } from '../browser/page-agent';
import type { HostEvents } from '../browser/plugin-host';
import { withinTimer } from '../timer';
import { firstLine, within } from '../within';
import type { PluginAnswer, PluginDriver, PluginDriverOptions } from './driver';
import type { PluginPage } from './plugin-page';
import {
  callbackEntry,
  callEntry,
  exceptionEntry,
  failureEntry,
  missingEntry,
  returnEntry,
} from './plugin-record';

/** Time between two looks whether the plugin is ready. */
const LOOK_EVERY = 100;
/** A page that goes on opening dialogs is not worth more lines than this. */
const NOTICES = 30;

interface Pending {
  method: string;
  promised: boolean;
  answered: (entry: PluginAnswer) => void;
  /** Nobody can say what would have become of it. */
  untold: (why: Inconclusive) => void;
}

/** One scenario's driver; see PluginDriver for what its calls give. */
export class RecordingDriver implements PluginDriver, HostEvents {
  private readonly scenario: string;
  private readonly page: PluginPage;
  /** `seq` of each call in the trace: the first is that of call 1. */
  private readonly calls: number[] = [];
  private readonly pending = new Map<number, Pending>();
  private readonly methods = new Map<number, string>();
  private looked: (reason: string) => void = () => undefined;
  private notices = 0;
  private closed = false;

  constructor(
    private readonly access: PluginAccess,
    pageFor: (events: HostEvents) => PluginPage,
    private readonly options: PluginDriverOptions,
  ) {
    this.scenario = options.scenario ?? randomUUID();
    this.page = pageFor(this);
  }

  async open(): Promise<void> {
    const ends = now() + this.options.timers.arrange;
    await this.page.open(this.options.timers.arrange).catch((error) => {
      throw error instanceof Inconclusive ? this.unready(error.message) : error;
    });
    let reason = 'the page does not answer';
    for (let left = ends - now(); left > 0; left = ends - now()) {
      const unanswered = reason;
      reason = await within(left, this.look(), () => unanswered);
      if (reason === '') return;
      await pass(LOOK_EVERY);
    }
    throw this.unready(
      `The plugin was not ready within ${this.options.timers.arrange} ms: ${reason}. Is the plugin installed in that page? ` +
        'See ixit.plugin.accessor, ixit.plugin.ready and ixit.timers.arrange.',
    );
  }

  async call(method: string, args: PluginArgument[]): Promise<PluginAnswer> {
    const { trace, timers } = this.options;
    if (args.length > 4) throw new RangeError('The page agent passes four arguments at most.');
    const { seq } = trace.record(callEntry(method, args));
    this.methods.set(seq, method);
    this.calls.push(seq);
    const answer = new Promise<PluginAnswer>((answered, untold) => {
      this.pending.set(seq, { method, promised: false, answered, untold });
    });
    this.page.call({ ...this.about(), call: this.calls.length, method, arguments: args }).catch((error) => {
      if (error instanceof Inconclusive) this.pending.get(seq)?.untold(error);
      else this.fail(seq, failureEntry(`${method} could not be called: ${firstLine(error)}`, seq));
    });
    const callOff = after(timers.reply, () => {
      const promised = this.pending.get(seq)?.promised;
      const what = promised
        ? 'returned a promise that did not settle'
        : 'did not return, because the page hangs or is gone,';
      this.fail(seq, failureEntry(`${method} ${what} ${withinTimer(timers.reply, 'timers.reply')}`, seq));
    });
    return answer.finally(callOff);
  }

  async flush(): Promise<void> {
    await within(this.options.timers.reply, this.look(), () => '');
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.page.close();
  }

  observed(report: unknown): void {
    if (this.closed || !isAgents(report) || report.scenario !== this.scenario) return;
    const observation = {
      ...report,
      ...('call' in report && { call: this.seqOf(report.call) }),
    } as Observation;
    if (observation.kind === 'ready') this.looked('');
    else if (observation.kind === 'unready') this.looked(observation.reason);
    else if (observation.kind === 'callback') this.options.trace.record(callbackEntry(observation));
    else if (observation.kind === 'flood') {
      const summary = `More than ${observation.limit} callbacks in one scenario; the rest are not recorded`;
      this.options.trace.record(failureEntry(summary));
    } else this.answered(observation);
  }

  lost(why: string): void {
    if (this.closed) return;
    this.noticed(why);
    this.looked(why);
    for (const [seq, { method }] of this.pending)
      this.fail(seq, failureEntry(`${method} did not return: ${why}`, seq));
  }

  noticed(what: string): void {
    this.notices += 1;
    if (this.closed || this.notices > NOTICES) return;
    const summary = this.notices < NOTICES ? what : `${what} (further notices of the page are not recorded)`;
    this.options.trace.record({ origin: 'browser', interface: 'plugin', kind: 'note', summary });
  }

  /** Why the plugin is not ready; '' when it is. */
  private look(): Promise<string> {
    return new Promise((resolve) => {
      this.looked = resolve;
      this.page.look(this.about()).catch((error) => resolve(`the page does not answer: ${firstLine(error)}`));
    });
  }

  /** Null for a call-back of no call. */
  private seqOf(call: number | null): number | null {
    return call === null ? null : (this.calls[call - 1] ?? call);
  }

  private about(): Look {
    const { accessor, ready, globalCallbacks } = this.access;
    return { scenario: this.scenario, accessor, globals: globalCallbacks, ...(ready && { ready }) };
  }

  private answered(
    observed: Extract<Observation, { kind: 'return' | 'pending' | 'settled' | 'exception' | 'missing' }>,
  ): void {
    const pending = this.pending.get(observed.call);
    if (observed.kind === 'pending') {
      if (pending) pending.promised = true;
      return;
    }
    if (observed.kind === 'missing') {
      this.fail(observed.call, missingEntry(observed.reason, observed.call));
      return;
    }
    const method = this.methods.get(observed.call) ?? 'a call of no scenario';
    const entry = this.options.trace.record(
      observed.kind === 'exception'
        ? exceptionEntry(method, observed)
        : returnEntry(method, observed, pending === undefined),
    );
    this.pending.delete(observed.call);
    pending?.answered(entry);
  }

  private fail(seq: number, entry: NewEntryOf<'plugin', 'failure'>): void {
    const pending = this.pending.get(seq);
    if (!pending) return;
    this.pending.delete(seq);
    pending.answered(this.options.trace.record(entry));
  }

  /** On record, too: a run in which nothing ever answers is given up. */
  private unready(why: string): Inconclusive {
    const summary = this.masked(why);
    this.options.trace.record({ ...failureEntry(summary), claimed: true });
    return new Inconclusive(summary);
  }

  private masked(message: string): string {
    return this.options.mask?.text(message) ?? message;
  }
}
