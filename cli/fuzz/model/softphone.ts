/** The simulated softphone without a page, as the model of the softphone has it: plugin calls, commands by HTTP, and what others do. */
import assert from 'node:assert/strict';
import { serveOnLoopback } from '../../../fixtures/simulators/loopback';
import { localService } from '../../../fixtures/simulators/softphone/local-service';
import type { Misbehaviour } from '../../../fixtures/simulators/softphone/misbehaviour';
import { checkInParameters } from '../../../fixtures/simulators/softphone/provisioned';
import type { Example } from '../../../schemas/models/model';
import type { ModelDay } from './random-walks';
import { brokenUnless, type Seen } from './seen';
import {
  destinations,
  HOUR,
  none,
  ODD_CHECK_INS,
  ODD_STATES,
  SoftphoneDesk,
  valid,
  withoutWaits,
} from './softphone-desk';

export class SoftphoneModelDay extends SoftphoneDesk implements ModelDay {
  /** @param options that its ICS sets */
  static async begin(
    misbehaviour: Misbehaviour,
    options: Record<string, unknown>,
  ): Promise<SoftphoneModelDay> {
    const day = new SoftphoneModelDay(options, misbehaviour);
    day.service = await serveOnLoopback(localService(day.softphone, withoutWaits(misbehaviour)), 0);
    return day;
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
}
