import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CheckOptions, judgePayload } from './check';
import { rowId } from './row-ids';
import { type Member, NONE, SOME } from './table';
import { loadTables } from './tables';

const lenient: CheckOptions = { strict: false, options: {} };
const strict: CheckOptions = { strict: true, options: {} };
const event = (payload: Record<string, unknown>, options = lenient) =>
  judgePayload('plugin', 'checkin', 'event', payload, options);
const result = (payload: Record<string, unknown>, options = lenient, call = 'dial_out') =>
  judgePayload('local-service', call, 'result', payload, options);

const SIGNED_IN = {
  mark: 'login_notify',
  state: 'loging_success',
  client_type: 'web_client',
  msg: '签入成功,客户端是web插件',
};

/** A value that the member alone allows, where no row tells one. */
function sample({ type, pattern = '', values }: Member): unknown {
  if (values) return values[0];
  if (pattern.includes('\\d{4}')) return '2018.10.12 09:30:00';
  if (pattern.includes('|')) return '8001@test.cc|6aee1dda';
  const [first] = [type].flat();
  return { string: 'any text', integer: 7, boolean: true, object: {}, array: [], null: null }[
    first ?? 'null'
  ];
}

describe('every documented row', () => {
  for (const table of loadTables()) {
    for (const call of table.calls) {
      for (const reply of call.replies) {
        for (const row of reply.rows) {
          const id = rowId(table, call, reply, row);
          const payload = Object.fromEntries(
            reply.members
              .filter(({ optional }) => !optional)
              .map((member) => [member.name, row.values[member.name] ?? sample(member)])
              .filter(([, value]) => value !== NONE)
              .map(([name, value]) => [name, value === SOME ? {} : value]),
          );
          it(`${id} is judged as that row, without a word`, () => {
            const judged = judgePayload(table.interface, call.name, reply.kind, payload, strict);
            assert.deepEqual(
              { ...judged, members: [], selector: [] },
              {
                problems: [],
                deviations: [],
                members: [],
                selector: [],
                rows: [id],
                schema: judged.schema,
              },
            );
          });
          for (const member of Object.keys(payload)) {
            it(`${id} without ${member} is no sound payload, unless an erratum says so`, () => {
              const { [member]: _, ...rest } = payload;
              const judged = judgePayload(table.interface, call.name, reply.kind, rest, strict);
              assert.ok(judged.problems.some((problem) => problem.member === member));
            });
          }
        }
      }
    }
  }
});

