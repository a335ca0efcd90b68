import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addressOf, linkFrom } from './addresses';

it('gives the address of whatever has an id', () => {
  const addresses: [string, string][] = [
    ['gateway.sign-in.parameter.phonenum', 'en/gateway/sign-in.html#gateway.sign-in.parameter.phonenum'],
    ['client.gateway.sign-in.rule.put', 'en/gateway/sign-in.html#client.gateway.sign-in.rule.put'],
    ['GW-01', 'en/errata.html#GW-01'],
    ['gateway/two-minutes: Silence, in all', 'en/features/gateway/two-minutes.html#Silence%2C_in_all'],
    ['gateway.sign-in.parameter.ip~GW-18~as text', 'en/errata.html#GW-18'],
    ['gateway.sign-in.parameter.ip~~as text', 'en/gateway/sign-in.html#gateway.sign-in.parameter.ip'],
  ];
  for (const [id, address] of addresses) {
    assert.equal(addressOf(id, 'en'), address);
    assert.equal(addressOf(id, 'zh-CN'), address.replace(/^en/, 'zh-CN'));
  }
});

it('makes links that hold on disk', () => {
  const [from, to] = ['en/gateway/sign-in.html', addressOf('GW-01', 'en')];
  assert.equal(linkFrom(from, to), '../errata.html#GW-01');
  assert.equal(linkFrom(from, 'en/gateway/poll.html'), 'poll.html');
  assert.equal(linkFrom(from, 'zh-CN/gateway/poll.html'), '../../zh-CN/gateway/poll.html');
  assert.equal(linkFrom(from, `${from}#top`), '#top');
  assert.equal(linkFrom('index.html', to), 'en/errata.html#GW-01');
});
