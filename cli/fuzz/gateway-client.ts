/** Asks a simulated gateway in process, in a time that moves only while somebody waits for an answer. */
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import type { GatewayAsk } from '../../fixtures/arbitraries/gateway-steps';
import type { AnyRequest } from '../../fixtures/arbitraries/http-requests';
import type { PushRequest } from '../../fixtures/simulators/gateway/delivery';
import { type GatewayReply, headerOf } from '../../fixtures/simulators/gateway/exchange';
import { Gateway } from '../../fixtures/simulators/gateway/gateway';
import type { GatewayMisbehaviour } from '../../fixtures/simulators/gateway/misbehaviour';
import { provisionedAgent, provisionGateway } from '../../fixtures/simulators/gateway/provisioned';
import { StillClock } from '../../fixtures/simulators/own-time';

export interface GatewayAnswer {
  status: number;
  body: Record<string, unknown>;
  retcode: string;
  /** The Guid that it tells, if any. */
  guid?: string;
}

/** Path in which all calls of the interface are. */
export const BASE = '/agentgateway/resource';
/** Milliseconds by which the time moves on, step by step, until every answer is there; beyond the longest poll. */
const WAITS = [0, 5, 5, 5, 5, 10_000, 10_000];

export class GatewayClient {
  readonly clock = new StillClock();
  readonly gateway: Gateway;
  /** Every push that went out, and was taken. */
  readonly pushed: PushRequest[] = [];

  constructor(misbehaviour: GatewayMisbehaviour) {
    this.gateway = new Gateway({
      clock: this.clock,
      world: provisionGateway(),
      misbehaviour,
      push: async (sent) => {
        this.pushed.push(sent);
        return { status: 200, body: '{"message":"","retcode":"0"}' };
      },
    });
  }

  async ask(request: AnyRequest): Promise<GatewayAnswer> {
    const [answer] = await this.askAtOnce([request]);
    assert.ok(answer);
    return answer;
  }

  /** @throws AssertionError when one is never answered, or not as any call is */
  async askAtOnce(requests: AnyRequest[]): Promise<GatewayAnswer[]> {
    let open = requests.length;
    const answers = requests.map(async (request) => {
      const reply = await this.gateway.handle(request);
      open -= 1;
      assert.ok(reply !== 'silence', 'the gateway stays silent');
      const body = JSON.parse(textOf(reply));
      assert.match(String(body.retcode), /^(0|\d{3}-\d{3})$/);
      assert.equal(typeof body.message, 'string');
      const guid = /^JSESSIONID=([^;]*)/.exec(headerOf(reply.headers, 'Set-GUID') ?? '')?.[1];
      return {
        status: reply.status,
        body,
        retcode: String(body.retcode),
        ...(guid === undefined ? {} : { guid }),
      };
    });
    const all = Promise.all(answers);
    // Whoever fails first is told of below.
    all.catch(() => undefined);
    for (const ms of WAITS) {
      this.clock.elapse(ms);
      await new Promise(setImmediate);
      if (open === 0) break;
    }
    assert.equal(open, 0, 'a request is never answered');
    return all;
  }
}

function textOf({ headers, body }: GatewayReply): string {
  const packed = headerOf(headers, 'Content-Encoding') === 'gzip';
  return (packed ? gunzipSync(body) : body).toString();
}

/** The request by which it is asked. @param guid that it shows, if any */
export function gatewayRequest(ask: GatewayAsk, guid: string | undefined): AnyRequest {
  if (ask.do === 'sign in') {
    const { password, phonenum } = provisionedAgent(ask.agent) ?? {};
    return {
      method: 'PUT',
      target: `${BASE}/onlineagent/${ask.agent}${ask.kind}`,
      headers: [['Content-Type', 'application/json; charset=UTF-8']],
      body: Buffer.from(JSON.stringify({ password, phonenum, ...ask.body })),
    };
  }
  const [method = '', action = ''] = ask.call.split(' ');
  const target = action === 'poll' ? `/agentevent/${ask.agent}` : `/onlineagent/${ask.agent}${action}`;
  const headers: AnyRequest['headers'] = guid === undefined ? [] : [['Guid', guid]];
  return { method, target: `${BASE}${target}`, headers, body: Buffer.alloc(0) };
}