describe('what the errata tolerate', () => {
  it('a code as text is a note (UP-08)', () => {
    const judged = event({
      mark: 'login_notify',
      state: 'system_error',
      error_code: '101',
      msg: '系统错误,无此账号',
    });
    assert.deepEqual(judged.problems, []);
    assert.deepEqual(judged.rows, ['plugin.checkin.event.system_error.101']);
    assert.deepEqual(
      judged.deviations.map(({ erratum, level }) => [erratum, level]),
      [['UP-08', 'ok-note']],
    );
  });

  it('a missing client type is a warning, and a fail when strict (UP-10)', () => {
    const { client_type: _, ...without } = SIGNED_IN;
    assert.deepEqual(
      event(without).deviations.map(({ erratum, level }) => [erratum, level]),
      [['UP-10', 'warn']],
    );
    assert.ok(event(without).rows.includes('plugin.checkin.event.loging_success.web_client'));
    const [problem] = event(without, strict).problems;
    assert.equal(problem?.requirement, 'plugin.checkin.event.member.client_type');
    assert.match(problem?.hint ?? '', /UP-10/);
  });

  it('the corrected spelling passes only where the ICS sets it (UP-12)', () => {
    const corrected = { ...SIGNED_IN, state: 'login_success' };
    assert.match(event(corrected).problems[0]?.hint ?? '', /UP-12/);
    const declared = event(corrected, { strict: false, options: { correctedSpelling: true } });
    assert.deepEqual(declared.problems, []);
    assert.deepEqual(declared.deviations[0]?.erratum, 'UP-12');
  });

  it('a token with spaces is a warning, and a fail when strict (US-01)', () => {
    const padded = { result: ' success ', msg: '操作成功' };
    assert.deepEqual(result(padded).rows, ['local-service.dial_out.result.success']);
    assert.equal(result(padded).deviations[0]?.erratum, 'US-01');
    assert.equal(result(padded, strict).problems[0]?.member, 'result');
  });

  it('the code 200 comes with a success only, and of two errata the milder counts (UP-14, UP-15)', () => {
    const [deviation] = event({ ...SIGNED_IN, error_code: 200 }).deviations;
    assert.deepEqual([deviation?.erratum, deviation?.level], ['UP-15', 'warn']);
    assert.equal(event({ ...SIGNED_IN, error_code: 200 }, strict).problems[0]?.member, 'error_code');
    const failed = { mark: 'login_notify', state: 'need_relogin', error_code: 200, msg: '需要重新登录' };
    assert.equal(event(failed).problems[0]?.requirement, 'plugin.checkin.event.member.error_code');
  });

  it('failed is tolerated where it is not listed, and is no documented row there (US-07)', () => {
    const failed = { result: 'failed', msg: '操作失败' };
    assert.equal(result(failed).deviations[0]?.erratum, 'US-07');
    assert.deepEqual(result(failed).rows, []);
    assert.deepEqual(result(failed, strict, 'onekey_dial_out').problems, []);
  });

  it('other punctuation in a text is a note, other words a warning (UP-23)', () => {
    const levels = (msg: string) => event({ ...SIGNED_IN, msg }).deviations.map(({ level }) => level);
    assert.deepEqual(levels('签入成功，客户端是 web插件'), ['ok-note']);
    assert.deepEqual(levels('signed in'), ['warn']);
    assert.equal(event({ ...SIGNED_IN, msg: '' }).problems.length, 1);
  });

  it('a text that nobody can read is reported for that, and no text in other words is (US-27, UP-23)', () => {
    const twice = Buffer.from('操作成功').toString('latin1');
    for (const msg of [twice, 'æ“ä½œæˆåŠŸ', '\uFFFD\uFFFD'])
      assert.equal(result({ result: 'success', msg }).deviations[0]?.erratum, 'US-27', msg);
    assert.match(event({ ...SIGNED_IN, msg: twice }).deviations[0]?.text ?? '', /encoded or decoded wrongly/);
    for (const msg of ['Réussi', '成功了', 'à faire'])
      assert.equal(result({ result: 'success', msg }).deviations[0]?.erratum, 'UP-23', msg);
    assert.equal(result({ result: 'success', msg: twice }, strict).problems[0]?.member, 'msg');
  });

  it('a notice of a failure that names a kind of client is a warning, and a fail when strict (UP-10)', () => {
    const failed = {
      mark: 'login_notify',
      state: 'domain_failed',
      client_type: 'web_client',
      msg: '域名解析失败',
    };
    assert.equal(event(failed).deviations[0]?.erratum, 'UP-10');
    assert.equal(event(failed, strict).problems[0]?.member, 'client_type');
  });

  it('a member that no table lists is a note', () => {
    assert.deepEqual(
      event({ ...SIGNED_IN, extra: 1 }).deviations.map(({ erratum }) => erratum),
      ['UP-06'],
    );
  });

  it('of a change of work state a code is another note than any further member', () => {
    const reply = { mark: 'change_state', typeNotify: true, error_code: 200, extra: 1, msg: '改变状态成功' };
    const { deviations } = judgePayload('plugin', 'work_state', 'reply', reply, lenient);
    assert.deepEqual(
      deviations.map(({ erratum }) => erratum),
      ['UP-22', 'UP-06'],
    );
  });
});

describe('what nothing tolerates', () => {
  it('null is no other value, but none', () => {
    const [other] = event({ ...SIGNED_IN, client_type: 'fax' }).problems;
    const [none] = event({ ...SIGNED_IN, client_type: null }).problems;
    assert.deepEqual([other?.wrongValue, none?.wrongValue], [true, false]);
  });

  const broken: [string, Record<string, unknown>, string][] = [
    ['an unknown state', { ...SIGNED_IN, state: 'logged_in' }, 'plugin.checkin.event.member.state'],
    [
      'an unknown kind of client',
      { ...SIGNED_IN, client_type: 'fax' },
      'plugin.checkin.event.member.client_type',
    ],
    [
      'null for a kind of client',
      { ...SIGNED_IN, client_type: null },
      'plugin.checkin.event.member.client_type',
    ],
    ['a code on success', { ...SIGNED_IN, error_code: 101 }, 'plugin.checkin.event.member.error_code'],
    ['a number for a text', { ...SIGNED_IN, msg: 7 }, 'plugin.checkin.event.member.msg'],
    ['another mark', { ...SIGNED_IN, mark: 'notify' }, 'plugin.checkin.event.member.mark'],
  ];
  for (const [name, payload, requirement] of broken) {
    it(`${name} breaks ${requirement}`, () => {
      assert.deepEqual(
        event(payload).problems.map((problem) => problem.requirement),
        [requirement],
      );
    });
  }

  it('a member called __proto__ is harmless', () => {
    const payload = JSON.parse('{"__proto__": {"result": "success"}, "msg": "x"}') as Record<string, unknown>;
    assert.ok(result(payload).problems.some(({ member }) => member === 'result'));
  });
});
