/**
 * What one agent must see whose client is driven here, so that all that it did is known: its own events, each once and
 * in order, its own answers, its own Guid, and the outcome that the document has for each call. What an exchange says by
 * itself, and which events follow a sign-in, is judged where seen traffic is. Does nothing, and keeps no exchange.
 */
import { isObject, objectIn } from '../../schemas/json-object';
import type { RequirementId } from '../../schemas/requirement-id';
import { type Exchange, endOf } from '../exchange';
import { isSuccess, payloadOf } from '../gateway/answers';
import { type GatewayCall, gatewayCallOf } from '../gateway/calls';
import { type Judged, judgeRow } from '../judged';
import { AgentEvents, type ModelOptions } from './agent-events';
import { AgentGuid, CERTAINLY } from './agent-guid';
import { type Driven, failedCall } from './failed-call';
import { STATE_OF, SUCCESS_OF } from './state-words';

const ROW = 'gateway.sign-in';
const POLLING = `${ROW}.rule.polling`;
const SIGNED_IN_ALREADY = ['100-002', '100-015'];
const IDLE = 4;

export class AgentModel {
  private presence: 'out' | 'in' | 'leaving' = 'out';
  private answered = new Map<Exchange['url'], ReturnType<AgentEvents['awaited']['ask']>>();
  /** Numbers of the state that was asked for last. */
  private state: readonly number[] = [];
  private readonly guid: AgentGuid;
  private readonly events: AgentEvents;
  private signedInBefore = false;
  private lastLife = 0;
  private leftAt = 0;
  private lastChange: Driven | undefined;

  constructor(
    readonly agentid: string,
    private readonly options: ModelOptions,
  ) {
    this.guid = new AgentGuid(agentid, options);
    this.events = new AgentEvents(agentid, options);
  }

  /** Events that must come yet. */
  get open(): number {
    return this.events.awaited.open;
  }

  /** Whether it is known to be signed in. */
  get isIn(): boolean {
    return this.presence === 'in';
  }

  /** Whether it has signed out. */
  get hasLeft(): boolean {
    return this.presence !== 'in' && this.leftAt > 0;
  }

  /** A request goes out; the same `url` object comes with its exchange. */
  begins({ at, url, method }: Pick<Exchange, 'at' | 'url' | 'method'>): void {
    const call = gatewayCallOf({ url, method })?.call;
    if (call === 'set-state') {
      this.events.change();
      this.answered.set(url, this.events.awaited.ask(SUCCESS_OF[actionOf(url)] ?? '', at));
    } else if (call === 'sign-out') this.presence = 'leaving';
  }

  /** Judges what only somebody can who knows what the agent did before. */
  judge(exchange: Driven, judged: Judged): void {
    const call = gatewayCallOf(exchange)?.call;
    if (!exchange.answer) this.unanswered(call, exchange, judged);
    else if (call === 'sign-in') this.signIn(exchange, judged);
    else if (call === 'poll') this.poll(exchange, judged);
    else if (call === 'set-state') this.setState(exchange, judged);
    else if (call === 'state') this.askedState(exchange, judged);
    else if (call === 'sign-out') this.signOut(exchange, judged);
    else if (call === 'renew-guid' || call === 'heartbeat') this.shown(call, exchange, judged);
  }

  /** A sign of life, or a Guid that was asked for. */
  private shown(call: GatewayCall, exchange: Exchange, judged: Judged): void {
    if (!isSuccess(payloadOf(exchange))) return;
    if (call === 'heartbeat') this.lastLife = endOf(exchange);
    this.guid.given(exchange, judged);
  }

  /** A push for the agent. */
  pushed(exchange: Exchange, judged: Judged): void {
    const pushed = 'text' in exchange.body ? objectIn(exchange.body.text) : undefined;
    const { workNo, eventList } = pushed ?? {};
    if (workNo !== undefined && String(workNo) !== this.agentid)
      this.events.noOther(judged, 'a push for another agent came', String(workNo));
    else if (this.presence === 'out' && this.leftAt && exchange.at > this.leftAt + this.options.timers.reply)
      this.row(judged, 'gateway.sign-out.rule.signs-out', false, {
        reason: 'events are pushed after the sign-out',
        expected: 'no push',
        actual: 'a push',
      });
    else
      for (const event of Array.isArray(eventList) ? eventList.filter(isObject) : [])
        this.events.came(event, exchange, judged);
  }

  /** Of events that are pushed, those that should have come by now. @param now milliseconds since 1970 */
  overdue(now: number, judged: Judged): Driven | undefined {
    this.events.missing(this.events.awaited.lost(now, now - this.options.timers.effect), judged);
    return this.lastChange;
  }

  private unanswered(call: GatewayCall | undefined, exchange: Driven, judged: Judged): void {
    this.answered.get(exchange.url)?.('unknown');
    this.answered.delete(exchange.url);
    failedCall(call, exchange, this.options.isTrusted(exchange.at), judged);
  }

