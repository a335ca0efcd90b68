/** Finds what the target did although its ICS does not claim it. */
import type { Ics } from '../../fixtures/targets/target';
import type { Claim, Requirement } from '../../schemas/catalogue';
import { answersOf } from '../../schemas/proforma/answers';
import { loadTables } from '../../schemas/tables';
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import type { AnyJudgement, Discrepancy } from '../results';
import { type LeftOut, named, placeOf, type Ran } from './discrepancy';

/** Each capability once, where it was first seen. */
export function notClaimed(
  scenarios: readonly Ran[],
  requirements: readonly Requirement[],
  ics: Ics,
  leftOut: LeftOut,
): Discrepancy[] {
  const rows = requirements.filter((row) => row.excluded === undefined && leftOut(row) !== undefined);
  const found = [
    ...rowsThatHold(scenarios, rows, ics),
    ...pagesGranted(scenarios, rows),
    ...pushes(scenarios, rows, ics),
  ];
  return found.filter(({ capability }, i) => found.findIndex((each) => each.capability === capability) === i);
}

/** Of a call that is left out as a whole only these rows say that it was carried out; a refusal can be as documented. */
const CARRIED_OUT = /\.(result\.success|reply\.(0|true|operation_success|logout_success)|rule\.done)$/;

/** Rows that do not apply, and that hold all the same: the event, member or header came, the value was granted. */
function rowsThatHold(scenarios: readonly Ran[], rows: readonly Requirement[], ics: Ics): Discrepancy[] {
  const answers = answersOf(ics);
  const values = parameterValues();
  return rows.flatMap((row) => {
    const { id, kind } = row;
    const call = `${row.interface}.${row.call}`;
    const whole = answers.get(call) !== 'yes';
    // A rule forbids, or sets bounds, and a parameter may be ignored. What depends on a row is told with that row.
    const part = answers.get(id) === 'no' && kind !== 'rule' && (kind !== 'parameter' || values.has(id));
    if (whole ? !CARRIED_OUT.test(id) : !part) return [];
    const capability = whole ? wholeOf(row, ics) : id;
    return firstOf(scenarios, (scenario) => {
      const held = scenario.evidence.judgements.find(
        (judgement) =>
          judgement.requirement === id &&
          judgement.verdict === 'pass' &&
          (kind !== 'parameter' || isGranted(entryOf(judgement, scenario))),
      );
      return held?.exchange === undefined ? undefined : of(capability, row, scenario, held.exchange);
    });
  });
}

/** The most that a row is left out with: its interface, its page, or its call. */
function wholeOf({ interface: name, claim, call }: Requirement, { interfaces, claims }: Ics): string {
  if (!interfaces.includes(name)) return `interface.${name}`;
  return claim !== undefined && !claims.includes(claim) ? `claim.${claim}` : `${name}.${call}`;
}

/**
 * Pages on calls that the document on the sign-in does not speak of itself. It does of polls (line 12), of sign-outs
 * (lines 16 and 17) and of pushes (line 258), so that these show nothing of a page.
 */
const OWN_CALLS: readonly Claim[] = ['heartbeat', 'forced-sign-in', 'states'];

/** Pages that are not claimed, so that nothing of them was judged, and a call of theirs was granted. */
function pagesGranted(scenarios: readonly Ran[], rows: readonly Requirement[]): Discrepancy[] {
  return OWN_CALLS.flatMap((claim) => {
    const own = rows.filter((row) => row.claim === claim);
    const rowOf = (entry: TraceEntry, { evidence }: Ran) => {
      const request = evidence.trace.find(({ seq }) => seq === entry.of);
      return own.find(({ call }) => isKind(request, 'gateway', 'request') && request.data.call === call);
    };
    return firstOf(scenarios, (scenario) => {
      for (const entry of scenario.evidence.trace.filter(isGranted)) {
        const row = rowOf(entry, scenario);
        if (row) return of(`claim.${claim}`, row, scenario, entry.seq, `grants ${row.call}`);
      }
      return undefined;
    });
  });
}

const PUSHES = 'gateway.sign-in.parameter.callBackUri';

function pushes(scenarios: readonly Ran[], rows: readonly Requirement[], ics: Ics): Discrepancy[] {
  const row = rows.find(({ id }) => id === PUSHES);
  if (!row || answersOf(ics).get(PUSHES) !== 'no') return [];
  return firstOf(scenarios, (scenario) => {
    const push = scenario.evidence.trace.find((entry) => isKind(entry, 'gateway', 'callback'));
    return push && of(PUSHES, row, scenario, push.seq);
  });
}

/** Rows of values, such as a kind of agent: who lacks one refuses it, where a whole parameter may go by unseen. */
function parameterValues(): ReadonlySet<string> {
  const ids = loadTables().flatMap((table) =>
    table.calls.flatMap((call) =>
      call.parameters.flatMap(({ name, values = [] }) =>
        values.map(({ id }) => `${table.interface}.${call.name}.parameter.${name}.${id}`),
      ),
    ),
  );
  return new Set(ids);
}

function entryOf({ exchange }: AnyJudgement, { evidence }: Ran): TraceEntry | undefined {
  return evidence.trace.find(({ seq }) => seq === exchange);
}

/** Whether it is the answer of a target that did what it was asked for. */
function isGranted(entry: TraceEntry | undefined): boolean {
  if (isKind(entry, 'gateway', 'response')) return String(entry.data.payload?.retcode) === '0';
  if (isKind(entry, 'local-service', 'response'))
    return (entry.data.payload as { result?: unknown } | undefined)?.result === 'success';
  return isKind(entry, 'plugin', 'return');
}

function of(
  capability: string,
  { id }: Requirement,
  scenario: Ran,
  exchange: number,
  does = 'does it',
): Discrepancy {
  const text = `The ICS does not claim ${named(capability)}, and the target ${does} all the same`;
  return { kind: 'not-claimed', capability, requirement: id, text, ...placeOf(scenario, { exchange }) };
}

function firstOf(scenarios: readonly Ran[], find: (scenario: Ran) => Discrepancy | undefined): Discrepancy[] {
  for (const scenario of scenarios) {
    const found = find(scenario);
    if (found) return [found];
  }
  return [];
}
