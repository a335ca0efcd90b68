/**
 * Runs scenarios on the simulated wellClient SDK and its CTI server, told to break the documents in one way: each
 * fault must fail the rows, and no others.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { parametersOf } from '../../fixtures/mutants/wellclient/parameters';
import { FORCE_CALLS } from '../../fixtures/simulators/wellclient/calls';
import { InOneProcess } from '../trials/in-one-process';
import { feature, type More, targetWith, title } from './broken-sdk';
import { RealCommand } from './real-command';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const SWAPPED = ['drop', 'join', 'take', 'listen', 'ready', 'not-ready', 'logout'];

/** For each call that has a parameter in that place, the misbehaviour that loses it. */
const lost = (place: number): string[] =>
  FORCE_CALLS.flatMap((call) =>
    parametersOf(call)
      .slice(place, place + 1)
      .map((name) => `sdk-loses-${call}-${name}`),
  );

const EACH = ['features/wellclient/surface.feature'];
const DROP = feature('force-drop', 'Scenario: The device hangs up');
const JOIN = feature('force-join', 'Scenario: Three are in the call');
const TAKE = feature('force-take', 'Scenario: The device is replaced');
const LISTEN = feature('force-listen', 'Scenario: A silent listener');
const READY = feature('force-ready', '| who is not ready  |');
const NOT_READY = feature('force-not-ready', '| who is in wrap-up |');
const LOGOUT = feature('force-logout', '| who is ready      |');
const FAILS = feature('network', '| forceDrop     | fails with a page');
const UNKNOWN = feature('force-drop', '| the call is unknown  ');
const NOBODY = feature('force-ready', 'Scenario: Refused for an agent who is unknown');
const IDLE = feature('force-drop', '| an extension is idle  ');
const ONE_AGENT = feature('in-turn', 'Scenario: Not ready, ready');
const NEITHER = ['done', 'fail', 'promise'].map((rule) => `forceDrop.rule.${rule}`);
const OF_THREE = feature('conference', 'Scenario Outline: One of the first two');