  private signIn(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const code = String(payload?.retcode);
    const granted = isSuccess(payload);
    const silent = exchange.at - this.lastLife;
    const { guidTimeout } = this.options.timers;
    if (this.presence === 'in' && silent < guidTimeout) {
      this.refusedAsSignedIn(code, judged);
      if (!granted) return;
    } else if (this.presence === 'in' && silent > guidTimeout * CERTAINLY) {
      const page = this.events.isPushed ? 'gateway.heartbeat' : ROW;
      this.row(judged, `${page}.rule.two-minutes`, granted, {
        reason: `an agent for whom nothing polled for ${Math.round(silent)} ms is still signed in`,
        expected: 'success',
        actual: code,
      });
    } else if (!granted && !this.signedInBefore && SIGNED_IN_ALREADY.includes(code)) {
      judged.unseen.push('an agent was signed in before the load began');
    } else
      this.row(judged, `${ROW}.reply.0`, granted, {
        reason: 'the sign-in is refused',
        expected: 'success',
        actual: code,
      });
    if (granted) this.begin(exchange, payload, judged);
  }

  /** The sign-in of who is signed in already. */
  private refusedAsSignedIn(code: string, judged: Judged): void {
    this.row(judged, `${ROW}.error.100-002`, SIGNED_IN_ALREADY.includes(code), {
      reason: 'a sign-in of an agent who is signed in has another outcome',
      expected: SIGNED_IN_ALREADY.join(' or '),
      actual: code,
    });
  }

  private begin(exchange: Exchange, payload: Record<string, unknown> | undefined, judged: Judged): void {
    const { workno } = isObject(payload?.result) ? payload.result : { workno: undefined };
    if (typeof workno === 'string')
      for (const id of [`${ROW}.parameter.agentid`, `${ROW}.result.member.workno`] as const)
        this.row(judged, id, workno === this.agentid, {
          reason: 'the result names another agent',
          expected: this.agentid,
          actual: workno,
        });
    const members = 'text' in exchange.body ? JSON.parse(exchange.body.text) : {};
    this.presence = 'in';
    this.leftAt = 0;
    this.signedInBefore = true;
    const status = Number(members.status ?? IDLE);
    this.events.begin(status, Boolean(members.callBackUri) && Boolean(members.serviceToken));
    this.state = STATE_OF[status] ?? [];
    this.lastLife = endOf(exchange);
    this.guid.takeBack();
    this.guid.given(exchange, judged);
  }

  private poll(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const code = String(payload?.retcode);
    const event = isObject(payload?.event) ? payload.event : undefined;
    if (event) this.events.came(event, exchange, judged);
    if (this.presence === 'out') this.pollOfNobody(exchange, isSuccess(payload), judged);
    if (this.presence !== 'in') return;
    if (!isSuccess(payload) && !event) {
      const expected = 'the events of the agent, or none';
      const alive = exchange.at - this.lastLife < this.options.timers.guidTimeout;
      if (alive)
        this.row(judged, POLLING, false, {
          reason: 'a poll for an agent who is signed in is refused',
          expected,
          actual: code,
        });
      else judged.unseen.push('the tester did not poll in time');
      this.presence = 'out';
      return;
    }
    judged.holds.push(POLLING);
    this.lastLife = endOf(exchange);
    this.guid.polled(exchange, judged);
    if (!event) this.events.none(exchange, judged);
  }

  /** Once the sign-out was answered a poll is refused. */
  private pollOfNobody(exchange: Exchange, taken: boolean, judged: Judged): void {
    if (!this.leftAt || exchange.at < this.leftAt) return;
    const mismatch = {
      reason: 'a poll after the sign-out is answered as if the agent were signed in',
      expected: 'a refusal: 100-006 or 000-003',
      actual: 'success',
    };
    this.row(judged, 'gateway.sign-out.rule.signs-out', !taken, mismatch);
    this.row(judged, 'gateway.sign-out.rule.polls-refused', !taken, mismatch);
  }

  private setState(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const granted = isSuccess(payload);
    this.answered.get(exchange.url)?.(granted ? { granted: endOf(exchange) } : 'refused');
    this.answered.delete(exchange.url);
    if (this.presence !== 'in') return;
    this.lastChange = exchange;
    if (granted) this.state = STATE_OF[actionOf(exchange.url)] ?? [];
    this.row(judged, 'gateway.set-state.rule.changes', granted, {
      reason: 'the change of state is refused',
      expected: 'success',
      actual: String(payload?.retcode),
    });
  }

  private askedState(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const [result] = [payload?.result].flat();
    if (this.presence !== 'in' || !isObject(result)) return;
    const { agentState } = result;
    this.row(judged, 'gateway.state.rule.as-asked', this.state.includes(Number(agentState)), {
      reason: 'the state that is told is another than the one that was asked for',
      expected: this.state.join(' or '),
      actual: String(agentState),
    });
  }

  private signOut(exchange: Exchange, judged: Judged): void {
    const payload = payloadOf(exchange);
    const isSilent = exchange.at - this.lastLife >= this.options.timers.guidTimeout;
    this.presence = 'out';
    this.events.awaited.clear();
    this.guid.takeBack();
    this.leftAt = isSuccess(payload) ? endOf(exchange) : 0;
    // Of whom nothing was heard for two minutes is signed out already.
    if (this.leftAt || isSilent) return;
    this.row(judged, 'gateway.sign-out.rule.signs-out', false, {
      reason: 'the sign-out is refused',
      expected: 'success',
      actual: String(payload?.retcode),
    });
  }

  private row(
    judged: Judged,
    id: RequirementId,
    holds: boolean,
    mismatch: { reason: string; expected: string; actual: string },
  ): void {
    judgeRow(judged, id, holds, () => mismatch);
  }
}

/** Last part of the address, such as `sayfree`. */
function actionOf({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}
