/** One softphone and a page: what is asked of both interfaces, and what can be seen of what comes of it. */
import assert from 'node:assert/strict';
import type { Loopback } from '../../../fixtures/simulators/loopback';
import { PromptClock } from '../../../fixtures/simulators/own-time';
import type { Misbehaviour } from '../../../fixtures/simulators/softphone/misbehaviour';
import {
  checkInParameters,
  PROVISIONED,
  provision,
} from '../../../fixtures/simulators/softphone/provisioned';
import { Softphone } from '../../../fixtures/simulators/softphone/softphone';
import type { Situation } from '../../../schemas/models/reachable';
import { exchangeRaw } from '../../../steps/drivers/http/raw-http';
import { AGENTS } from '../../../steps/softphone/agents';
import { DESTINATIONS } from '../../../steps/softphone/destinations';
import { payloadOf } from '../local-service';
import { rowsOf } from '../payload';
import { unlessImpossible } from '../unless-impossible';
import { brokenUnless, type Seen } from './seen';

export const { destinations } = PROVISIONED;
/** Milliseconds in which whatever takes its time has come about. */
const SETTLES = 6_000;
export const HOUR = 3_600_000;
/** The function that the page has for answers. */
const CALLBACK = 'told';
const SERVERS = {
  'unknown name': PROVISIONED.unknownDomain,
  refuses: PROVISIONED.deadHost,
  cuts: PROVISIONED.cutHost,
  'the call centre': PROVISIONED.domain,
};
const LINES: Readonly<Record<string, string>> = {
  dialling: 'dialling',
  ringing: 'ringing',
  'in-call': 'talking',
};
/** What a page asks for with a member that is wrong. */
export const ODD_CHECK_INS: Readonly<Record<string, object>> = {
  '"account" missing': { account: undefined },
  '"account" null': { account: null },
  '"user_name" empty': { user_name: '' },
  '"domain" empty': { domain: '' },
};
export const ODD_STATES: Readonly<Record<string, unknown>> = {
  missing: undefined,
  empty: '',
  'an unknown value': 'busy',
  'a number': 7,
};

export const none: Seen = { calls: [], said: [], broken: [] };

export class SoftphoneDesk {
  protected readonly clock = new PromptClock();
  protected readonly softphone: Softphone;
  protected readonly notices: Record<string, unknown>[] = [];

  constructor(
    protected readonly options: Record<string, unknown>,
    misbehaviour: Misbehaviour,
  ) {
    this.softphone = new Softphone({ clock: this.clock, world: provision(), misbehaviour });
  }

  protected service: Loopback | undefined;

  situation(): Situation {
    const { checkedIn, clientType, account, line, workState } = this.softphone.state();
    if (!checkedIn) return { agent: 'out' };
    if (clientType !== 'web_client') return { agent: 'telephone' };
    if (account === PROVISIONED.accounts.withoutProject.account) return { agent: 'no-project' };
    const called = LINES[line.state];
    if (workState === 'onekey') return { agent: called ?? 'idle' };
    return { agent: called === undefined ? 'paused' : `${called}, and ${workState}` };
  }

  protected checkInOf(agent = ''): Promise<Seen> {
    const { role, server } = AGENTS[agent] ?? { role: 'web' };
    return this.checkIn(checkInParameters(role, server ? SERVERS[server] : PROVISIONED.domain));
  }

  protected async checkIn(parameters: object): Promise<Seen> {
    const reply = this.softphone.checkInOut(JSON.stringify(parameters), ({ payload }) =>
      this.notices.push(payload),
    );
    const said = reply === undefined ? [] : this.rows('plugin', 'checkin', 'reply', reply);
    assert.equal(this.notices.length, 0, 'an outcome came before the return');
    await this.settle();
    const { workState } = this.softphone.state();
    return {
      calls: ['plugin.checkin'],
      said: [...said, ...this.told()],
      broken: brokenUnless(
        workState === 'onekey',
        ['plugin.checkin.rule.default-work-state'],
        `the work state is ${workState}`,
      ),
    };
  }

  /** Rows of what the page was told. */
  protected told(): string[] {
    return this.notices.flatMap((payload) => this.rows('plugin', 'checkin', 'event', payload));
  }

