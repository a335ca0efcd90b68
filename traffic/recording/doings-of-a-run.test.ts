/** What a run does on purpose, so that it stands in recordings, and what breaks no row of a target. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tried } from '../clients/trial';
import { gatewayClient, servicePage } from '../clients/well-behaved';
import type { Exchange } from '../exchange';
import { sideOf } from '../judged';

const brokenIn = (exchanges: Exchange[]) => tried(exchanges).broken.filter((id) => sideOf(id) === 'target');

it('a session that ends by a forced sign-in has no more events', () => {
  const [signIn, first, second, third, , , again] = gatewayClient();
  if (!signIn || !first || !second || !third || !again) throw new Error('nothing goes by');
  const forced: Exchange = {
    ...signIn,
    method: 'POST',
    url: new URL(`${signIn.url.href}/forcelogin`),
    at: third.at + 100,
  };
  const later = [first, second].map((poll) => ({ ...poll, at: poll.at + 10_000 }));
  assert.deepEqual(brokenIn([signIn, first, second, third, forced, ...later]), []);
  assert.notDeepEqual(brokenIn([signIn, first, second, third, ...later]), []);
});

it('a service may refuse what no page sends, and nothing else', () => {
  const [command] = servicePage();
  if (!command?.answer) throw new Error('nothing goes by');
  const refused = { ...command, answer: { ...command.answer, status: 403 } };
  const elsewhere = new URL(refused.url);
  elsewhere.pathname = '/etc';
  const odd = new URL(refused.url);
  odd.searchParams.set('jsonpcallback', 'alert(1)//');
  assert.equal(brokenIn([refused]).length, 1);
  assert.deepEqual(brokenIn([{ ...refused, url: elsewhere }]), []);
  assert.deepEqual(brokenIn([{ ...refused, url: odd }]), []);
  assert.deepEqual(brokenIn([{ ...refused, headers: [['Host', 'rebound.example']] }]), []);
});
