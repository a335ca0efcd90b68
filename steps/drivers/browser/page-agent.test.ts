import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { agentSource, type Call, isAgents, type Observation, parsedReport } from './page-agent';

const readObservation = (report: unknown): Observation | undefined => {
  const read = parsedReport(report);
  return isAgents(read) ? read : undefined;
};

const PAGE_SCRIPTS = ['page-values.es3.js', 'page-agent.es3.js', '../plugin/bridge-page.es3.js'];

/** A page of an old engine: no JSON, no Promise; what the agent reports is collected. */
function oldPage(script: string) {
  const observations: Observation[] = [];
  const page = createContext({});
  runInContext('var window = this; delete this.JSON; delete this.Promise;', page);
  page.softphoneObserved = (report: string) => {
    const observation = readObservation(report);
    assert.ok(observation, `not an observation: ${report.slice(0, 200)}`);
    observations.push(observation);
  };
  runInContext(`${agentSource}\n${script}`, page);
  const call = (given: Partial<Call>) =>
    page.softphoneAgent.call({
      scenario: 's1',
      globals: [],
      accessor: 'plugin()',
      call: 7,
      method: 'Act',
      arguments: [],
      ...given,
    });
  return { page, observations, call, run: (code: string) => runInContext(code, page) };
}

const pluginThat = (body: string) =>
  `function plugin() { return { Act: function (a, b, c) { ${body} }, number: 1 }; }`;

/** The value that the only call of the script returned. */
function returned(body: string) {
  const { observations, call } = oldPage(pluginThat(body));
  call({});
  const [only] = observations;
  assert.equal(only?.kind, 'return');
  return only.kind === 'return' ? only.value : undefined;
}

for (const script of PAGE_SCRIPTS) {
  test(`${script} is plain ES3 and does without a JSON object`, () => {
    const source = readFileSync(join(__dirname, script), 'utf8');
    parse(source, { ecmaVersion: 3 });
    assert.doesNotMatch(source, /JSON\s*\.|\bPromise\b/);
  });
}

describe('a call', () => {
  test('passes values, undefined and the callback, and reports the returned text', () => {
    const { observations, call } = oldPage(pluginThat('return typeof a + b + c + arguments.length'));
    call({ arguments: [{ callback: true }, { undefined: true }, { value: '签入' }] });
    assert.deepEqual(observations, [
      {
        scenario: 's1',
        kind: 'return',
        call: 7,
        value: { type: 'string', text: 'functionundefined签入3' },
      },
    ]);
  });

  test('passes as many arguments as were given, none included', () => {
    assert.deepEqual(returned('return arguments.length'), { type: 'number', value: 0 });
  });

  test('reports what was thrown, whatever it is', () => {
    const { observations, call, run } = oldPage(pluginThat('throw thrown'));
    for (const thrown of [
      "new TypeError('no')",
      "'text'",
      'null',
      '({toString: function () { throw 1; }})',
    ]) {
      run(`var thrown = ${thrown}`);
      call({});
    }
    assert.deepEqual(
      observations.map((each) => each.kind === 'exception' && each.error),
      [
        { name: 'TypeError', message: 'no' },
        { name: 'string', message: 'text' },
        { name: 'object', message: 'null' },
        { name: 'object', message: 'something that cannot be written as text' },
      ],
    );
  });

  test('says what is missing: the plugin, the accessor, the function', () => {
    const { observations, call } = oldPage(pluginThat(''));
    call({ accessor: 'nobody()' });
    call({ accessor: 'null' });
    call({ method: 'number' });
    call({ method: 'Absent' });
    assert.deepEqual(
      observations.map((each) => each.kind === 'missing' && each.reason),
      [
        'nobody() throws ReferenceError: nobody is not defined',
        'null gives nothing',
        'plugin() has no function number (typeof is number)',
        'plugin() has no function Absent (typeof is undefined)',
      ],
    );
  });

  test('notes a promise before it settles', () => {
    const { observations, call, run } = oldPage(
      pluginThat('return { then: function (done, failed) { keep = failed; } }; '),
    );
    call({});
    assert.deepEqual(
      observations.map(({ kind }) => kind),
      ['pending'],
    );
    run("keep(new Error('host gone'))");
    const settled = observations[1];
    assert.equal(settled?.kind === 'settled' && settled.settled, 'rejected');
    assert.deepEqual(settled?.kind === 'settled' && settled.error, { name: 'Error', message: 'host gone' });
    call({ scenario: 's2' });
    call({ scenario: 's3' });
    observations.length = 0;
    run("keep(new Error('of s3'))");
    call({ scenario: 's4' });
    run('var stale = keep');
    call({ scenario: 's5' });
    run("stale(new Error('of s4'))");
    assert.deepEqual(
      observations.map(({ kind, scenario }) => `${scenario} ${kind}`),
      ['s3 settled', 's4 pending', 's5 pending'],
    );
  });
});

