import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { type Attempt, hostOf, startFence } from './fence';

const unheard = () => assert.fail('the proxy was asked for nothing');

test('of an address that is allowed, host and port count, and every protocol is meant', async () => {
  const fence = await startFence(['https://cti.example/login', 'http://127.0.0.1:5088'], unheard);
  const allowed = ['wss://cti.example/ws', 'https://cti.example:443/', 'ws://127.0.0.1:5088/', 'data:,x'];
  const blocked = [
    'http://cti.example/',
    'https://api.cti.example/',
    'http://127.0.0.1/',
    'http://localhost:5088/',
    'http://*/',
  ];
  assert.deepEqual(allowed.filter(fence.allows), allowed);
  assert.deepEqual(blocked.filter(fence.allows), []);
  assert.equal(fence.proxy.bypass, '<-loopback>,cti.example:443,127.0.0.1:5088');
  await fence.close();
});

test('what is no address is told, and so is a pattern', async () => {
  for (const address of ['cti.example', 'ftp://cti.example/', '']) {
    await assert.rejects(startFence([address], unheard), /is not an http, https, ws or wss address/);
  }
  for (const address of ['http://*:5088', 'https://*.example/', 'https://.cti.example/']) {
    await assert.rejects(startFence([address], unheard), /is not the address of one host/);
  }
});

test('the proxy leads nowhere, and tells what it was asked for', async () => {
  const kept: Attempt[] = [];
  const fence = await startFence([], (attempt) => kept.push(attempt));
  const { hostname, port } = new URL(fence.proxy.server);
  const ask = (method: string, path: string) =>
    new Promise((_, reject) => request({ hostname, port, method, path }).once('error', reject).end());
  await assert.rejects(ask('POST', 'http://cti.example/log'));
  await assert.rejects(ask('CONNECT', 'cti.example:443'));
  // Of no page's: whatever looks for open ports on this machine.
  await assert.rejects(ask('GET', '/'));
  await fence.close();
  assert.deepEqual(kept, [
    { method: 'POST', address: 'http://cti.example/log', host: 'cti.example:80' },
    { method: 'CONNECT', address: 'tcp://cti.example:443', host: 'cti.example:443' },
  ]);
});

test('a host is named with its port', () => {
  assert.equal(hostOf('wss://cti.example/ws'), 'cti.example:443');
  assert.equal(hostOf('http://[::1]/'), '[::1]:80');
});
