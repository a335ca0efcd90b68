import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { judgePayload } from './check';
import { conformanceAjv } from './compile';
import { deriveSchemas } from './derive';
import { fits, loadErrata, type Tolerance } from './errata';
import { loadCatalogue } from './load';
import { schemaPath } from './row-ids';
import { SIGN_IN_RESULT } from './sign-in-result';

const SEVERITY: Tolerance[] = ['info', 'ok-note', 'warn', 'fail'];

describe('the register', () => {
  const { requirements, neighbours } = loadCatalogue();
  const rows = [...requirements, ...neighbours].map(({ id }) => id);

  it('grants only what some row is about', () => {
    for (const { id, accepts } of loadErrata())
      for (const pattern of accepts?.flatMap(({ at }) => at) ?? [])
        assert.ok(
          rows.some((row) => fits(pattern, row)),
          `${id}: ${pattern}`,
        );
  });

  it('is nowhere milder when strict', () => {
    for (const { id, cases = [], accepts = [] } of loadErrata())
      for (const { strict, ...rest } of [...cases, ...accepts]) {
        const usual = 'level' in rest ? rest.level : rest.tolerance;
        assert.ok(SEVERITY.indexOf(strict) >= SEVERITY.indexOf(usual), `${id}: ${JSON.stringify(rest)}`);
      }
  });
});

describe('a tag of a feature that names an erratum', () => {
  const folder = join(__dirname, '../features');
  const tags = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.feature'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/@([A-Z]+-\d+)/g)].map(([, id = '']) => ({
        name,
        id,
      })),
    );

  it('names one of the registers', () => {
    const known = new Set(loadErrata().map(({ id }) => id));
    assert.ok(tags.length > 0);
    assert.deepEqual(
      tags.filter(({ id }) => !known.has(id)),
      [],
    );
  });
});

const judged = (call: string, kind: string, payload: Record<string, unknown>, strict = false) =>
  judgePayload('gateway', call, kind, payload, { strict, options: { unclaimed: true } });
const grants = (call: string, kind: string, payload: Record<string, unknown>) => {
  const { deviations, problems } = judged(call, kind, payload);
  assert.deepEqual(problems, []);
  return deviations.map(({ erratum, level }) => [erratum, level]);
};
const broken = (call: string, kind: string, payload: Record<string, unknown>, strict = false) =>
  judged(call, kind, payload, strict).problems.map(({ requirement }) => requirement);

