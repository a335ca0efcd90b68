import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parse, rowsOf, scenariosOf } from '../../reports/editions/gherkin';
import type { Row } from '../../reports/editions/placeholders';
import type { Parameter } from '../../schemas/table';
import { findCall } from '../../schemas/tables';

interface Covering {
  rows: readonly Row[];
  /** What cannot be together. */
  impossible?: (row: Row) => boolean;
}

const LEFT_OUT = 'left out';
/** In the mode that a call asks for an agent is not to be. */
const NOTHING_TO_DO: Row = {
  forceReady: 'who is ready',
  forceNotReady: 'who is not ready',
};
const NOTHING_TO_DO_THERE: Row = { forceReady: 'ready', forceNotReady: 'not ready' };
const signIn = findCall('gateway', 'sign-in').call.parameters.filter(({ required }) => !required);
const makeCall = findCall('wellclient', 'makeCall').call.parameters.filter(
  (parameter) => parameter.in === 'options' && !parameter.excluded,
);

const [options = []] = tablesOf('features/gateway/combinations.feature');
const [telephoneCalls = [], agents = [], devices = [], callOptions = []] = tablesOf(
  'features/wellclient/combinations.feature',
);

const [keysOut = [], transfersOut = [], keysIn = [], transfersIn = []] = tablesOf(
  'features/softphone/combinations.feature',
);

const TABLES: Readonly<Record<string, Covering>> = {
  'options of a sign-in': {
    rows: options,
    // Only who has video is of its type.
    impossible: ({ agent = '', agenttype = '' }) =>
      agenttype === '11' && agent !== '' && agent !== 'has video, and may do without',
  },
  'arguments of calls on telephone calls': { rows: telephoneCalls },
  'arguments of calls on agents': {
    rows: agents,
    impossible: ({ call = '', agent }) => agent !== undefined && NOTHING_TO_DO[call] === agent,
  },
  'arguments of calls on agents at another device': {
    rows: devices,
    impossible: ({ call = '', mode }) => mode !== undefined && NOTHING_TO_DO_THERE[call] === mode,
  },
  'options of makeCall': { rows: callOptions },
  'arguments of a call that is placed, and its keys': {
    rows: oneByOne(keysOut, ['key 1', 'key 2', 'key 3'], 'key').map(without('effect')),
    // A state is not asked for twice running, and no line ties one-key dialling to another one.
    impossible: ({ before, state, number }) =>
      (state !== undefined && before === state) ||
      (number === 'onekey_dial_out' && state !== undefined && state !== 'onekey'),
  },
  'transfers of a call that is placed': {
    rows: transfersOf(transfersOut),
    impossible: ({ before, state }) => state !== undefined && before === state,
  },
  'keys of a call that comes in': { rows: oneByOne(keysIn, ['key 1', 'key 2', 'key 3'], 'key') },
  'transfers of a call that comes in': { rows: transfersOf(transfersIn) },
};

for (const [of, rows, parameters, besides] of [
  ['a sign-in', options, signIn, ['agent']],
  ['makeCall', callOptions, makeCall, []],
] satisfies [string, Row[], Parameter[], string[]][]) {
  it(`each option of ${of} is a column, and is left out in some row`, () => {
    const columns = columnsOf(rows).filter((name) => !besides.some((each) => each === name));
    assert.deepEqual(columns.toSorted(), parameters.map(({ name }) => name).toSorted());
    for (const name of columns) assert.ok(valuesOf(rows, name).includes(LEFT_OUT), name);
  });

  it(`each value of a list stands in its column of ${of}, both of a yes or no, and the greatest length of a text`, () => {
    for (const { name, type, values = [], fixed = [], maxLength } of parameters) {
      const own = valuesOf(rows, name);
      const listed = [...values.map(({ value }) => String(value)), ...fixed];
      for (const value of listed) assert.ok(own.includes(value), `${name} ${value}`);
      if (type === 'boolean') assert.ok(own.includes('true') && own.includes('false'), name);
      if (maxLength !== undefined) assert.ok(own.includes(`of ${maxLength} characters`), name);
    }
  });
}

for (const [title, { rows, impossible = () => false }] of Object.entries(TABLES)) {
  it(`each two values of two columns stand together in a row: ${title}`, () => {
    const names = columnsOf(rows);
    assert.ok(names.length > 1);
    const missing = names.flatMap((one, i) =>
      names.slice(i + 1).flatMap((other) => missingOf(rows, one, other, impossible)),
    );
    assert.deepEqual(missing, []);
  });
}

function missingOf(
  rows: readonly Row[],
  one: string,
  other: string,
  impossible: (row: Row) => boolean,
): string[] {
  const met = new Set(rows.map((row) => JSON.stringify([row[one], row[other]])));
  return valuesOf(rows, one).flatMap((a) =>
    valuesOf(rows, other)
      .filter((b) => !impossible({ [one]: a, [other]: b }) && !met.has(JSON.stringify([a, b])))
      .map((b) => `${one} ${a}, ${other} ${b}`),
  );
}

/** What a row does several times, each as a row of its own: the columns are values of another one. */
function oneByOne(rows: readonly Row[], columns: readonly string[], name: string): Row[] {
  return rows.flatMap((row) =>
    columns.map((column) => ({
      ...columns.reduce((rest, each) => without(each)(rest), row),
      [name]: row[column] ?? '',
    })),
  );
}

/** Two transfers a row: a client, a destination that is not there, and one that is; what is told follows from the former. */
function transfersOf(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) =>
    ['1', '2'].map((n) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => !name.startsWith('told') && (!/ \d$/.test(name) || name.endsWith(n)))
          .map(([name, value]) => [name.replace(/ \d$/, ''), value]),
      ),
    ),
  );
}

function without(name: string): (row: Row) => Row {
  return ({ [name]: _, ...rest }) => rest;
}

function columnsOf(rows: readonly Row[]): string[] {
  return Object.keys(rows[0] ?? {}).filter((name) => name !== 'n');
}

function valuesOf(rows: readonly Row[], name: string): string[] {
  return [...new Set(rows.map((row) => row[name] ?? ''))];
}

/** The tables of examples in the file. */
function tablesOf(path: string): Row[][] {
  return scenariosOf(parse(readFileSync(path, 'utf8'))).flatMap(({ examples }) => examples.map(rowsOf));
}
