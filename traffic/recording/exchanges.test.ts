import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordedLine } from '../../schemas/recording';
import type { Exchange } from '../exchange';
import { exchangeOf } from '../har/har-exchange';
import { harEntry } from '../har/har-of';
import { exchangesOf, lengthOf } from './exchanges';

const BEGAN = Date.parse('2026-11-28T00:00:00.000Z');
const REQUEST = { method: 'PUT', path: '/agentgateway/resource/onlineagent/291', headers: [['guid', 'g']] };
const LINES = [
  { formatVersion: 1, scenario: 's' },
  { testbed: 'access', at: 0, gives: { address: 'https://gateway.example:8443/' } },
  {
    entry: {
      ...{ seq: 1, at: 5, origin: 'tester', interface: 'gateway', kind: 'request', channel: 'https' },
      ...{ data: { call: 'sign-in', ...REQUEST }, raw: '{"phonenum":"8001"}' },
    },
  },
  {
    entry: {
      ...{ seq: 2, at: 9, origin: 'iut', interface: 'gateway', kind: 'response', channel: 'https', of: 1 },
      ...{ data: { status: 200, headers: [['Content-Type', 'application/json']] }, raw: '{"retcode":"0"}' },
    },
  },
  {
    ...{ asked: 'pages.send', at: 20, took: 9, after: 4 },
    gives: {
      outcome: { elapsed: 7 },
      console: [],
      url: 'http://127.0.0.1:12307/?cmd=huang_up&jsonpcallback=f',
      response: {
        status: 200,
        size: 9,
        headers: [['Content-Type', 'text/javascript']],
        body: 'f({"result":"success"})',
      },
    },
  },
  {
    ...{ told: 'supervisor.sent', at: 30 },
    given: [
      1,
      {
        method: 'POST',
        url: 'http://cti.example/api/csta/agent',
        headers: { a: 'b' },
        body: '{}',
        resource: 'xhr',
        allowed: true,
      },
    ],
  },
  { told: 'supervisor.answered', at: 33, given: [1, { status: 204, statusText: '', headers: {} }] },
  { told: 'supervisor.ended', at: 34, given: [1] },
  ...['opened', 'sent', 'received'].map((event, i) => ({
    ...{ told: 'supervisor.framed', at: 40 + i },
    given: [
      {
        ...{
          url: 'ws://cti.example/ws',
          from: event === 'received' ? 'testbed' : 'iut',
          event,
          allowed: true,
        },
        ...(event !== 'opened' && { payload: `${event}\0` }),
      },
    ],
  })),
  { dropped: 0, cut: 0 },
] as unknown as RecordedLine[];

describe('a recorded scenario', () => {
  const all = exchangesOf(LINES, BEGAN);

  it('gives the exchanges of every system, with what is known of each', () => {
    assert.deepEqual(
      all.map(({ at, took, method, url, answer }) => [at - BEGAN, took, method, url.href, answer?.status]),
      [
        [5, 4, 'PUT', 'https://gateway.example:8443/agentgateway/resource/onlineagent/291', 200],
        [20, 7, 'GET', 'http://127.0.0.1:12307/?cmd=huang_up&jsonpcallback=f', 200],
        [30, 4, 'POST', 'http://cti.example/api/csta/agent', 204],
        [40, undefined, 'GET', 'ws://cti.example/ws', 101],
      ],
    );
    assert.deepEqual(
      all.at(-1)?.messages?.map(({ from, text }) => [from, text]),
      [
        ['client', 'sent\0'],
        ['target', 'received\0'],
      ],
    );
    assert.equal(lengthOf(LINES), 42);
  });

  it('is the same once it was written as a HAR and read again', async () => {
    const again = await Promise.all(
      all.map((exchange) =>
        exchangeOf(JSON.parse(JSON.stringify(harEntry(exchange))), 0, async () => undefined),
      ),
    );
    const plain = (exchange: Exchange | string) =>
      typeof exchange === 'string' ? exchange : { ...exchange, url: exchange.url.href };
    assert.deepEqual(again.map(plain), all.map(plain));
  });
});