describe('what the errata tolerate in a sign-in', () => {
  it('a number for vdnid is a warning, and a fail when strict (GW-01)', () => {
    assert.deepEqual(grants('sign-in', 'result', { ...SIGN_IN_RESULT, vdnid: 1 }), [['GW-01', 'warn']]);
    const requirement = 'gateway.sign-in.result.member.vdnid';
    assert.deepEqual(broken('sign-in', 'result', { ...SIGN_IN_RESULT, vdnid: 1 }, true), [requirement]);
    assert.deepEqual(broken('sign-in', 'result', { ...SIGN_IN_RESULT, vdnid: null }), [requirement]);
  });

  it('bare values where strings are documented are fails (GW-07, GW-08)', () => {
    for (const bare of [{ isForceChange: false }, { loginTime: 1471585949806 }, { timeRemaining: 9 }]) {
      const [name] = Object.keys(bare);
      assert.deepEqual(broken('sign-in', 'result', { ...SIGN_IN_RESULT, ...bare }), [
        `gateway.sign-in.result.member.${name}`,
      ]);
    }
  });

  it('a refusal may have an empty result, and should have no other (GW-06)', () => {
    const refusal = (result: unknown) => ({ message: 'no', retcode: '100-004', result });
    for (const empty of [null, '', {}])
      assert.deepEqual(grants('sign-in', 'reply', refusal(empty)), [['GW-06', 'ok-note']]);
    assert.deepEqual(grants('sign-in', 'reply', refusal({ workno: '291' })), [['GW-06', 'warn']]);
    assert.deepEqual(broken('sign-in', 'reply', refusal([])), ['gateway.sign-in.reply.member.result']);
  });

  it('a success has a result that is an object (GW-06)', () => {
    for (const result of [null, '', []])
      assert.deepEqual(broken('sign-in', 'reply', { message: '', retcode: '0', result }), [
        'gateway.sign-in.reply.member.result',
      ]);
  });

  const codes: [code: string, erratum: string, level: string, row: string | undefined][] = [
    ['100-011', 'GW-29', 'ok-note', 'gateway.sign-in.error.100-001'],
    ['000-002', 'GW-29', 'ok-note', 'gateway.sign-in.error.100-001'],
    ['100-013', 'GW-22', 'warn', 'gateway.sign-in.error.100-001'],
    ['000-007', 'GW-23', 'ok-note', undefined],
    ['123-456', 'GW-28', 'warn', undefined],
  ];
  for (const [retcode, erratum, level, row] of codes) {
    it(`${retcode} is no documented code; it counts as ${row ?? 'none of them'} (${erratum})`, () => {
      assert.deepEqual(grants('sign-in', 'reply', { message: '', retcode }), [[erratum, level]]);
      assert.deepEqual(judged('sign-in', 'reply', { message: '', retcode }).rows, row ? [row] : []);
    });
  }

  it('what is no code at all is a fail (GW-28)', () => {
    for (const retcode of ['1', 'error', 0, ''])
      assert.deepEqual(broken('sign-in', 'reply', { message: '', retcode }), [
        'gateway.sign-in.reply.member.retcode',
      ]);
  });

  it('the sample request is sound only by the errata (GW-02 to GW-05)', () => {
    const sample = { password: '', phonenum: '40038', status: '4', releasephone: 'true', agenttype: '4' };
    const takes = (tolerated: boolean) =>
      conformanceAjv().compile(
        deriveSchemas().get(schemaPath('gateway', 'sign-in', 'request', tolerated)) ?? false,
      );
    assert.equal(takes(true)(sample), true);
    assert.equal(takes(false)(sample), false);
    for (const odd of [{ status: '6' }, { agenttype: '5' }, { releasephone: 'yes' }, { phonenum: '' }])
      assert.equal(takes(true)({ ...sample, ...odd }), false, JSON.stringify(odd));
  });
});

describe('what the errata do not tolerate of who claims the pages round a sign-in', () => {
  const claimed = (call: string, payload: Record<string, unknown>) =>
    judgePayload('gateway', call, 'reply', payload, { strict: false, options: {} }).problems.map(
      ({ requirement }) => requirement,
    );

  it('null for no event (GW-36), and the number 0 (GW-34)', () => {
    assert.deepEqual(claimed('poll', { message: '', retcode: '0', event: null }), [
      'gateway.poll.reply.member.event',
    ]);
    assert.deepEqual(claimed('heartbeat', { message: '', retcode: 0 }), [
      'gateway.heartbeat.reply.member.retcode',
    ]);
  });
});

describe('what the errata tolerate round a sign-in', () => {
  const event = { eventType: 'AgentState_Ready', workNo: '291', content: null };

  it('a member that no table lists is a note (GW-38)', () => {
    assert.deepEqual(grants('poll', 'event', { ...event, eventGenTime: 1784529722590 }), [
      ['GW-38', 'ok-note'],
    ]);
  });

  it('an event may have an empty text for content, and should have some content (GW-33)', () => {
    const { content: _, ...without } = event;
    assert.deepEqual(grants('poll', 'event', { ...event, content: '' }), [['GW-33', 'ok-note']]);
    assert.deepEqual(grants('poll', 'event', without), [['GW-33', 'warn']]);
  });

  it('null for no event is a warning (GW-36)', () => {
    assert.deepEqual(grants('poll', 'reply', { message: '', retcode: '0', event: null }), [
      ['GW-36', 'warn'],
    ]);
  });

  it('a list of one state, and the number 0, are notes (GW-34)', () => {
    const state = { message: '', retcode: 0, result: [{ agentState: 4 }] };
    assert.deepEqual(grants('state', 'reply', state), [
      ['GW-34', 'ok-note'],
      ['GW-34', 'ok-note'],
    ]);
  });
});
