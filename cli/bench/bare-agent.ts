/** An agent's client of a gateway that does what has to be done and no more: the bare loop's. */
import type { Client } from '../../fixtures/simulators/gateway/client';
import type { GatewayAgent } from '../../fixtures/targets/target';

const RESOURCE = '/agentgateway/resource';
const JSON_TYPE = { 'Content-Type': 'application/json; charset=UTF-8' };

/** Every call rejects when the gateway does not answer with success. */
export class BareAgent {
  readonly agentid: string;
  private guid: string | undefined;

  constructor(
    private readonly client: Client,
    private readonly account: GatewayAgent,
  ) {
    this.agentid = account.agentid;
  }

  get signedIn(): boolean {
    return this.guid !== undefined;
  }

  /** Its events are polled. */
  async signIn(): Promise<void> {
    const { password, phonenum } = this.account;
    const body = JSON.stringify({ password, phonenum });
    const { headers } = await this.ask('PUT', `/onlineagent/${this.agentid}`, body);
    this.guid = headers[headers.indexOf('Guid') + 1];
  }

  async signOut(): Promise<void> {
    await this.ask('DELETE', `/onlineagent/${this.agentid}/logout`);
    this.guid = undefined;
  }

  /** Rejects without an event, too. */
  async poll(): Promise<void> {
    const { answer } = await this.ask('GET', `/agentevent/${this.agentid}`);
    if (!answer.event) throw new Error('the poll found no event');
  }

  async state(): Promise<void> {
    await this.ask('GET', `/onlineagent/${this.agentid}/agentstatus`);
  }

  private async ask(method: string, path: string, body = '') {
    const headers = { ...JSON_TYPE, ...(this.guid ? { Guid: this.guid } : {}) };
    const answered = await this.client.ask(`${RESOURCE}${path}`, { method, headers, body });
    const answer = JSON.parse(answered.body);
    if (answer.retcode !== '0') throw new Error(`${method} ${path}: the gateway answered ${answered.body}`);
    return { answer, headers: answered.headers };
  }
}