describe('a returned value', () => {
  test('is copied as far as the bounds go', () => {
    const long = returned("return new Array(70001).join('x')");
    assert.equal(long?.text?.length, 65_536);
    assert.equal(long?.length, 70_000);
    const wide = returned('var o = {}; for (var i = 0; i < 300; i += 1) o["k" + i] = i; return o');
    assert.equal(Object.keys(Object(wide?.value)).length, 201);
    const many = returned('var o = [], i; for (i = 0; i < 1e6; i += 1) o.push([o]); return o');
    assert.ok(JSON.stringify(many).length < 100_000);
    assert.deepEqual(returned('var o = {}; o.self = o; return o')?.value, {
      self: { self: { self: { self: { self: { self: '[more]' } } } } },
    });
  });

  test('survives getters and members that bite', () => {
    const object =
      "var o = { a: function () {}, n: NaN, u: undefined }; Object.defineProperty(o, 'bad', { enumerable: true, get: function () { throw new Error('bite'); } });";
    assert.deepEqual(returned(`${object} return o`)?.value, {
      a: '[function]',
      n: null,
      u: null,
      bad: '[unreadable: bite]',
    });
    assert.deepEqual(Object.keys(Object(returned("return { ['__proto__']: 1 }")?.value)), ['__proto__']);
  });
});

describe('callbacks', () => {
  const keeping = 'if (a) { a("early"); keep = a; }';

  test('are reported with their call, and whether they came before it returned', () => {
    const { observations, call, run } = oldPage(pluginThat(keeping));
    call({ arguments: [{ callback: true }] });
    run("keep('late', 2)");
    assert.deepEqual(
      observations.filter(({ kind }) => kind === 'callback'),
      [
        {
          scenario: 's1',
          kind: 'callback',
          call: 7,
          channel: 'sCallback',
          arguments: [{ type: 'string', text: 'early' }],
          beforeReturn: true,
        },
        {
          scenario: 's1',
          kind: 'callback',
          call: 7,
          channel: 'sCallback',
          arguments: [
            { type: 'string', text: 'late' },
            { type: 'number', value: 2 },
          ],
        },
      ],
    );
  });

  test('of an earlier scenario are dropped', () => {
    const { observations, call, run } = oldPage(pluginThat(keeping));
    call({ arguments: [{ callback: true }] });
    call({ scenario: 's2' });
    observations.length = 0;
    run("keep('stale')");
    assert.deepEqual(observations, []);
  });

  test('on page-global functions are observed, and the page still gets them', () => {
    const script = `var heard = []; function outcome(text) { heard.push(text); return 'thanks'; } ${pluginThat("return outcome('x')")}`;
    const { observations, call, page } = oldPage(script);
    call({ globals: ['outcome', 'absent'] });
    call({ globals: ['outcome', 'absent'] });
    page.absent('y');
    assert.deepEqual(
      observations.map((each) => (each.kind === 'callback' ? each.channel : each.kind)),
      ['global:outcome', 'return', 'global:outcome', 'return', 'global:absent'],
    );
    assert.equal(page.heard.length, 2);
    assert.equal(observations[1]?.kind === 'return' && observations[1].value.text, 'thanks');
  });

  test('that flood are cut off, and that is said once', () => {
    const { observations, call } = oldPage(pluginThat('for (var i = 0; i < 5000; i += 1) a(i);'));
    call({ arguments: [{ callback: true }] });
    assert.equal(observations.filter(({ kind }) => kind === 'callback').length, 500);
    assert.equal(observations.filter(({ kind }) => kind === 'flood').length, 1);
  });
});

test('what is no report of the agent is not taken for one', () => {
  for (const report of [undefined, 7, 'text', '{}', '{"scenario":"s","kind":"callback"}', '[]', 'null']) {
    assert.equal(readObservation(report), undefined);
  }
});
