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

interface MadeCall {
  seq: number;
  method: string;
  promised: boolean;
  /** Takes its answer, as long as it has none. */
  answered?: ((entry: PluginAnswer) => void) | undefined;
}

/** One scenario's driver; see PluginDriver for what its calls give. */
export class RecordingDriver implements PluginDriver, HostEvents {
  private readonly scenario: string;
  private readonly page: PluginPage;
  /** In their order: the page knows each by its number, of which the first is 1. */
  private readonly calls: MadeCall[] = [];
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
    const made: MadeCall = { seq, method, promised: false };
    this.calls.push(made);
    const instruction = { ...this.about(), call: this.calls.length, method, arguments: args };
    const answer = new Promise<PluginAnswer>((resolve, reject) => {
      made.answered = resolve;
      this.page.call(instruction).catch((error) => {
        // Nobody can say what would have become of it.
        if (error instanceof Inconclusive) reject(error);
        else this.fail(made, failureEntry(`${method} could not be called: ${firstLine(error)}`, seq));
      });
    });
    const callOff = after(timers.reply, () => {
      const what = made.promised
        ? 'returned a promise that did not settle'
        : 'did not return, because the page hangs or is gone,';
      this.fail(made, failureEntry(`${method} ${what} ${withinTimer(timers.reply, 'timers.reply')}`, seq));
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
    // None for a call-back of no call.
    const made = 'call' in report && report.call !== null ? this.calls[report.call - 1] : undefined;
    const observation = made ? ({ ...report, call: made.seq } as Observation) : report;
    if (observation.kind === 'ready') this.looked('');
    else if (observation.kind === 'unready') this.looked(observation.reason);
    else if (observation.kind === 'callback') this.options.trace.record(callbackEntry(observation));
    else if (observation.kind === 'flood') {
      const summary = `More than ${observation.limit} callbacks in one scenario; the rest are not recorded`;
      this.options.trace.record(failureEntry(summary));
    } else this.answered(observation, made);
  }

  lost(why: string): void {
    if (this.closed) return;
    this.noticed(why);
    this.looked(why);
    for (const made of this.calls)
      this.fail(made, failureEntry(`${made.method} did not return: ${why}`, made.seq));
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

  private about(): Look {
    const { accessor, ready, globalCallbacks } = this.access;
    return { scenario: this.scenario, accessor, globals: globalCallbacks, ...(ready && { ready }) };
  }

  private answered(
    observed: Extract<Observation, { kind: 'return' | 'pending' | 'settled' | 'exception' | 'missing' }>,
    made: MadeCall | undefined,
  ): void {
    if (observed.kind === 'pending') {
      if (made) made.promised = true;
      return;
    }
    if (observed.kind === 'missing') {
      if (made) this.fail(made, missingEntry(observed.reason, made.seq));
      return;
    }
    const method = made?.method ?? 'a call of no scenario';
    const entry = this.options.trace.record(
      observed.kind === 'exception'
        ? exceptionEntry(method, observed)
        : returnEntry(method, observed, !made?.answered),
    );
    if (made) this.came(made, entry);
  }

  private came(made: MadeCall, entry: PluginAnswer): void {
    made.answered?.(entry);
    made.answered = undefined;
  }

  private fail(made: MadeCall, entry: NewEntryOf<'plugin', 'failure'>): void {
    if (made.answered) this.came(made, this.options.trace.record(entry));
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
