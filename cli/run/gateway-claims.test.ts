/** Runs scenarios on simulated gateways that go against a page round the sign-in, claimed and unclaimed. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { InOneProcess } from '../trials/in-one-process';
import { feature, targetWith } from './broken-gateway';
import { RealCommand } from './real-command';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const page = (text: string) => feature('claimed-pages', text);
const TAKEN = page('Scenario Outline: A sign-in <as> whose pushes are taken');
const ENDED = page('Scenario: Neither a poll nor another sign-in');
const NOT_TAKEN = feature('push', 'Scenario Outline: The receiver');
const DEAD = feature('push', 'Scenario: A receiver that stays dead');
const HEARTBEATS = feature('push', 'Scenario: Heartbeats for');
const SILENCE = feature('push', 'Scenario: No heartbeat for');
const OLD_GUID = feature('polling', 'Scenario: The old Guid is good');
const ELSEWHERE = page('Scenario: The agent is signed in elsewhere');
const STATE = page('Scenario Outline: <state>');
const PUSH = feature('push', 'Scenario: The events of a sign-in come');
const AT_ONCE = page('Scenario: Each poll after a sign-in');
const BRINGS = page('Scenario: Events bring along');
/** Where the page is claimed they fail its row; where it is not, they are findings, and the row is inapplicable. */
const claimed: [claim: string, name: string, scenario: string, row: string, timers?: string][] = [
  ['push', 'gateway.push.header.request.Content-Type:other-type', PUSH, 'push.header.request.Content-Type'],
  ['push', 'gateway.push.header.request.Guid:missing', PUSH, 'push.header.request.Guid'],
  ['push', 'gateway.push.header.request.service_token:other', PUSH, 'push.header.request.service_token'],
  ['push', 'gateway-push-without-token', PUSH, 'push.header.request.service_token'],
  ['push', 'gateway.push.rule.once:doubled', TAKEN, 'push.rule.once'],
  ['push', 'gateway-push-never-retries', NOT_TAKEN, 'push.rule.retry', 'callback: 1000'],
  ['push', 'gateway-push-never-gives-up', DEAD, 'push.rule.give-up'],
  ['heartbeat', 'gateway.heartbeat.rule.keeps:not-counted', HEARTBEATS, 'heartbeat.rule.keeps'],
  ['heartbeat', 'gateway.heartbeat.rule.two-minutes:without-end', SILENCE, 'heartbeat.rule.two-minutes'],
  ['events', 'gateway.poll.rule.at-once:held-back', AT_ONCE, 'poll.rule.at-once'],
  ['events', 'gateway.poll.rule.reason:number', AT_ONCE, 'poll.rule.reason'],
  ['events', 'gateway.poll.event.member.workNo:number', AT_ONCE, 'poll.event.member.workNo'],
  ['events', 'gateway-variant-null-event', BRINGS, 'poll.reply.member.event'],
  ['events', 'gateway.poll.rule.guid-ends:good-for-an-hour', OLD_GUID, 'poll.rule.guid-ends'],
  [
    'sign-out',
    'gateway.sign-out.rule.polls-refused:answered-as-before',
    ENDED,
    'sign-out.rule.polls-refused',
  ],
  [
    'forced-sign-in',
    'gateway.forced-sign-in.rule.signs-in:refused',
    ELSEWHERE,
    'forced-sign-in.rule.signs-in',
  ],
  ['states', 'gateway.state.rule.as-asked:always-idle', STATE, 'state.rule.as-asked'],
];

describe('what goes against a page round the sign-in fails its row, and no other, where it is claimed', () => {
  for (const [claim, name, scenario, row, timers] of claimed) {
    it(name, async () => {
      const failed = await here.failed(targetWith(command, name, timers, claim), [scenario]);
      assert.ok(failed.includes(`gateway.${row}`), `${row} is not among ${failed}`);
      assert.deepEqual(
        failed.filter((id) => id.startsWith('gateway.sign-in')),
        [],
      );
      assert.deepEqual(await here.failed(targetWith(command, name, timers), [scenario]), []);
    });
  }
});
