import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import { NonConformance } from '../../schemas/verdict';
import { Recorder } from '../evidence/recorder';
import { brokenByOneMore, type CameEvent, judgeEvents } from './events';
import type { Session } from './session';

const BUSY = ['AgentOther_InService', 'AgentState_Ready', 'AgentState_SetNotReady_Success'];

const came = (names: string[], workNo = '291'): CameEvent[] =>
  names.map((eventType, i) => ({
    eventType,
    workNo,
    entry: sampleEntry('gateway', 'response', { seq: i + 1 }),
  }));

/** Ids of the broken requirements, without what they have in common. */
function broken(events: CameEvent[]): string[] {
  const recorder = new Recorder();
  assert.throws(() => judgeEvents(recorder, '3', '291', events, 'by polling'), NonConformance);
  const fails = recorder.judgements.filter(({ verdict }) => verdict === 'fail');
  return fails.map(({ requirement }) => requirement.replace('gateway.sign-in.', ''));
}

describe('the events of a sign-in as busy', () => {
  it('pass their rows and the rule when each comes once, in order', () => {
    const recorder = new Recorder();
    judgeEvents(recorder, '3', '291', came(BUSY), 'by polling');
    assert.deepEqual(
      recorder.judgements.map(({ requirement, verdict }) => `${verdict} ${requirement}`),
      [...BUSY.map((name) => `event.3.${name}`), 'rule.events-3'].map((id) => `pass gateway.sign-in.${id}`),
    );
  });

  it('break the row of the one that is missing', () => {
    assert.deepEqual(broken(came(BUSY.slice(0, 2))), [
      'event.3.AgentState_SetNotReady_Success',
      'rule.events-3',
    ]);
    assert.deepEqual(broken([]), [...BUSY.map((name) => `event.3.${name}`), 'rule.events-3']);
  });

  it('break the row of the one that comes twice', () => {
    const [first = '', ...rest] = BUSY;
    assert.ok(broken(came([first, first, ...rest])).includes('event.3.AgentOther_InService'));
    assert.ok(broken(came([...BUSY, ...BUSY.slice(-1)])).includes('event.3.AgentState_SetNotReady_Success'));
  });

  it('break the rows of those that come out of order', () => {
    const fails = broken(came(BUSY.toReversed()));
    assert.ok(fails.includes('event.3.AgentOther_InService'));
    assert.ok(!fails.includes('event.3.AgentState_Ready'), 'it is in its place');
  });

  it('break the rule when an event comes that the document does not foresee', () => {
    assert.deepEqual(broken(came([...BUSY, 'AgentState_Work'])), ['rule.events-3']);
  });

  it('break the rule when one is of another agent, and its row, for it stands for none of this one', () => {
    const [row, rule] = ['event.3.AgentState_SetNotReady_Success', 'rule.events-3'];
    assert.deepEqual(broken([...came(BUSY.slice(0, 2)), ...came(BUSY.slice(2), '292')]), [row, rule]);
    assert.deepEqual(broken([...came(BUSY), ...came(BUSY.slice(2), '292')]), [rule]);
  });
});

it('one event more breaks the rule of its list, and its row if it has one', () => {
  const session = (request: object) =>
    ({ account: { agentid: '291' }, signIn: { request } }) as unknown as Session;
  const breaks = (request: object, eventType: string, workNo = '291') =>
    brokenByOneMore(session(request), { eventType, workNo }).map((id) => id.replace('gateway.sign-in.', ''));
  const LINKED = 'AgentEvent_linkageCapability';
  assert.deepEqual(breaks({}, 'AgentState_Ready'), ['event.4.AgentState_Ready', 'rule.events-4']);
  assert.deepEqual(breaks({}, 'AgentState_Ready', '292'), ['rule.events-4']);
  assert.deepEqual(breaks({ status: 3 }, 'AgentState_Work'), ['rule.events-3']);
  assert.deepEqual(breaks({ phonelinkage: true }, LINKED), [
    `event.linkage.${LINKED}`,
    'rule.events-linkage',
  ]);
  assert.deepEqual(breaks({}, LINKED), ['rule.events-4']);
});
