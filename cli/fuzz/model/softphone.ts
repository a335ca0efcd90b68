/** The simulated softphone without a page, as the model of the softphone has it: plugin calls, commands by HTTP, and what others do. */
import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { type Loopback, serveOnLoopback } from '../../../fixtures/simulators/loopback';
import { PromptClock } from '../../../fixtures/simulators/own-time';
import { localService } from '../../../fixtures/simulators/softphone/local-service';
import type { Misbehaviour } from '../../../fixtures/simulators/softphone/misbehaviour';
import {
  checkInParameters,
  PROVISIONED,
  provision,
} from '../../../fixtures/simulators/softphone/provisioned';
import { Softphone } from '../../../fixtures/simulators/softphone/softphone';
import type { Example } from '../../../schemas/models/model';
import type { Situation } from '../../../schemas/models/reachable';
import { exchangeRaw } from '../../../steps/drivers/http/raw-http';
import { AGENTS } from '../../../steps/softphone/agents';
import { DESTINATIONS } from '../../../steps/softphone/destinations';
import { rowsOf } from '../payload';
import { unlessImpossible } from '../unless-impossible';
import type { ModelDay } from './random-walks';
import { brokenUnless, type Seen } from './seen';

const { destinations } = PROVISIONED;
/** Milliseconds in which whatever takes its time has come about. */
const SETTLES = 6_000;
const HOUR = 3_600_000;
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
const ODD_CHECK_INS: Readonly<Record<string, object>> = {
  '"account" missing': { account: undefined },
  '"account" null': { account: null },
  '"user_name" empty': { user_name: '' },
  '"domain" empty': { domain: '' },
};
const ODD_STATES: Readonly<Record<string, unknown>> = {
  missing: undefined,
  empty: '',
  'an unknown value': 'busy',
  'a number': 7,
};

const none: Seen = { calls: [], said: [], broken: [] };

export class SoftphoneModelDay implements ModelDay {
  private readonly clock = new PromptClock();
  private readonly softphone: Softphone;
  private readonly page = new ServicePage();
  private readonly notices: Record<string, unknown>[] = [];

  private constructor(
    private readonly options: Record<string, unknown>,
    misbehaviour: Misbehaviour,
  ) {
    this.softphone = new Softphone({ clock: this.clock, world: provision(), misbehaviour });
  }

  private service: Loopback | undefined;

  /** @param options that its ICS sets */
  static async begin(
    misbehaviour: Misbehaviour,
    options: Record<string, unknown>,
  ): Promise<SoftphoneModelDay> {
    const day = new SoftphoneModelDay(options, misbehaviour);
    day.service = await serveOnLoopback(localService(day.softphone, withoutWaits(misbehaviour)), 0);
    return day;
  }

  situation(): Situation {
    const { checkedIn, clientType, account, line, workState } = this.softphone.state();
    if (!checkedIn) return { agent: 'out' };
    if (clientType !== 'web_client') return { agent: 'telephone' };
    if (account === PROVISIONED.accounts.withoutProject.account) return { agent: 'no-project' };
    const called = LINES[line.state];
    if (workState === 'onekey') return { agent: called ?? 'idle' };
    return { agent: called === undefined ? 'paused' : `${called}, and ${workState}` };
  }

  async end(): Promise<void> {
    await this.service?.stop();
  }

  async take(action: string, example: Example): Promise<Seen> {
    this.notices.length = 0;
    const seen = await this.actions[action]?.(example);
    assert.ok(seen, `nothing is known of the action ${action}`);
    await this.settle();
    return seen;
  }

