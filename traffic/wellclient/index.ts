/**
 * Holds the traffic of a wellClient SDK and its server against other pages of the vendor. The document has the calls of a
 * page only, which do not cross the network: what differs is a finding, never a verdict.
 */

import { judgePayload } from '../../schemas/check';
import { compiledRequest } from '../../schemas/compile';
import { objectIn } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { memberOf, shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import { findCall } from '../../schemas/tables';
import type { Exchange } from '../exchange';
import type { InterfaceTraffic, Judging } from '../interface-traffic';
import { type Judged, nothingJudged } from '../judged';
import type { TrafficOptions } from '../traffic-options';
import { bodiesIn } from './stomp';

const CALLS = /^\/api\/csta\//;
/** Tables of bodies, by what a request asks for. */
const BY_FUNCTION: Readonly<Record<string, string>> = {
  Login: 'signIn',
  SetState: 'setState',
  Logout: 'logout',
};
const BY_ADDRESS: readonly (readonly [address: RegExp, call: string])[] = [
  [/\/singleStepConference$/, 'singleStepConference'],
  [/\/singleStepTransfer$/, 'singleStepTransfer'],
];
/** Messages of one connection that are looked at. */
const MOST_MESSAGES = 100_000;

export class WellClientTraffic implements InterfaceTraffic {
  readonly interface = 'wellclient';

  constructor(private readonly options: TrafficOptions) {}

  judge(exchange: Exchange): Judging | undefined {
    const judged = nothingJudged();
    const events = bodiesIn((exchange.messages ?? []).slice(0, MOST_MESSAGES));
    if (events.length > 0) {
      for (const event of events) noteEvent(event, judged);
      return { call: 'events', judged };
    }
    if (!CALLS.test(exchange.url.pathname) || exchange.method === 'OPTIONS') return undefined;
    const body = bodyOf(exchange, judged);
    const call = tableOf(exchange, body);
    if (call !== undefined && body) this.judgeRequest(call, body, judged);
    return { call: call ?? 'another call', judged };
  }

  finish(): void {
    // Nothing is left: each exchange stands for itself.
  }

  /** The SDK is the target, and what it sends to the server is judged where it claims that protocol. */
  private judgeRequest(call: string, body: Record<string, unknown>, judged: Judged): void {
    const { validate } = compiledRequest('wellclient', call);
    if (validate(body)) return;
    const requirement = serves(call);
    for (const error of validate.errors ?? []) {
      const member = memberOf(error);
      const reason = `the body of ${call} is not that of the published SDK: ${shown(member)} ${error.message ?? ''}`;
      if (this.options.ics?.options.wireProtocol) {
        const actual = shown(body[member]);
        const mismatch = { reason, expected: 'the body of the published SDK (WC-26)', actual };
        judged.broken.push({ requirement, mismatch });
      } else {
        const about = `${call}.${member}`;
        judged.noted.push({ requirement, erratum: 'WC-26', level: 'warn', text: reason, about });
      }
    }
  }
}

function bodyOf({ body, method }: Exchange, judged: Judged): Record<string, unknown> | undefined {
  if (method !== 'POST') return undefined;
  if ('unseen' in body) {
    judged.unseen.push(`the body of a request: ${body.unseen}`);
    return undefined;
  }
  return objectIn(body.text);
}

function tableOf({ url }: Exchange, body: Record<string, unknown> | undefined): string | undefined {
  const byAddress = BY_ADDRESS.find(([address]) => address.test(url.pathname))?.[1];
  return byAddress ?? (typeof body?.func === 'string' ? BY_FUNCTION[body.func] : undefined);
}

function noteEvent(event: Record<string, unknown>, judged: Judged): void {
  const call = event.eventType === 'agent' ? 'agentEvent' : 'callEvent';
  const checking = { strict: false, options: { unclaimed: true } };
  const { problems, deviations } = judgePayload('wellclient', call, 'event', event, checking);
  const requirement = serves(call);
  for (const { member, expected, actual } of problems) {
    const text = `${call}: ${shown(member)} is not as other pages of the vendor say: expected ${expected}, came ${actual}`;
    judged.noted.push({ requirement, erratum: '', level: 'warn', text, about: `${call}.${member}` });
  }
  for (const { erratum, level, text } of deviations)
    judged.noted.push({ requirement, erratum, level, text: `${call}: ${text}`, about: `${call}.${text}` });
}

function serves(call: string): RequirementId {
  return requirementId<string>(findCall('wellclient', call).call.serves ?? '');
}
