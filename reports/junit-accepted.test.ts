/** What the strictest of its readers, Jenkins' xUnit plugin (its schema junit-10), takes of a `junit.xml`. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import { judge } from './judge';
import { junitXml } from './junit';
import { sampleContext, sampleJudgement, sampleRecord } from './sample';

interface Shape {
  /** Attributes that must be there; the others may. */
  needed: string[];
  others: string[];
  children: string[];
}

const SAID: Shape = { needed: [], others: ['type', 'message'], children: [] };
const ACCEPTED: Record<string, Shape> = {
  testsuites: {
    needed: [],
    others: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    needed: ['name', 'tests', 'failures', 'errors'],
    others: ['time', 'skipped', 'timestamp'],
    children: ['properties', 'testcase'],
  },
  properties: { needed: [], others: [], children: ['property'] },
  property: { needed: ['name', 'value'], others: [], children: [] },
  testcase: {
    needed: ['name'],
    others: ['time', 'classname'],
    children: ['skipped', 'error', 'failure', 'system-out'],
  },
  'system-out': { needed: [], others: [], children: [] },
  skipped: SAID,
  error: SAID,
  failure: SAID,
};
/** Seconds; longer numbers are written with a comma at the thousands, or without. */
const TIME = /^\d+\.\d{3}$/;

const DIAL = 'local-service.dial_out.result.success';
const feature = 'local-service/dial-out';
const fail = sampleJudgement(DIAL, { verdict: 'fail', reason: 'another outcome' });
const RECORDS = {
  'without a scenario': sampleRecord(),
  'that is green': sampleRecord({
    feature,
    name: 'Dials',
    evidence: { judgements: [sampleJudgement(DIAL)] },
  }),
  'with everything that can happen': sampleRecord(
    { feature, name: 'Fails', evidence: { judgements: [fail] } },
    { feature, name: 'Fails alike', evidence: { judgements: [fail] } },
    {
      feature,
      name: 'Lacks',
      evidence: { stopped: { verdict: 'inconc', reason: 'no accounts', step: 'x' } },
    },
    { feature: 'plugin/check-in', name: 'Breaks', silent: true },
  ),
};

for (const [name, record] of Object.entries(RECORDS)) {
  it(`takes the file of a run ${name}`, () => {
    const xml = junitXml(judge(record, sampleContext([DIAL]), 1_234_500), 'reports/ci/index.html');
    const seen = new Set<string>();
    create(xml)
      .root()
      .each((node) => check(node, seen), true, true);
    assert.ok(seen.has('testsuites'));
  });
}

function check({ node }: XMLBuilder, seen: Set<string>): void {
  // Text has no shape.
  if (node.nodeType !== 1) return;
  const element = node as unknown as Element;
  const { nodeName } = element;
  seen.add(nodeName);
  const shape = ACCEPTED[nodeName];
  assert.ok(shape, `no element is called ${nodeName}`);
  const attributes = [...element.attributes].map(({ name }) => name);
  const unknown = attributes.filter((each) => ![...shape.needed, ...shape.others].includes(each));
  assert.deepEqual(unknown, [], `attributes of ${nodeName}`);
  for (const each of shape.needed) assert.ok(attributes.includes(each), `${nodeName} has no ${each}`);
  const time = element.getAttribute('time');
  if (time !== null) assert.match(time, TIME);
  const parent = element.parentNode?.nodeName ?? '';
  if (nodeName !== 'testsuites')
    assert.ok(ACCEPTED[parent]?.children.includes(nodeName), `${nodeName} in ${parent}`);
}
