/** Properties of the simulated softphone as a whole: what holds after each step of any day. */
import assert from 'node:assert/strict';
import { type SoftphoneStep, softphoneSteps } from '../../fixtures/arbitraries/softphone-steps';
import { PromptClock } from '../../fixtures/simulators/own-time';
import { conforming, type Misbehaviour } from '../../fixtures/simulators/softphone/misbehaviour';
import {
  checkInParameters,
  type PROVISIONED,
  provision,
} from '../../fixtures/simulators/softphone/provisioned';
import { Softphone, type SoftphoneState } from '../../fixtures/simulators/softphone/softphone';
import { loadTables } from '../../schemas/tables';
import { fitting } from './payload';
import { type Property, property } from './property';
import { unlessImpossible } from './unless-impossible';

/** How a situation is refused that cannot come about. */

export function softphoneProperties(misbehaviour: Misbehaviour = conforming): Property[] {
  return [
    property('softphone:sequence', 250, softphoneSteps, async (steps) => {
      const day = new Day(misbehaviour);
      for (const step of steps) await day.take(step);
      await day.end();
    }),
  ];
}

/** What a line is after each event of its history; an event that cannot come then is not among them. */
const LINE: Record<string, Record<string, string>> = {
  idle: { dialled: 'dialling', 'one-key dialled': 'dialling', 'rang from': 'ringing' },
  dialling: { 'far end answered': 'in-call', 'hung up': 'idle', 'far end hung up': 'idle' },
  ringing: { answered: 'in-call', 'hung up': 'idle', 'far end hung up': 'idle' },
  'in-call': { digit: 'in-call', 'transferred to': 'idle', 'hung up': 'idle', 'far end hung up': 'idle' },
};

/** One softphone, and what a page and a bystander know of it. */
class Day {
  private readonly softphone: Softphone;
  /** Check-ins that were accepted. */
  private accepted = 0;
  /** Outcomes that were told. */
  private outcomes = 0;
  private signedIn = 0;

  constructor(misbehaviour: Misbehaviour) {
    this.softphone = new Softphone({ clock: new PromptClock(), world: provision(), misbehaviour });
  }

  async take(step: SoftphoneStep): Promise<void> {
    const before = this.softphone.state();
    if (step.do === 'settle') await this.softphone.settled();
    else if (step.do === 'command') this.command(step.query, before);
    else if (step.do === 'check in') this.checkIn(step.as, step.domain, before);
    else this.happens(step, before);
    agrees(this.softphone.state());
  }

  async end(): Promise<void> {
    await this.softphone.settled();
    agrees(this.softphone.state());
    assert.ok(this.outcomes <= this.accepted, 'more outcomes were told than check-ins accepted');
  }

  private checkIn(
    as: keyof typeof PROVISIONED.accounts,
    domain: string,
    { checkedIn }: SoftphoneState,
  ): void {
    const reply = this.softphone.checkInOut(JSON.stringify(checkInParameters(as, domain)), ({ payload }) => {
      const { state } = fitting('plugin', 'checkin', 'event', payload);
      if (state === 'need_relogin') this.signedIn = 0;
      else this.outcomes += 1;
      if (state !== 'loging_success') return;
      this.signedIn += 1;
      assert.equal(this.signedIn, 1, 'two are signed in at once');
      assert.equal(this.softphone.state().checkedIn, true);
    });
    const { state } = fitting('plugin', 'checkin', 'reply', reply);
    if (state === 'operation_success') this.accepted += 1;
    if (checkedIn) assert.equal(state, 'operation_failed', 'a second check-in was accepted');
  }

  private command(query: string, before: SoftphoneState): void {
    const parameters = new URLSearchParams(query);
    const name = parameters.get('cmd') ?? '';
    const reply = this.softphone.command(parameters);
    if (!DOCUMENTED.includes(name)) return;
    const { result } = fitting('local-service', name, 'result', reply);
    assert.equal(result === 'ext_offline', !before.checkedIn);
    assert.equal(result === 'client_type_error', before.checkedIn && before.clientType !== 'web_client');
    const changed = JSON.stringify(this.softphone.state()) !== JSON.stringify(before);
    if (result !== 'success') assert.ok(!changed, `${name}: ${result} was answered, and something changed`);
    const due = DUE[name]?.[before.line.state];
    if (result === 'success' && due && before.network === 'up' && !query.endsWith('abc'))
      assert.equal(this.softphone.state().line.state, due, `${name}: success, and nothing came of it`);
  }

  private happens(
    step: Exclude<SoftphoneStep, { do: 'command' | 'check in' }>,
    before: SoftphoneState,
  ): void {
    switch (step.do) {
      case 'check out':
        fitting('plugin', 'checkout', 'reply', this.softphone.checkInOut('{"functionsname":"checkout"}'));
        this.signedIn = 0;
        assert.equal(this.softphone.state().checkedIn, false);
        return;
      case 'work state': {
        const { state } = step as { state: string };
        const reply = fitting(
          'plugin',
          'work_state',
          'reply',
          this.softphone.workState(JSON.stringify({ exttype: state })),
        );
        const possible = before.checkedIn && before.network === 'up' && state !== 'busy';
        assert.equal(reply.typeNotify, possible);
        if (possible) assert.equal(this.softphone.state().workState, state);
        return;
      }
      case 'ring':
        unlessImpossible(() => this.softphone.incomingCall('013300000001'));
        return;
      case 'far end answers':
        unlessImpossible(() => this.softphone.farEndAnswers());
        return;
      case 'far end hangs up':
        unlessImpossible(() => this.softphone.farEndHangsUp());
        return;
      case 'sign in elsewhere':
        unlessImpossible(() => this.softphone.signInElsewhere());
        return;
      case 'cut network':
        this.softphone.cutNetwork();
        return;
      case 'restore network':
        this.softphone.restoreNetwork();
        return;
    }
  }
}

const DOCUMENTED = loadTables()
  .filter((table) => table.interface === 'local-service')
  .flatMap(({ calls }) => calls.map(({ name }) => name));

/** By command and what the line was: what it is when the command succeeded. */
const DUE: Record<string, Record<string, string>> = {
  dial_out: { idle: 'dialling' },
  onekey_dial_out: { idle: 'dialling' },
  huang_up: { idle: 'idle', ringing: 'idle', dialling: 'idle', 'in-call': 'idle' },
  answer: { ringing: 'in-call' },
  transfer_to: { 'in-call': 'idle' },
};

/** What holds of a softphone at any time. */
function agrees({ checkedIn, account, clientType, line, history }: SoftphoneState): void {
  assert.equal(checkedIn, account !== null && clientType !== null);
  if (!checkedIn) assert.equal(line.state, 'idle', 'nobody is checked in, and there is a call');
  assert.equal(line.state === 'idle', line.number === null);
  if (line.state !== 'in-call') assert.equal(line.digits, '');
  assert.equal(history.reduce(afterwards, 'idle'), line.state, 'the line is not what its history led to');
}

function afterwards(state: string, event: string): string {
  const next = Object.entries(LINE[state] ?? {}).find(([begins]) => event.startsWith(begins))?.[1];
  assert.ok(next, `"${event}" on a line that was ${state}`);
  return next;
}
