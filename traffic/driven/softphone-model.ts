/**
 * What a softphone must do that is given many commands a second, all of which are known: it acts on them in their order.
 * Whether there is a call is asked by a transfer to a queue that is none: `queue_error` in a call, `failed` without one.
 * A command acts before another that is sent after its answer; of two at the same time either may be first. What a
 * reply says by itself is judged where seen traffic is. Does nothing.
 */
import { isObject } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { readJsonp, readLeniently } from '../../steps/drivers/local-service/jsonp';
import { type Exchange, endOf } from '../exchange';
import { type Judged, judgeRow } from '../judged';
import { commandIn } from '../local-service';
import { type Driven, TESTER_LATE } from './failed-call';
import { HeardKeys, type ShownLater } from './heard-keys';

export interface SoftphoneOptions {
  /** Milliseconds, as the target file has them. */
  timers: { effect: number };
  /** Whether the tester itself kept time since then, so that what is late is the target's. */
  isTrusted: (since: number) => boolean;
}

/** `ending`: somebody hangs up; nobody knows yet that the call is over. */
export type Phase = 'idle' | 'dialling' | 'talking' | 'ending';

interface Sent {
  phase: Phase;
  /** Which change of the phase it was sent after. */
  turn: number;
  /** It was sent after the answer to the command that brought the phase about. */
  isAfter: boolean;
}

const WORDS_OF = { talking: 'queue_error', idle: 'failed' } as const;

export class SoftphoneModel {
  private now: Phase = 'idle';
  private turn = 0;
  /** When the command that brought the phase about was answered. */
  private since: number | undefined = 0;
  private keys = new HeardKeys();
  private readonly sent = new Map<URL, Sent>();

  constructor(private readonly options: SoftphoneOptions) {}

  get phase(): Phase {
    return this.now;
  }

  /** Commands that are not answered yet. */
  get underWay(): number {
    return this.sent.size;
  }

  /** Keys of the call that the far end must hear. */
  get accepted(): number {
    return this.keys.accepted;
  }

  /** Since when the phase is known to be brought about, milliseconds since 1970; undefined: it is not yet. */
  get changed(): number | undefined {
    return this.since;
  }

  /** A command goes out; the same `url` object comes with its exchange. */
  begins({ at, url }: Pick<Exchange, 'at' | 'url'>): void {
    const command = commandIn(url);
    if (command === 'dial_out') {
      this.keys = new HeardKeys();
      this.change('dialling');
    } else if (command === 'huang_up') this.change('ending');
    else if (command === 'send_dtmf' && this.now === 'talking') this.keys.sends(url, at);
    this.sent.set(url, { phase: this.now, turn: this.turn, isAfter: this.since !== undefined });
  }

  judge(exchange: Driven, judged: Judged): void {
    const sent = this.sent.get(exchange.url);
    this.sent.delete(exchange.url);
    const command = commandIn(exchange.url);
    if (!exchange.answer) unanswered(command, exchange, this.options, judged);
    const result = exchange.answer ? resultOf(exchange) : undefined;
    if (command === 'send_dtmf')
      this.keys.answered(exchange, result === undefined ? undefined : result === 'success');
    if (sent?.turn === this.turn && (command === 'dial_out' || command === 'huang_up'))
      this.since = endOf(exchange);
    if (result === undefined || !sent) return;
    if (result === 'ext_offline') judged.unseen.push('no agent is checked in');
    else if (command === 'transfer_to') this.looked(exchange, result, sent, judged);
    else
      judgeRow(
        judged,
        requirementId<string>(`local-service.${command}.result.success`),
        result === 'success',
        () => ({
          reason: 'a command is refused',
          expected: 'success',
          actual: result,
        }),
      );
  }

  /** Nothing is under way, and the effect of all has come. @param digits that the far end has heard in the call */
  heard(digits: string): ShownLater[] {
    return this.keys.judge(digits);
  }

  private looked(exchange: Driven, result: string, { phase, turn, isAfter }: Sent, judged: Judged): void {
    const isCall = result === WORDS_OF.talking;
    const isNone = result === WORDS_OF.idle;
    if (turn !== this.turn || phase !== this.now || !(isCall || isNone)) return;
    if (phase === 'dialling' && isCall) this.change('talking', endOf(exchange));
    else if (phase === 'ending' && isAfter) this.ended(exchange, isNone, judged);
    else if (phase === 'talking' || phase === 'idle') {
      const expected = WORDS_OF[phase];
      judgeRow(judged, `local-service.transfer_to.result.${expected}`, result === expected, () => ({
        reason:
          phase === 'talking'
            ? 'there is a call, and the answer says that there is none'
            : 'there is no call, and the answer says that there is one',
        expected,
        actual: result,
      }));
    }
  }

  /** Whether the call has ended in time. */
  private ended(exchange: Driven, isNone: boolean, judged: Judged): void {
    const waited = exchange.at - (this.since ?? exchange.at);
    if (!isNone && waited <= this.options.timers.effect) return;
    judgeRow(judged, 'local-service.huang_up.parameter.cmd', isNone, () => ({
      reason: 'success was reported, but the call is not over',
      expected: WORDS_OF.idle,
      actual: `${WORDS_OF.talking} after ${Math.round(waited)} ms`,
    }));
    this.change('idle', endOf(exchange));
  }

  private change(phase: Phase, since?: number): void {
    this.now = phase;
    this.turn += 1;
    this.since = since;
  }
}

/** No answer came. */
function unanswered(
  command: string,
  { at, took = 0, failed }: Driven,
  { isTrusted }: SoftphoneOptions,
  judged: Judged,
): void {
  if (failed === 'refused') judged.unseen.push('the local service takes no connection');
  else if (failed === 'late' && !isTrusted(at)) judged.unseen.push(TESTER_LATE);
  else if (failed === 'late')
    judgeRow(judged, requirementId<string>(`local-service.${command}.rule.response-time`), false, () => ({
      reason: 'a command is never answered',
      expected: 'an answer',
      actual: `none within ${Math.round(took)} ms`,
    }));
  else
    judgeRow(judged, requirementId<string>(`local-service.${command}.rule.http-request`), false, () => ({
      reason: 'the connection is closed without an answer that is HTTP',
      expected: 'an answer',
      actual: 'none',
    }));
}

/** `result` of the reply; empty where there is none. */
function resultOf({ url, answer }: Exchange): string {
  if (!answer || !('text' in answer.body)) return '';
  const { text } = answer.body;
  const read = readJsonp(text, url.searchParams.get('jsonpcallback') ?? '');
  const payload = read.ok ? read.payload : readLeniently(text);
  return isObject(payload) ? String(payload.result) : '';
}
