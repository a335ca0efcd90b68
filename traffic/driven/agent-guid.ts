/** The Guid of one agent whose client is driven here: nobody else's, and renewed as the authentication has it. */
import { guidsIn } from '../../steps/drivers/gateway/guid';
import { type Exchange, endOf } from '../exchange';
import { payloadOf } from '../gateway/answers';
import { type Judged, judgeRow } from '../judged';
import type { GuidBook } from './guid-book';

export interface GuidOptions {
  /** Milliseconds, as the target file has them. */
  timers: { guidInterval: number };
  /** How Guids are renewed. */
  authMode: 'static' | 'dynamic';
  guids: GuidBook;
  /** Whether the tester itself kept time since then, so that what is late is the target's. */
  isTrusted: (since: number) => boolean;
}

/** More than the time that a document gives, by this factor, is more than enough. */
export const CERTAINLY = 1.2;
const GUID = 'gateway.sign-in.header.reply.Guid';

export class AgentGuid {
  private own: { value: string; since: number } | undefined;

  constructor(
    private readonly agentid: string,
    private readonly options: GuidOptions,
  ) {}

  /** The agent goes by it no more. */
  takeBack(): void {
    this.options.guids.takeBack(this.own?.value, this.agentid);
    this.own = undefined;
  }

  /** What the answer to a poll says of the Guid. */
  polled(exchange: Exchange, judged: Judged): void {
    const { timers, authMode, isTrusted } = this.options;
    const [guid] = guidsIn(exchange.answer?.headers ?? []);
    const due = (this.own?.since ?? Number.POSITIVE_INFINITY) + timers.guidInterval * CERTAINLY;
    if (guid !== undefined && guid !== this.own?.value) {
      judgeRow(judged, `${GUID}.${authMode}`, authMode === 'dynamic', () => ({
        reason: 'the Guid is renewed',
        expected: 'the Guid of the sign-in',
        actual: 'another',
      }));
      this.given(exchange, judged);
    } else if (authMode === 'dynamic' && exchange.at > due && isTrusted(exchange.at))
      judgeRow(judged, `${GUID}.dynamic`, false, () => ({
        reason: 'the Guid is not renewed',
        expected: `another Guid ${timers.guidInterval} ms after the last`,
        actual: `none after ${Math.round(endOf(exchange) - (this.own?.since ?? 0))} ms`,
      }));
  }

  /** An answer gives the agent a Guid, if it has one. */
  given(exchange: Exchange, judged: Judged): void {
    const [value] = guidsIn(exchange.answer?.headers ?? [], payloadOf(exchange));
    if (value === undefined) return;
    const other = this.options.guids.give(value, this.agentid);
    judgeRow(judged, GUID, other === undefined, () => ({
      reason: 'two agents have the same Guid',
      expected: `a Guid of agent ${this.agentid} alone`,
      actual: `the Guid of agent ${other}`,
    }));
    this.options.guids.takeBack(this.own?.value, this.agentid);
    this.own = { value, since: endOf(exchange) };
  }
}