  private readonly actions: Readonly<Record<string, (example: Example) => Promise<Seen>>> = {
    'check-in': () => this.checkIn(checkInParameters('web')),
    'check-in-no-project': () => this.checkIn(checkInParameters('withoutProject')),
    'check-in-telephone': ({ agent }) => this.checkInOf(agent),
    'check-in-refused': ({ agent }) => this.checkInOf(agent),
    'check-in-odd': ({ member = '' }) =>
      this.checkIn({ ...checkInParameters('web'), ...ODD_CHECK_INS[member] }),
    'check-out': async () => {
      const reply = this.softphone.checkInOut('{"functionsname":"checkout"}');
      const said = reply === undefined ? [] : this.rows('plugin', 'checkout', 'reply', reply);
      await this.settle();
      const asked = await this.command({ cmd: 'send_dtmf', dtmf: '5' });
      return { calls: ['plugin.checkout', ...asked.calls], said: [...said, ...asked.said], broken: [] };
    },
    'change-work-state': ({ state }) => this.changeWorkState(state),
    'become-onekey': () => this.changeWorkState('onekey'),
    'change-work-state-oddly': async ({ fault = '' }) => {
      this.softphone.workState(JSON.stringify({ exttype: ODD_STATES[fault] }));
      return none;
    },
    dial: async ({ command = '' }) => {
      const number = command.endsWith('another number') ? destinations.transferNumber : destinations.number;
      const seen = await this.command({ cmd: 'dial_out', dial_number: number });
      await this.settle();
      const { line } = this.softphone.state();
      return {
        ...seen,
        broken: brokenUnless(
          line.number === number,
          ['local-service.dial_out.parameter.dial_number'],
          `${line.number} is called`,
        ),
      };
    },
    'dial-one-key': () => this.command({ cmd: 'onekey_dial_out' }),
    'hang-up': () => this.command({ cmd: 'huang_up' }),
    answer: () => this.command({ cmd: 'answer' }),
    transfer: ({ destination }) => this.transfer(destination),
    'transfer-to-nobody': ({ destination }) => this.transfer(destination),
    key: async ({ key = '' }) => {
      const before = this.softphone.state().line.digits;
      const seen = await this.command({ cmd: 'send_dtmf', dtmf: key });
      await this.settle();
      const { digits } = this.softphone.state().line;
      return {
        ...seen,
        broken: brokenUnless(
          digits === before + key,
          ['local-service.send_dtmf.parameter.dtmf'],
          `the far end heard ${digits} after ${before}`,
        ),
      };
    },
    'any-command': ({ command = '' }) => this.command(valid(command)),
    'nothing-to-do': ({ command = '' }) => this.command(valid(command)),
    'too-early': ({ command = '' }) => this.command(valid(command)),
    'too-late': ({ command = '' }) => this.command(valid(command)),
    'call-rings': () => this.happens(() => this.softphone.incomingCall('013300000004')),
    'far-end-answers': () => this.happens(() => this.softphone.farEndAnswers()),
    'far-end-hangs-up': () => this.happens(() => this.softphone.farEndHangsUp()),
    'sign-in-elsewhere': async () => {
      this.softphone.signInElsewhere();
      await this.settle();
      const asked = await this.command({ cmd: 'send_dtmf', dtmf: '5' });
      return { calls: ['plugin.checkin', ...asked.calls], said: [...this.told(), ...asked.said], broken: [] };
    },
    'long-pause': () => this.happens(() => this.clock.elapse(HOUR)),
  };

  private checkInOf(agent = ''): Promise<Seen> {
    const { role, server } = AGENTS[agent] ?? { role: 'web' };
    return this.checkIn(checkInParameters(role, server ? SERVERS[server] : PROVISIONED.domain));
  }

  private async checkIn(parameters: object): Promise<Seen> {
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
  private told(): string[] {
    return this.notices.flatMap((payload) => this.rows('plugin', 'checkin', 'event', payload));
  }

  private async changeWorkState(state = ''): Promise<Seen> {
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
  private async transfer(destination = ''): Promise<Seen> {
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
  private async happens(situation: () => void): Promise<Seen> {
    unlessImpossible(/^Error: the (line|far end) cannot/, situation);
    await this.settle();
    const told = this.notices.map((payload) => JSON.stringify(payload)).join();
    return {
      ...none,
      broken: brokenUnless(told === '', ['plugin.checkin.rule.outcome-callback'], `the page is told ${told}`),
    };
  }

  /** As a page sends it, whose answer is a script. */
  private async command(query: Readonly<Record<string, string>>): Promise<Seen> {
    const { cmd = '' } = query;
    const target = `/?${new URLSearchParams({ ...query, jsonpcallback: 'told' })}`;
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
      said: this.rows('local-service', cmd, 'result', this.page.payloadOf(reply.body.toString())),
      broken: [],
    };
  }

  private rows(
    of: 'plugin' | 'local-service',
    call: string,
    kind: 'reply' | 'event' | 'result',
    payload: unknown,
  ): string[] {
    return rowsOf(of, call, kind, payload, this.options);
  }

  private async settle(): Promise<void> {
    await this.softphone.settled();
    this.clock.elapse(SETTLES);
    await this.softphone.settled();
  }
}

/** The parameters of a valid command by its name. */
function valid(command: string): Record<string, string> {
  const [cmd = ''] = command.split(' ');
  const number = command.endsWith('another number') ? destinations.transferNumber : destinations.number;
  const more: Record<string, Record<string, string>> = {
    dial_out: { dial_number: number },
    send_dtmf: { dtmf: '5' },
    transfer_to: { trans_type: 'number', trans_number: destinations.transferNumber },
  };
  return { cmd, ...more[cmd] };
}

/** A page that runs the scripts of the service. */
class ServicePage {
  private readonly window = createContext({});

  constructor() {
    Object.assign(this.window, {
      window: this.window,
      told: (payload: unknown) => Object.assign(this.window, { payload: JSON.stringify(payload) }),
    });
  }

  /** What a script calls the function of the page with. */
  payloadOf(script: string): unknown {
    Object.assign(this.window, { payload: undefined });
    runInContext(script, this.window);
    const { payload } = this.window;
    assert.ok(payload !== undefined, `the script calls nothing: ${script}`);
    return JSON.parse(String(payload));
  }
}

/** Real time is not waited for here. */
function withoutWaits(misbehaviour: Misbehaviour): Misbehaviour {
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
