import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { World } from '../lifecycle/world';
import type { Session } from './session';
import { whoseGuid } from './whose-guid';

function session(agentid: string, guids: string[], own?: string): Session {
  const answer = { outcome: 'answered', headers: own ? [['Guid', own]] : [] };
  return { client: { agentid, guids }, signIn: { request: {}, answer } } as never;
}

test('says in words whose Guid it is', () => {
  const own = session('291', ['first-guid', 'own-guid', 'later-guid'], 'own-guid');
  const sessions = [own, session('291', ['twin-guid']), session('292', ['other-guid'])];
  const world = { gateway: { sessions } } as unknown as World;
  const said = (guid: string) => whoseGuid(world, own, guid);
  assert.equal(said('own-guid'), 'the Guid of the sign-in');
  assert.equal(said('first-guid'), 'a Guid that agent 291 had before this sign-in');
  assert.equal(said('later-guid'), 'a Guid that has come to agent 291 since the sign-in');
  assert.equal(said('twin-guid'), 'a Guid of another session of agent 291');
  assert.equal(said('other-guid'), 'a Guid of agent 292');
  assert.equal(said('none'), 'a Guid that no answer has brought in this scenario');
});
