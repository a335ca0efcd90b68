/** Properties of the simulated plugin: what becomes of requests, sound ones and others. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asJson, type Entries } from '../../fixtures/arbitraries/entries';
import { flawedRequests, type Known, requests } from '../../fixtures/arbitraries/requests';
import { jsonTexts, jsonValues } from '../../fixtures/arbitraries/values';
import { PromptClock } from '../../fixtures/simulators/own-time';
import { conforming, type Misbehaviour, type Notice } from '../../fixtures/simulators/softphone/misbehaviour';
import { checkInParameters, PROVISIONED, provision } from '../../fixtures/simulators/softphone/provisioned';
import { Softphone } from '../../fixtures/simulators/softphone/softphone';
import { fitting } from './payload';
import { type Property, property } from './property';

const CALLS = ['checkin', 'checkout', 'work_state'] as const;
type Call = (typeof CALLS)[number];

const { userName, account, password } = PROVISIONED.accounts.web;
const KNOWN: Known = {
  domain: fc.constant(PROVISIONED.domain),
  user_name: fc.constant(userName),
  account: fc.constant(account),
  password: fc.constant(password),
};

const call = fc.constantFrom(...CALLS);
const sound = call.chain((each) =>
  requests('plugin', each, KNOWN).map((entries) => ({ call: each, entries })),
);
const flawed = call.chain((each) =>
  flawedRequests('plugin', each, KNOWN, true).map((request) => ({ call: each, ...request })),
);

export function pluginProperties(misbehaviour: Misbehaviour = conforming): Property[] {
  return [
    property(
      'plugin:anything',
      400,
      fc.tuple(fc.boolean(), fc.oneof(jsonTexts, flawed.map(written), jsonValues)),
      async ([checks, parameters]) => {
        const page = new Page(misbehaviour);
        const reply = checks ? page.checkInOut(parameters) : page.softphone.workState(parameters);
        const state = JSON.parse(reply ?? 'null')?.state;
        fitting(
          'plugin',
          checks ? (state === 'logout_success' ? 'checkout' : 'checkin') : 'work_state',
          'reply',
          reply,
        );
        await page.softphone.settled();
      },
    ),
    property('plugin:sound', 200, sound, async ({ call, entries }) => {
      const page = new Page(misbehaviour);
      if (call !== 'checkin') await page.checkIn();
      assert.ok(accepted(call, await page.ask(call, entries)), 'a sound request was not accepted');
      const { checkedIn, workState } = page.softphone.state();
      assert.equal(checkedIn, call !== 'checkout');
      if (call === 'work_state') assert.equal(workState, Object.fromEntries(entries).exttype);
      const told = page.notices.map(({ payload }) => fitting('plugin', 'checkin', 'event', payload).state);
      assert.deepEqual(told, ['loging_success']);
    }),
    property('plugin:flawed', 300, flawed, async ({ call, entries, ruledOut }) => {
      const page = new Page(misbehaviour);
      if (call !== 'checkin') await page.checkIn();
      const before = page.softphone.state();
      const reply = await page.ask(call, entries);
      if (!ruledOut) return;
      assert.ok(!accepted(call, reply), 'a request that the table rules out was accepted');
      assert.deepEqual(page.softphone.state(), before);
    }),
    property('plugin:no-callback', 30, requests('plugin', 'checkin', KNOWN), async (entries) => {
      const page = new Page(misbehaviour);
      const reply = fitting('plugin', 'checkin', 'reply', page.softphone.checkInOut(asJson(entries)));
      await page.softphone.settled();
      assert.equal(reply.state, 'operation_failed');
      assert.equal(page.softphone.state().checkedIn, false);
    }),
  ];
}

function written({ entries }: { entries: Entries }): string {
  return asJson(entries);
}

function accepted(call: Call, reply: Record<string, unknown>): boolean {
  if (call === 'work_state') return reply.typeNotify === true;
  return reply.state === (call === 'checkin' ? 'operation_success' : 'logout_success');
}

/** A page with the plugin. */
class Page {
  readonly notices: Notice[] = [];
  readonly softphone: Softphone;

  constructor(misbehaviour: Misbehaviour) {
    this.softphone = new Softphone({ clock: new PromptClock(), world: provision(), misbehaviour });
  }

  checkInOut(parameters: unknown): string | undefined {
    return this.softphone.checkInOut(parameters, (notice) => this.notices.push(notice));
  }

  /** An agent is there whose calls arrive at the web plugin. */
  async checkIn(): Promise<void> {
    this.checkInOut(JSON.stringify(checkInParameters('web')));
    await this.softphone.settled();
  }

  /** The reply, when all that follows has happened, too. A check-out that says nothing intelligible is none. */
  async ask(call: Call, entries: Entries): Promise<Record<string, unknown>> {
    const parameters = asJson(entries);
    const reply = call === 'work_state' ? this.softphone.workState(parameters) : this.checkInOut(parameters);
    const value: unknown = JSON.parse(reply ?? 'null');
    const asCheckIn = call === 'checkout' && JSON.stringify(value).includes('operation_');
    const told = fitting('plugin', asCheckIn ? 'checkin' : call, 'reply', value);
    await this.softphone.settled();
    return told;
  }
}
