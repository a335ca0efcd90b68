import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { findCall } from '../../schemas/tables';

const FEATURE = 'features/gateway/combinations.feature';
const LEFT_OUT = 'left out';
/** What no agent may have beside another value: only one that has video is of its type. */
const IMPOSSIBLE = { parameter: 'agenttype', value: '11', agent: 'has video, and may do without' };
const { parameters } = findCall('gateway', 'sign-in').call;
const TABLE = tableOf(readFileSync(FEATURE, 'utf8'));
const OPTIONS = Object.keys(TABLE[0] ?? {}).filter((name) => name !== 'n' && name !== 'agent');

it('each option of a sign-in is a column, and is left out in some row', () => {
  const optional = parameters.filter(({ required }) => !required).map(({ name }) => name);
  assert.deepEqual(OPTIONS.toSorted(), optional.toSorted());
  for (const name of OPTIONS) assert.ok(valuesOf(name).includes(LEFT_OUT), name);
});

it('each value of a list stands in its column, both of a yes or no, and the greatest length of a text', () => {
  for (const { name, type, values = [], maxLength } of parameters.filter(({ required }) => !required)) {
    const own = valuesOf(name);
    for (const { value } of values) assert.ok(own.includes(String(value)), `${name} ${value}`);
    if (type === 'boolean') assert.ok(own.includes('true') && own.includes('false'), name);
    if (maxLength !== undefined) assert.ok(own.includes(`of ${maxLength} characters`), name);
  }
});

it('each two values of two columns stand together in a row', () => {
  const names = ['agent', ...OPTIONS];
  const missing = names.flatMap((one, i) => names.slice(i + 1).flatMap((other) => missingOf(one, other)));
  assert.deepEqual(missing, []);
});

function missingOf(one: string, other: string): string[] {
  const met = new Set(TABLE.map((row) => JSON.stringify([row[one], row[other]])));
  return valuesOf(one).flatMap((a) =>
    valuesOf(other)
      .filter((b) => !isImpossible(one, a, other, b) && !met.has(JSON.stringify([a, b])))
      .map((b) => `${one} ${a}, ${other} ${b}`),
  );
}

function isImpossible(one: string, a: string, other: string, b: string): boolean {
  const { parameter, value, agent } = IMPOSSIBLE;
  return one === 'agent' && other === parameter && b === value && a !== agent;
}

function valuesOf(name: string): string[] {
  return [...new Set(TABLE.map((row) => row[name] ?? ''))];
}

/** The first table of examples, by the names of its columns. */
function tableOf(text: string): Record<string, string>[] {
  let ids = 0;
  const newId = () => String(ids++);
  const { feature } = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text);
  const scenarios = feature?.children.flatMap(({ rule }) => rule?.children ?? []) ?? [];
  const [examples] = scenarios.flatMap(({ scenario }) => scenario?.examples ?? []);
  const names = examples?.tableHeader?.cells.map(({ value }) => value) ?? [];
  return (examples?.tableBody ?? []).map(({ cells }) =>
    Object.fromEntries(names.map((name, i) => [name, cells[i]?.value ?? ''])),
  );
}
