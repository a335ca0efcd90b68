import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_OPTIONS, tried } from '../clients/trial';
import type { Exchange, SeenMessage } from '../exchange';
import type { TrafficOptions } from '../traffic-options';
import { bodiesIn } from './stomp';

const EVENT = {
  ...{ eventName: 'agentReady', eventType: 'agent', srcDeviceId: '8001@test.cc', deviceId: '8001@test.cc' },
  ...{ agentId: '5001@test.cc', agentMode: 'Ready', devices: { Voice: '8001@test.cc' } },
  ...{ eventTime: '2026.11.28 08:00:00', serial: 1, namespace: 'test.cc' },
};
const frame = (body: object) => `MESSAGE\ndestination:/topic/x\nmessage-id:1\n\n${JSON.stringify(body)}`;
const came = (...texts: string[]): SeenMessage[] => texts.map((text) => ({ from: 'target', at: 0, text }));
const serials = (messages: SeenMessage[]) => bodiesIn(messages).map(({ serial }) => serial);

describe('events in STOMP frames', () => {
  const whole = `${frame(EVENT)}\0`;
  it('are found one by one, several in a message, and in pieces', () => {
    assert.deepEqual(serials(came(whole, `\n${whole}\n`, `${whole}${whole}`)), [1, 1, 1, 1]);
    assert.deepEqual(serials(came(whole.slice(0, 60), whole.slice(60, 90), whole.slice(90), whole)), [1, 1]);
  });

  it('are found where a record left out the byte that ends a frame', () => {
    assert.deepEqual(serials(came(frame(EVENT), frame({ ...EVENT, serial: 2 }))), [1, 2]);
  });

  it('are none in what a client sent, in other frames, and in what is no STOMP', () => {
    const sent: SeenMessage[] = [{ from: 'client', at: 0, text: whole }];
    const others = came('CONNECTED\nversion:1.1\n\n\0', '\n', '{"serial":1}', `RECEIPT\n\n{"serial":1}\0`);
    assert.deepEqual(serials([...sent, ...others]), []);
  });
});

describe('traffic of an SDK', () => {
  const exchange = (given: Partial<Exchange>): Exchange => ({
    ...{ at: 0, took: 1, method: 'GET', url: new URL('ws://127.0.0.1:5088/mvc/stomp/websocket') },
    ...{ headers: [], body: { text: '' } },
    ...given,
  });
  const seen = (event: object) => tried([exchange({ messages: came(`${frame(event)}\0`) })]).noted;
  const sent = (body: object): Exchange =>
    exchange({
      method: 'POST',
      url: new URL('http://127.0.0.1:5088/api/csta/agent/state'),
      body: { text: JSON.stringify(body) },
      answer: { status: 204, headers: [], body: { text: '' } },
    });
  const STATE = { func: 'SetState', agentMode: 'Ready', loginId: '5001@test.cc', agentId: '5001@test.cc' };
  const SOUND = { ...STATE, device: '8001@test.cc' };
  const WIRE: TrafficOptions['ics'] = { claims: [], options: { ...NO_OPTIONS, wireProtocol: true } };

  it('is left alone when its events and requests are as other pages say', () => {
    assert.deepEqual(seen(EVENT), []);
    assert.deepEqual(tried([sent(SOUND)]), { broken: [], holds: [], noted: [] });
  });

  it('is noted at the row that an event serves, with the member that is not as it should be', () => {
    const [first, ...rest] = seen({ ...EVENT, agentMode: 7 });
    assert.deepEqual(
      [first?.requirement, first?.about, rest],
      ['wellclient.forceReady.rule.effect', 'agentEvent.agentMode', []],
    );
  });

  it('is noted for another request (WC-26), and failed for it where the target claims the protocol', () => {
    const { device: _, ...without } = SOUND;
    assert.deepEqual(
      tried([sent(without)]).noted.map(({ requirement, erratum }) => [requirement, erratum]),
      [['wellclient.forceReady.rule.effect', 'WC-26']],
    );
    const claimed = tried([sent(without)], { strict: false, ics: WIRE });
    assert.deepEqual(claimed.broken, ['wellclient.forceReady.rule.effect']);
  });
});
