/** The supervisors of the model: each asks the simulated CTI server in a session of its own, as the SDK in its page does. */
import assert from 'node:assert/strict';
import type { AnyRequest } from '../../../fixtures/arbitraries/http-requests';
import { PROVISIONED_CTI } from '../../../fixtures/simulators/cti/provisioned';
import type { CtiServer } from '../../../fixtures/simulators/cti/server';
import { agentState, restRequest } from '../cti-client';

const { agents, domain, extensions } = PROVISIONED_CTI;

const NAMES = ['supervisor', 'secondSupervisor'] as const;
export type Supervisor = (typeof NAMES)[number];

export class Supervisors {
  private readonly sessions = new Map<Supervisor, string>();

  constructor(private readonly server: CtiServer) {}

  /** Both. */
  async signInAll(): Promise<void> {
    for (const who of NAMES) await this.signIn(who);
  }

  async signIn(who: Supervisor): Promise<void> {
    const { agentId, password } = agents[who];
    const form = new URLSearchParams({ username: agentId.split('@')[0] ?? '', password, namespace: domain });
    const reply = await this.server.handle({
      method: 'POST',
      target: '/login',
      headers: [],
      body: Buffer.from(String(form)),
    });
    assert.ok(typeof reply !== 'string');
    this.sessions.set(who, JSON.parse(reply.body.toString()).sessionId);
    const login = {
      func: 'Login',
      loginId: agentId,
      device: extensions[who],
      password,
      agentMode: 'NotReady',
      sessionId: '',
    };
    await this.ask(who, agentState(login));
  }

  /** As the SDK does every minute, lest the server sign them out. */
  async beat(): Promise<void> {
    for (const who of NAMES)
      await this.ask(who, restRequest('POST', `/api/csta/agent/heartbeat/${agents[who].agentId}`));
  }

  /** Whether the server has done it, so that the SDK says done. */
  async ask(by: Supervisor, request: AnyRequest): Promise<boolean> {
    const session = this.sessions.get(by) ?? '';
    const headers = request.headers.map(([name, value]): [string, string] => [
      name,
      name === 'sessionId' ? session : value,
    ]);
    const reply = await this.server.handle({ ...request, headers });
    assert.ok(typeof reply !== 'string', `the server does not answer: ${reply}`);
    return reply.status < 300;
  }
}
