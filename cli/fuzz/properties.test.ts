import assert from 'node:assert/strict';
import { it } from 'node:test';
import { StompSession } from '../../fixtures/simulators/cti/stomp-session';
import { loadTarget } from '../../fixtures/targets/load-target';
import { judgePayload } from '../../schemas/check';
import { compiledRequest } from '../../schemas/compile';
import { exchangeRaw } from '../../steps/drivers/http/raw-http';
import { CHECKS, type Checks, checkProperties } from './checks';
import { ctiProperties } from './cti';
import { ctiDayProperties } from './cti-day';
import { gatewayProperties } from './gateway';
import { gatewayDayProperties } from './gateway-day';
import { localServiceProperties } from './local-service';
import { ctiModel, gatewayModel, softphoneModel } from './model/properties';
import { pluginProperties } from './plugin';
import { PROPERTIES } from './properties';
import type { Property } from './property';
import { READERS, type Readers, readerProperties } from './readers';
import { softphoneProperties } from './softphone';
import { type Converse, stompProperties } from './stomp';

const name = 'broken';

const judging = (judge: Checks['judge']) => checkProperties({ ...CHECKS, judge });
const validating = (outcome: boolean) =>
  checkProperties({
    ...CHECKS,
    request: (...place) => {
      const { path, validate } = compiledRequest(...place);
      return { path, validate: Object.assign(() => outcome, validate) as unknown as typeof validate };
    },
  });
const reading = (broken: Partial<Readers>) => readerProperties({ ...READERS, ...broken });
const accepting = pluginProperties({
  name,
  reply: (call, reply) => {
    if (call === 'work_state') return { mark: 'change_state', typeNotify: true, msg: '改变状态成功' };
    return { ...reply, state: 'operation_success', error_code: 200, msg: '操作成功' };
  },
});

/** For each property something that is broken in just the way that it is there for. */
const BROKEN: Record<string, Property[]> = {
  'checks:derived': judging((...payload) => ({ ...judgePayload(...payload), rows: [] })),
  'checks:mutated': judging((...payload) => ({ ...judgePayload(...payload), problems: [] })),
  'checks:request': validating(false),
  'checks:flawed-request': validating(true),
  'readers:target-file': reading({
    target: (...file) => {
      try {
        return loadTarget(...file);
      } catch (error) {
        throw new TypeError('not explained', { cause: error });
      }
    },
  }),
  'readers:jsonp': reading({ jsonp: (body) => JSON.parse(body) }),
  'readers:jsonp-sound': reading({ json: () => ({ ok: false, reason: 'never', fault: 'argument' }) }),
  'readers:raw-http': reading({
    exchange: async (wanted) => {
      const outcome = await exchangeRaw(wanted);
      if ('failed' in outcome) throw new Error(outcome.reason);
      return outcome;
    },
  }),
  'readers:raw-http-sound': reading({
    exchange: async (wanted) => ({
      ...(await exchangeRaw(wanted)),
      body: Buffer.alloc(1),
      status: 200,
      headers: [],
    }),
  }),
  'readers:masker': reading({ masker: () => ({ text: (text) => text, value: (value) => value }) }),
  'plugin:anything': pluginProperties({ name, reply: (_, { msg: __, ...rest }) => rest }),
  'plugin:sound': pluginProperties({ name, ignores: () => true }),
  'plugin:flawed': accepting,
  'plugin:no-callback': accepting,
  'local-service:anything': localServiceProperties({ name, serve: (answer) => ({ ...answer, status: 500 }) }),
  'local-service:sound': localServiceProperties({ name, ignores: () => true }),
  'local-service:flawed': localServiceProperties({
    name,
    reply: (_, reply) => ({ ...reply, result: 'success' }),
  }),
  'softphone:sequence': softphoneProperties({ name, ignores: (call) => call === 'huang_up' }),
  'gateway:anything': gatewayProperties({ name, reply: (_, body) => ({ ...body, retcode: '0' }) }),
  'gateway:sound': gatewayProperties({ name, events: (events) => [...events].reverse() }),
  'gateway:flawed': gatewayProperties({
    name,
    reply: (_, body) => (body.retcode === '100-001' ? { ...body, retcode: '100-004' } : body),
  }),
  'gateway:number': gatewayProperties({ name, reply: (_, body) => ({ ...body, retcode: '0' }) }),
  'gateway:sequence': gatewayDayProperties({ name, ignores: (rule) => rule === 'sign-out' }),
  'cti:anything': ctiProperties({ name, reply: () => 'silence' }),
  'cti:sound': ctiProperties({ name, ignores: (rule) => rule.startsWith('effect:') }),
  'cti:flawed': ctiProperties({ name, ignores: (rule) => rule === 'refusals' }),
  'cti:body': ctiProperties({ name, ignores: (rule) => rule.startsWith('effect:') }),
  'cti:flawed-body': ctiProperties({
    name,
    reply: (_, reply) => ({ ...reply, status: reply.status >= 400 ? 500 : reply.status }),
  }),
  'cti:sequence': ctiDayProperties({ name, ignores: (rule) => rule === 'taken-leaves' }),
  'gateway:model': [gatewayModel(() => ({ name, ignores: (rule) => rule === 'sign-out' }))],
  'softphone:model': [softphoneModel(() => ({ name, ignores: (call) => call === 'huang_up' }))],
  'cti:model': [ctiModel(() => ({ name, ignores: (rule) => rule === 'refusals' }))],
  'stomp:anything': stompProperties(
    conversing((piece, _, { send }) => send(`RECEIPT\nreceipt-id:${piece.length}\n\n\0`)),
  ),
  'stomp:sound': stompProperties(
    conversing((piece, session) => {
      if (!piece.startsWith('UNSUBSCRIBE')) session.receive(piece);
    }),
  ),
};

function conversing(
  receive: (
    piece: string,
    session: StompSession,
    wire: ConstructorParameters<typeof StompSession>[1],
  ) => void,
): Converse {
  return (publishing, wire, clock) => {
    const session = new StompSession(publishing, wire, clock);
    return { receive: (piece) => receive(piece, session, wire), end: () => session.end() };
  };
}

for (const property of PROPERTIES) {
  it(`${property.name} holds, and fails for something broken, again by its seed and path`, async () => {
    const seed = Math.floor(Math.random() * 1e6);
    assert.equal(await property.check({ seed, runs: 3 }), undefined);
    const broken = BROKEN[property.name]?.find((each) => each.name === property.name);
    const failure = await broken?.check({ seed, runs: 20_000 });
    assert.ok(failure, `it held: seed ${seed}`);
    assert.equal(failure.property, property.name);
    const again = await broken?.check({ seed, runs: 1, path: failure.path });
    assert.deepEqual([again?.seed, again?.value], [seed, failure.value]);
  });
}

it('has nothing broken that belongs to no property', () => {
  const names = PROPERTIES.map((property) => property.name);
  assert.deepEqual(Object.keys(BROKEN).sort(), [...names].sort());
});