  protected async changeWorkState(state = ''): Promise<Seen> {
    const reply = this.softphone.workState(JSON.stringify({ exttype: state }));
    const said = reply === undefined ? [] : this.rows('plugin', 'work_state', 'reply', reply);
    await this.settle();
    const { workState } = this.softphone.state();
    const rows = ['plugin.work_state.parameter.exttype', `plugin.work_state.parameter.exttype.${state}`];
    return {
      calls: ['plugin.work_state'],
      said,
      broken: brokenUnless(workState === state, rows, `the work state is ${workState}`),
    };
  }

  /** In the one spelling of the kind, and in the other where that one is not understood (US-02). */
  protected async transfer(destination = ''): Promise<Seen> {
    const { kind, role } = DESTINATIONS[destination] ?? { kind: 'number', role: 'transferNumber' };
    const to = destinations[role];
    const inCall = this.situation().agent === 'talking';
    const ask = (type: string) =>
      this.command({ cmd: 'transfer_to', trans_type: type, [`trans_${kind}`]: to });
    const first = await ask(kind);
    const isUnderstood = !inCall || !first.said.includes('local-service.transfer_to.result.failed');
    const seen = isUnderstood ? first : await ask(`trans_${kind}`);
    await this.settle();
    const { transfer } = this.softphone.state().line;
    const rows = [
      `local-service.transfer_to.parameter.trans_${kind}`,
      'local-service.transfer_to.parameter.trans_type',
    ];
    const due = inCall && !role.startsWith('unknown');
    const arrived = transfer?.kind === kind && transfer.to === to;
    return {
      ...seen,
      broken: due ? brokenUnless(arrived, rows, `it went to ${JSON.stringify(transfer)}`) : [],
    };
  }

  /** What others do of their own accord tells the page nothing. */
  protected async happens(situation: () => void): Promise<Seen> {
    unlessImpossible(situation);
    await this.settle();
    const told = this.notices.map((payload) => JSON.stringify(payload)).join();
    return {
      ...none,
      broken: brokenUnless(told === '', ['plugin.checkin.rule.outcome-callback'], `the page is told ${told}`),
    };
  }

  /** As a page sends it, whose answer is a script. */
  protected async command(query: Readonly<Record<string, string>>): Promise<Seen> {
    const { cmd = '' } = query;
    const target = `/?${new URLSearchParams({ ...query, jsonpcallback: CALLBACK })}`;
    const address = new URL(this.service?.address ?? '');
    const reply = await exchangeRaw({
      address,
      method: 'GET',
      target,
      headers: [],
      deadline: 30_000,
    });
    if ('failed' in reply) assert.fail(`the service gave no answer: ${reply.reason}`);
    return {
      calls: [`local-service.${cmd}`],
      said: this.rows('local-service', cmd, 'result', payloadOf(reply, CALLBACK)),
      broken: [],
    };
  }

  protected rows(
    of: 'plugin' | 'local-service',
    call: string,
    kind: 'reply' | 'event' | 'result',
    payload: unknown,
  ): string[] {
    return rowsOf(of, call, kind, payload, this.options);
  }

  protected async settle(): Promise<void> {
    await this.softphone.settled();
    this.clock.elapse(SETTLES);
    await this.softphone.settled();
  }
}

/** The parameters of a valid command by its name. */
export function valid(command: string): Record<string, string> {
  const [cmd = ''] = command.split(' ');
  const number = command.endsWith('another number') ? destinations.transferNumber : destinations.number;
  const more: Record<string, Record<string, string>> = {
    dial_out: { dial_number: number },
    send_dtmf: { dtmf: '5' },
    transfer_to: { trans_type: 'number', trans_number: destinations.transferNumber },
  };
  return { cmd, ...more[cmd] };
}

/** Real time is not waited for here. */
export function withoutWaits(misbehaviour: Misbehaviour): Misbehaviour {
  const { serve, ...rest } = misbehaviour;
  if (!serve) return misbehaviour;
  return {
    ...rest,
    serve: (...given) => {
      const served = serve.apply(misbehaviour, given);
      return served === 'silence' ? served : { ...served, delay: 0 };
    },
  };
}
