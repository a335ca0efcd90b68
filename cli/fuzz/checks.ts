/** Properties of the checks: what a table gives passes as its own row, and what is one mutation away does not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type MutatedPayload, mutations } from '../../fixtures/arbitraries/payload-mutations';
import {
  type Derived,
  idOf,
  type PayloadTable,
  payloads,
  payloadTables,
} from '../../fixtures/arbitraries/payloads';
import { flawedRequests, requests } from '../../fixtures/arbitraries/requests';
import type { Grant } from '../../fixtures/arbitraries/tolerated';
import { type CheckOptions, judgePayload, type PayloadJudgement } from '../../schemas/check';
import { compiledRequest } from '../../schemas/compile';
import { rowId } from '../../schemas/row-ids';
import { loadTables } from '../../schemas/tables';
import { type Property, property } from './property';

/** What is fuzzed. */
export interface Checks {
  judge: typeof judgePayload;
  request: typeof compiledRequest;
}

/** Those of the harness. */
export const CHECKS: Checks = { judge: judgePayload, request: compiledRequest };

export function checkProperties({ judge, request }: Checks = CHECKS): Property[] {
  const places = payloadTables();
  return [
    property('checks:derived', 1500, fc.constantFrom(...places).chain(payloads), (derived) =>
      passes(judge, derived),
    ),
    property('checks:mutated', 2500, fc.constantFrom(...places).chain(mutatedAt), (mutated) =>
      failsOrIsTolerated(judge, mutated),
    ),
    property(
      'checks:request',
      600,
      fc.constantFrom(...requestTables()).chain(askedAt),
      ({ place, entries }) => {
        const { validate } = request(...place);
        assert.ok(validate(Object.fromEntries(entries)), JSON.stringify(validate.errors));
      },
    ),
    property(
      'checks:flawed-request',
      600,
      fc.constantFrom(...requestTables()).chain(flawedAt),
      ({ place, entries, ruledOut, flaw }) => {
        const { validate } = request(...place);
        const valid = validate(Object.fromEntries(entries));
        if (ruledOut) assert.ok(!valid, 'a request that the table rules out fits its schema');
        if (flaw === 'unknown' || flaw === 'duplicated') assert.ok(valid, JSON.stringify(validate.errors));
      },
    ),
  ];
}

function passes(judge: Checks['judge'], { payload, row, otherWords, ...of }: Derived): void {
  // A text in other words is a warning, and a fail under --strict (UP-23, US-27).
  const judged = judge(of.interface, of.call, of.kind, payload, { strict: !otherWords, options: {} });
  assert.deepEqual(judged.problems, []);
  assert.deepEqual(judged.rows, row === undefined ? [] : [row]);
  // A member that no table lists, or a msg in other words: nothing else is to be said of it.
  const said = judged.deviations.filter(({ text }) => !text.includes('has a member that no table lists'));
  if (otherWords)
    assert.ok(
      said.every(({ text }) => text.startsWith('msg: ')),
      JSON.stringify(said),
    );
  else assert.deepEqual(said, []);
}

interface Mutated extends MutatedPayload {
  place: PayloadTable;
  row?: string;
  options: CheckOptions;
}

function mutatedAt(place: PayloadTable): fc.Arbitrary<Mutated> {
  const { table, call, reply } = place;
  const rows = reply.rows.length > 0 ? reply.rows : [undefined];
  const options = fc.record({
    strict: fc.boolean(),
    options: fc.record({ correctedSpelling: fc.boolean() }),
  });
  return fc.constantFrom(...rows).chain((row) =>
    fc.tuple(mutations(place, row), options).map(([mutated, chosen]) => ({
      ...mutated,
      place: Object.defineProperty({ ...place }, fc.toStringMethod, { value: () => idOf(place, '*') }),
      ...(row ? { row: rowId(table, call, reply, row) } : {}),
      options: chosen,
    })),
  );
}

function failsOrIsTolerated(judge: Checks['judge'], mutated: Mutated): void {
  const { place, payload, options, member, row } = mutated;
  const judged = judge(place.table.interface, place.call.name, place.reply.kind, payload, options);
  const granted = grantedBy(mutated);
  if (granted.length === 0) {
    blames(judged, [idOf(place, member), row], member);
    return;
  }
  assert.deepEqual(judged.problems, []);
  const cited = judged.deviations.filter(({ text }) => text.startsWith(`${member}: `));
  assert.ok(
    cited.some(({ erratum }) => granted.includes(erratum)),
    `none of the deviations cites ${granted.join(' or ')}: ${JSON.stringify(judged.deviations)}`,
  );
  if (row !== undefined && mutated.sameValue)
    assert.ok(
      judged.rows.some((id) => id === row),
      `not judged as ${row}`,
    );
}

function blames(judged: PayloadJudgement, requirements: (string | undefined)[], member: string): void {
  assert.notDeepEqual(judged.problems, [], 'nothing was found wrong, and no erratum tolerates it');
  for (const problem of judged.problems) {
    assert.equal(problem.member, member);
    assert.ok(requirements.includes(problem.requirement), `blamed is ${problem.requirement}`);
  }
}

/** The errata that make the mutation a mere deviation. Of several the mildest counts. */
function grantedBy({ grants, options }: Mutated): string[] {
  const valid = grants.filter(
    ({ acceptance: { option } }) =>
      option === undefined || (options.options as Record<string, unknown>)[option] === true,
  );
  const takenBack = ({ acceptance: { strict } }: Grant) => options.strict && strict === 'fail';
  return valid.every(takenBack) ? [] : valid.map(({ erratum }) => erratum);
}

type Place = Parameters<Checks['request']>;

function requestTables(): Place[] {
  return loadTables().flatMap((table) =>
    table.calls
      .filter(({ parameters }) => parameters.length > 0)
      .map((call): Place => [table.interface, call.name]),
  );
}

const askedAt = (place: Place) => requests(...place, {}).map((entries) => ({ place, entries }));
const flawedAt = (place: Place) => flawedRequests(...place, {}, true).map((flawed) => ({ place, ...flawed }));
