import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_OPTIONS, tried } from '../clients/trial';
import { gatewayClient, SIGN_IN } from '../clients/well-behaved';
import type { Exchange } from '../exchange';
import { sideOf } from '../judged';
import type { TrafficOptions } from '../traffic-options';

const URI = 'https://127.0.0.1/push';
const TOKEN = 'Harbour7';
const CLAIMED: TrafficOptions = { strict: false, ics: { claims: ['push', 'events'], options: NO_OPTIONS } };

/** A sign-in that asks for pushes, by the members given. */
function signIn(members: object = { callBackUri: URI, serviceToken: TOKEN }): Exchange {
  const [first] = gatewayClient();
  if (!first) throw new Error('nothing goes by');
  return { ...first, body: { text: JSON.stringify({ ...SIGN_IN, callBackUri: undefined, ...members }) } };
}

const eventOf = (eventType: string, workNo = '291') => {
  const content = eventType === 'AgentState_SetNotReady_Success' ? { reason: '0' } : null;
  return { eventType, workNo, content };
};
const EVENTS = ['AgentOther_InService', 'AgentState_Ready', 'AgentState_SetNotReady_Success'].map((name) =>
  eventOf(name),
);

function push(events: unknown = EVENTS, changed: Partial<Exchange> = {}, retcode: unknown = '0'): Exchange {
  return {
    ...{ at: signIn().at + 1000, took: 5, method: 'POST', url: new URL(URI) },
    headers: [
      ['Content-Type', 'application/json; charset=UTF-8'],
      ['Guid', 'g-1'],
      ['service_token', TOKEN],
    ],
    body: { text: JSON.stringify({ workNo: '291', eventList: events }) },
    answer: { status: 200, headers: [], body: { text: JSON.stringify({ message: '', retcode }) } },
    ...changed,
  };
}

const broken = (exchanges: Exchange[], options?: TrafficOptions) => tried(exchanges, options).broken;

describe('a push as the vendor has it', () => {
  it('holds the rows of push and of the events that the sign-in brings', () => {
    const { broken: none, holds, noted } = tried([signIn(), push()], CLAIMED);
    assert.deepEqual([none, noted], [[], []]);
    for (const id of [
      'gateway.sign-in.parameter.callBackUri',
      'gateway.sign-in.parameter.serviceToken',
      'gateway.sign-in.rule.push-needs-both',
      'gateway.sign-in.rule.events-3',
      'gateway.push.header.request.Guid',
      'gateway.push.event.member.eventList',
    ] as const)
      assert.ok(holds.includes(id), id);
  });

  it('may bring the events in several pushes, and again what was not taken', () => {
    const [first, ...rest] = EVENTS;
    assert.deepEqual(broken([signIn(), push([first], {}, '100-001'), push([first]), push(rest)]), []);
  });

  it('is nobody’s at another address, or by another method', () => {
    assert.throws(() => tried([signIn(), push(EVENTS, { url: new URL('https://127.0.0.1/other') })]));
    assert.throws(() => tried([signIn(), push(EVENTS, { method: 'PUT' })]));
  });
});

describe('a gateway that pushes otherwise is failed', () => {
  const without = (name: string) => push().headers.filter(([each]) => each !== name);

  it('for a push though the token is missing', () => {
    assert.deepEqual(broken([signIn({ callBackUri: URI }), push()]), [
      'gateway.sign-in.rule.push-needs-both',
    ]);
  });

  it('for events out of order, twice, or of another agent', () => {
    const [first, second, third] = EVENTS;
    const { broken: swapped } = tried([signIn(), push([second, first, third])]);
    assert.ok(swapped.includes('gateway.sign-in.rule.events-3'));
    assert.ok(
      broken([signIn(), push([...EVENTS, second])]).includes('gateway.sign-in.event.3.AgentState_Ready'),
    );
    const other = eventOf('AgentState_Ready', '292');
    assert.deepEqual(broken([signIn(), push([first, other, second, third])]), [
      'gateway.sign-in.rule.events-3',
    ]);
  });

  for (const [row, changed] of [
    ['gateway.push.header.request.Guid', { headers: without('Guid') }],
    ['gateway.push.header.request.Content-Type', { headers: without('Content-Type') }],
    ['gateway.push.header.request.service_token', { headers: without('service_token') }],
    ['gateway.push.event.member.eventList', { body: { text: '{"workNo":"291"}' } }],
    ['gateway.push.event.member.eventList', { body: { text: 'no JSON' } }],
    ['gateway.push.event.member.workNo', { body: { text: JSON.stringify({ eventList: EVENTS }) } }],
  ] as const) {
    it(`at ${row} where it claims the page, and noted where not: ${JSON.stringify(changed).slice(0, 60)}`, () => {
      assert.deepEqual(broken([signIn(), push(EVENTS, changed)], CLAIMED), [row]);
      const { broken: none, noted } = tried([signIn(), push(EVENTS, changed)]);
      assert.deepEqual(none, []);
      assert.equal(noted.filter(({ level }) => level === 'warn').length, 1);
    });
  }

  it('and its client is not', () => {
    const all = [signIn(), push('no list'), push([], { headers: [] })];
    assert.deepEqual(
      broken(all, CLAIMED).filter((id) => sideOf(id) === 'client'),
      [],
    );
  });
});
