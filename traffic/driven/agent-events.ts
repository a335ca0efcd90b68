/** The events of one agent whose client is driven here: its own only, each once, in the order of what caused them. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { Mismatch } from '../../schemas/verdict';
import { isBystander } from '../../steps/drivers/gateway/agent-answers';
import { type Exchange, endOf } from '../exchange';
import type { Judged } from '../judged';
import type { GuidOptions } from './agent-guid';
import { AwaitedEvents } from './awaited-events';

export interface ModelOptions extends GuidOptions {
  /** Milliseconds, as the target file has them. */
  timers: { reply: number; effect: number; pollWait: number; guidInterval: number; guidTimeout: number };
  /** Is told how long after its cause an event came, in milliseconds. */
  eventCame?: (delay: number) => void;
  eventLost?: () => void;
}

const IDLE = 4;
const AT_ONCE = 'gateway.poll.rule.at-once';
/** Likewise where events are pushed: that they are, in their order, and once. */
const PUSHED = 'gateway.sign-in.parameter.callBackUri';
const OLDEST_FIRST = 'gateway.push.rule.oldest-first';
const ONCE = 'gateway.push.rule.once';

export class AgentEvents {
  readonly awaited = new AwaitedEvents();
  /** It changed its state: until then who judges seen traffic looks after the events. */
  private changed = false;
  isPushed = false;
  /** Of the sign-in. */
  private status: number = IDLE;

  constructor(
    private readonly agentid: string,
    private readonly options: ModelOptions,
  ) {}

  /** It has signed in with that status. */
  begin(status: number, isPushed: boolean): void {
    this.changed = false;
    this.status = status;
    this.isPushed = isPushed;
    this.awaited.clear();
  }

  /** From now on events have other causes than the sign-in. */
  change(): void {
    this.changed = true;
  }

  /** @param exchange that brought it */
  came(event: Record<string, unknown>, exchange: Exchange, judged: Judged): void {
    const eventType = String(event.eventType);
    if (isBystander({ eventType })) return;
    const { workNo } = event;
    const another =
      (typeof workNo === 'string' || typeof workNo === 'number') && String(workNo) !== this.agentid;
    if (another && this.changed)
      this.noOther(judged, 'an event of another agent came', `${eventType} of ${String(workNo)}`);
    if (another || !this.changed) return;
    const at = endOf(exchange);
    const arrival = this.awaited.came(eventType, at);
    if (arrival.kind === 'again') this.again(judged, eventType);
    else if (arrival.kind === 'uncaused')
      this.noOther(judged, 'an event came that nothing caused', eventType);
    if (arrival.kind !== 'awaited') return;
    this.options.eventCame?.(arrival.delay);
    const { pollWait, reply } = this.options.timers;
    const held = arrival.delay > Math.max(pollWait / 2, reply);
    const atOnce = this.isPushed ? PUSHED : AT_ONCE;
    if (this.isPushed) judged.holds.push(ONCE);
    if (arrival.overtook.length > 0)
      breaks(judged, this.isPushed ? OLDEST_FIRST : AT_ONCE, {
        reason: 'an event is given before one that was there earlier, or that one is lost',
        expected: arrival.overtook.join(', '),
        actual: eventType,
      });
    else if (!held) judged.holds.push(atOnce);
    else if (this.options.isTrusted(at - arrival.delay))
      breaks(judged, atOnce, {
        reason: 'an event is held back',
        expected: 'the event at once, in the time of a reply',
        actual: `${eventType} after ${Math.round(arrival.delay)} ms`,
      });
    else judged.unseen.push('how long an event was held back, for the tester itself was late');
  }

  private again(judged: Judged, eventType: string): void {
    this.noOther(judged, 'an event came once more', eventType);
    if (this.isPushed)
      breaks(judged, ONCE, {
        reason: 'an event came once more',
        expected: 'each event once',
        actual: eventType,
      });
  }

  /** One that is in no list. */
  noOther(judged: Judged, reason: string, actual: string): void {
    breaks(judged, `gateway.sign-in.rule.events-${this.status as 3 | 4 | 5}`, {
      reason,
      expected: `the events of agent ${this.agentid}, each once`,
      actual,
    });
  }

  /** A poll found no event. */
  none(exchange: Exchange, judged: Judged): void {
    const due = endOf(exchange) - this.options.timers.effect;
    this.missing(this.awaited.lost(exchange.at, due), judged);
  }

  /** Those that should have come, and have not. */
  missing(lost: readonly string[], judged: Judged): void {
    for (const eventType of lost) {
      this.options.eventLost?.();
      breaks(judged, this.isPushed ? PUSHED : AT_ONCE, {
        reason: 'the event of a change of state that was granted does not come',
        expected: eventType,
        actual: 'no event',
      });
    }
  }
}

function breaks(judged: Judged, requirement: RequirementId, mismatch: Mismatch): void {
  judged.broken.push({ requirement, mismatch });
}
