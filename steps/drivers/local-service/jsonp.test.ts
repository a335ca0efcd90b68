import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBareJson, readJsonp, readLeniently } from './jsonp';

const payload = { result: 'success', msg: '操作成功' };
const json = JSON.stringify(payload);

describe('JSONP is read', () => {
  for (const body of [
    `cb(${json})`,
    `cb(${json});\n`,
    `\uFEFF/**/cb(${json});`,
    ` /**/ typeof cb === 'function' && cb ( ${json} ) ; `,
    `cb({"result":"success","msg":"操作成功"})`,
  ]) {
    test(JSON.stringify(body), () => {
      assert.deepEqual(readJsonp(body, 'cb'), { ok: true, payload, strictJson: true, notes: [] });
    });
  }

  test('with a callback name that is full of signs', () => {
    assert.equal(readJsonp(`$a.b[0](${json})`, '$a.b[0]').ok, true);
  });

  test('as an object literal, which is told apart from JSON', () => {
    const literals = [`{result:'success',msg:"操作成功",}`, `{'result':"success",msg:'操作成功'}`];
    for (const literal of literals) {
      const read = readJsonp(`cb(${literal});`, 'cb');
      assert.ok(read.ok);
      assert.equal(read.strictJson, false);
      assert.deepEqual(read.payload, payload);
      assert.deepEqual(read.notes, ['the argument is an object literal that a page can run, but not JSON']);
    }
    const values = readJsonp('cb({a: -1, b: [true, , null], 3: {}})', 'cb');
    assert.deepEqual(values.ok && values.payload, { 3: {}, a: -1, b: [true, null, null] });
  });

  test('with repeated members and __proto__, harmlessly', () => {
    const read = readJsonp('cb({"a":1,"a":2,"b":{"a":3},"__proto__":{"evil":1}})', 'cb');
    assert.ok(read.ok);
    assert.deepEqual(read.notes, ['the member "a" stands there more than once']);
    for (const body of ['cb({"__proto__":{"evil":1}})', 'cb({__proto__:{evil:1}})']) {
      const proto = readJsonp(body, 'cb');
      assert.ok(proto.ok);
      assert.deepEqual(Object.keys(Object(proto.payload)), ['__proto__']);
      assert.equal(Reflect.get(Object(proto.payload), 'evil'), undefined);
    }
  });
});

describe('what is no JSONP is refused, saying why:', () => {
  const cases: Record<string, [body: string, reason: RegExp]> = {
    empty: ['', /empty/],
    'bare JSON': [json, /bare JSON, not a call of cb/],
    'another callback': [`other(${json})`, /calls other instead of cb/],
    'a callback whose name only begins like ours': [`cb2(${json})`, /calls cb2/],
    HTML: ['<html>', /not a call of cb/],
    'an open call': [`cb(${json}`, /does not end/],
    'a second call': [`cb(${json});cb (${json});`, /calls cb more than once/],
    'two arguments': [`cb(${json}, 1)`, /SequenceExpression .* is not a value/],
    'code for a value': ['cb({a: alert(1)})', /CallExpression .* is not a value/],
    'code for a member': ['cb({get a() { return 1; }})', /members with code/],
    'a regular expression': ['cb(/x/)', /not a value/],
    'JSON too deep': [`cb(${'['.repeat(100_000)}${']'.repeat(100_000)})`, /nested deeper/],
    'a literal too deep': [`cb({a:${'['.repeat(100_000)}${']'.repeat(100_000)}})`, /neither JSON/],
  };
  for (const [name, [body, reason]] of Object.entries(cases)) {
    test(name, () => {
      const read = readJsonp(body, 'cb');
      assert.equal(read.ok, false);
      assert.match(read.ok ? '' : read.reason, reason);
    });
  }

  test('and a megabyte of spaces does not take minutes', () => {
    const began = performance.now();
    const spaces = ' '.repeat(1_000_000);
    for (const body of [`${spaces}x`, `cb(${json})${spaces}x`, `cb(${spaces}x${spaces}`, `cb${spaces}`]) {
      assert.equal(readJsonp(body, 'cb').ok, false);
    }
    assert.ok(performance.now() - began < 20_000);
  });
});

test('a reply without a callback is JSON and nothing else', () => {
  assert.deepEqual(readBareJson(`\uFEFF${json}\n`), { ok: true, payload, strictJson: true, notes: [] });
  assert.deepEqual(readBareJson(`cb(${json})`), {
    ok: false,
    reason: 'the body is not JSON',
    fault: 'argument',
  });
});

test('of what is no JSONP the payload is read where one stands there', () => {
  for (const body of [json, `other(${json});`, `(${json})`, `cb(${json}`, `cb(${json});cb(${json});`])
    assert.deepEqual(readLeniently(body), payload);
  for (const body of ['', '<html>', 'cb({"result":', 'for (;;);', 'cb(alert(1))'])
    assert.equal(readLeniently(body), undefined);
});
