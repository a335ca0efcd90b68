/** Types and schema of the trace's entries: the samples are held to the types by the compiler, and to the schema here. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKind, isMissing, type TraceEntry } from './trace-entry';
import schema from './trace-entry.schema.json';
import { allSamples, SAMPLES, sampleEntry } from './trace-samples';
import { misfit } from './trace-schema';

/** Paths in a value that a schema names members of, such as `data.headers`. */
function membersIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => membersIn(item, path));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => [
    path + name,
    ...membersIn(item, `${path}${name}.`),
  ]);
}

/** The same of what a schema allows, of the definitions that it refers to as well. */
function membersOf(of: unknown, path = ''): string[] {
  if (of === null || typeof of !== 'object') return [];
  const { $ref = '', properties = {}, oneOf = [], items } = of as Record<string, never>;
  const named = String($ref).replace('#/$defs/', '');
  return [
    ...membersOf((schema.$defs as Record<string, unknown>)[named], path),
    ...(oneOf as unknown[]).flatMap((each) => membersOf(each, path)),
    ...membersOf(items, path),
    ...Object.entries(properties).flatMap(([name, each]) => [
      ...(each === false ? [] : [path + name]),
      ...membersOf(each, `${path}${name}.`),
    ]),
  ];
}

describe('the schema of the trace', () => {
  it('takes a sample of each kind, with as little and as much as the types allow', () => {
    for (const entry of allSamples()) assert.equal(misfit(entry), '', JSON.stringify(entry));
    const whole = sampleEntry('plugin', 'note', { of: 1, channel: 'page', raw: '' }) satisfies TraceEntry;
    assert.equal(misfit(whole), '');
  });

  it('knows the kinds that the types know, and no other', () => {
    const kinds = schema.oneOf.map(({ properties: { interface: name, kind } }) => [name.const, kind.const]);
    const sampled = Object.entries(SAMPLES).flatMap(([name, all]) =>
      Object.keys(all).map((kind) => [name, kind]),
    );
    assert.deepEqual(kinds, sampled);
  });

  it('names no member that the types do not have', () => {
    for (const variant of schema.oneOf) {
      const { interface: name, kind } = variant.properties;
      const ours = (entry: TraceEntry) => entry.interface === name.const && entry.kind === kind.const;
      const shown = new Set(
        allSamples()
          .filter(ours)
          .flatMap((entry) => membersIn(entry)),
      );
      const unknown = membersOf(variant).filter((path) => path !== 'data' && !shown.has(path));
      assert.deepEqual(unknown, [], `${name.const} ${kind.const}`);
    }
  });

  it('refuses a kind that the interface does not have, and an interface that there is not', () => {
    assert.match(misfit({ ...sampleEntry('gateway', 'request'), kind: 'call' }), /gateway call/);
    assert.match(misfit({ ...sampleEntry('gateway', 'request'), interface: 'fax' }), /fax request/);
  });

  it('refuses an entry without any one of the members that it must have', () => {
    for (const least of allSamples()) {
      const { data, ...rest } = least;
      for (const member of schema.required)
        assert.notEqual(misfit({ ...least, [member]: undefined }), '', member);
      const variant = schema.oneOf.find(
        ({ properties: { interface: name, kind } }) =>
          name.const === least.interface && kind.const === least.kind,
      );
      if (variant?.required) assert.notEqual(misfit(rest), '', `${least.interface} ${least.kind}`);
    }
    const { status: _, ...without } = sampleEntry('gateway', 'response').data;
    assert.notEqual(misfit({ ...sampleEntry('gateway', 'response'), data: without }), '');
  });

  it('refuses a member more, in the entry and in what is ours of its data', () => {
    for (const entry of allSamples()) {
      assert.notEqual(misfit({ ...entry, more: 1 }), '');
      if (entry.interface === 'testbed' && entry.kind !== 'note') continue;
      assert.notEqual(misfit({ ...entry, data: { ...entry.data, more: 1 } }), '', JSON.stringify(entry));
    }
  });
});

it('isKind tells by interface and kind, isMissing by what a failure says', () => {
  const call = sampleEntry('wellclient', 'call');
  assert.ok(isKind(call, 'wellclient', 'return', 'call'));
  assert.ok(!isKind(call, 'wellclient', 'return'));
  assert.ok(!isKind(call, 'plugin', 'call'));
  assert.ok(!isKind(undefined, 'plugin', 'call'));
  assert.ok(isMissing(sampleEntry('plugin', 'failure', { data: { missing: true } })));
  assert.ok(!isMissing(sampleEntry('wellclient', 'failure')));
});