const faults: [names: string[], scenarios: string[], rows: string[], more?: More][] = [
  [
    FORCE_CALLS.map((call) => `sdk-missing-${call}`),
    EACH,
    FORCE_CALLS.map((call) => `${call}.rule.function`),
  ],
  [
    SWAPPED.map((call) => `sdk-swapped-${call}-arguments`),
    EACH,
    FORCE_CALLS.flatMap((call) => [
      `${call}.rule.function`,
      ...parametersOf(call)
        .slice(0, 2)
        .map((each) => `${call}.parameter.${each}`),
    ]),
  ],
  ...[0, 1].map((place): [string[], string[], string[]] => [
    lost(place),
    EACH,
    FORCE_CALLS.map((call) => `${call}.parameter.${parametersOf(call)[place]}`),
  ]),
  [['sdk-ignores-phone-number'], [JOIN], ['forceJoin.parameter.phoneNumber']],
  [
    ['sdk-fills-in-missing-argument', ...lost(2), 'sdk-not-ready-for-ready'],
    [feature('arguments', '| forceListen   | deviceId    |'), JOIN, TAKE, READY],
    [
      'forceListen.parameter.deviceId',
      ...['forceJoin', 'forceTake'].map((call) => `${call}.parameter.phoneNumber`),
      'forceReady.rule.done',
    ],
  ],

  [['sdk-no-chain'], [DROP], ['forceDrop.rule.promise']],
  [['sdk-no-promise'], [DROP, FAILS], NEITHER],
  [['sdk-native-promise'], [DROP, FAILS], NEITHER, { reply: 1500 }],
  [['sdk-throws'], [DROP, FAILS], NEITHER],
  [['sdk-never-settles'], [DROP, UNKNOWN], ['forceDrop.rule.done', 'forceDrop.rule.fail'], { reply: 1500 }],
  [['sdk-done-and-fail'], [DROP, FAILS], ['forceDrop.rule.done', 'forceDrop.rule.fail']],
  [['sdk-done-twice'], [DROP], ['forceDrop.rule.done']],
  [['sdk-fail-on-success'], [DROP], ['forceDrop.rule.done']],
  [['sdk-done-on-500'], [FAILS], ['forceDrop.rule.fail']],
  [['sdk-done-at-once'], [FAILS], ['forceDrop.rule.fail']],

  [
    ['sdk-fail-on-json', 'sdk-done-on-other-errors'],
    [
      feature('network', '| forceTake     |', 'answers 200 with JSON'),
      feature('network', '| forceDrop     | 400'),
    ],
    ['forceTake.rule.done', 'forceDrop.rule.fail'],
  ],
  [
    ['sdk-first-outcome-to-first'],
    [feature('at-once', '| forceDrop     | forceDrop     |')],
    ['forceDrop.rule.done', 'forceDrop.rule.fail'],
  ],
  [['sdk-remembers-addresses'], [ONE_AGENT], ['forceReady.rule.done']],
  [
    ['sdk-keeps-forceListen-callId'],
    [feature('in-turn', '| forceListen |', 'on one call, and then on another')],
    ['forceListen.parameter.callId'],
  ],

  [['sdk-no-request'], [DROP, READY], ['forceDrop.rule.done', 'forceReady.rule.done']],
  // What another call sends meanwhile is not put down to it.
  [
    ['wellclient.forceTake.rule.done:without-asking'],
    [feature('sequences', '| forceTake     | forceListen   |')],
    ['forceTake.rule.done'],
  ],
  [['sdk-doubled-request'], [DROP], ['forceDrop.rule.done', 'forceDrop.rule.effect']],
  [['sdk-wrong-verb'], [DROP], ['forceDrop.rule.function'], { options: 'wireProtocol: true' }],
  [['sdk-drops-whole-call'], [OF_THREE], ['forceDrop.parameter.deviceId']],

  [
    // In this order: the one after takes what the one before left.
    [
      'sdk-join-for-take',
      'sdk-not-ready-for-logout',
      'sdk-ready-for-not-ready',
      'cti-drop-ends-conference',
      'cti-listener-is-heard',
    ],
    [TAKE, LOGOUT, NOT_READY, OF_THREE, LISTEN],
    FORCE_CALLS.flatMap((call) =>
      ['forceJoin', 'forceReady'].includes(call) ? [] : [`${call}.rule.effect`],
    ),
    { reply: 1500 },
  ],
  [
    ['cti-join-as-listener', 'cti-take-as-join'],
    [JOIN, TAKE],
    ['forceJoin.rule.effect', 'forceTake.rule.effect'],
  ],
  [
    ['drop', 'join', 'take', 'listen', 'state', 'sign-out'].map((effect) => `cti-${effect}-without-effect`),
    [DROP, JOIN, TAKE, LISTEN, READY, NOT_READY, LOGOUT],
    FORCE_CALLS.map((call) => `${call}.rule.effect`),
    { reply: 1500 },
  ],
  [['cti-refuses-nothing'], [IDLE, NOBODY], ['forceDrop.rule.in-call', 'forceReady.rule.fail']],
  [['cti-refuses-all'], [DROP], ['forceDrop.rule.done']],
];

describe('a deliberate fault of the SDK or its server fails the rows', () => {
  for (const [names, scenarios, rows, more] of faults) {
    it(title(names), async () => {
      const failed = await here.failed(targetWith(command, names, more), scenarios);
      assert.deepEqual(failed, rows.map((row) => `wellclient.${row}`).sort());
    });
  }

  it('and the command ends with 1, and names row and document', async () => {
    const target = targetWith(command, ['sdk-done-twice']);
    const { code, output, of } = await command.run('--target', target, DROP);
    assert.equal(code, 1, output);
    assert.deepEqual(of('fail'), ['wellclient.forceDrop.rule.done']);
    assert.match(output, /fail wellclient\.forceDrop\.rule\.done/);
    assert.match(output, /Document: wellClient 强制操作接口, section 1\./);
  });
});
