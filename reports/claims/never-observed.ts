/** Finds what the ICS claims and of which nothing came, though scenarios asked for it. */
import type { Ics } from '../../fixtures/targets/target';
import type { Requirement } from '../../schemas/catalogue';
import { answersOf } from '../../schemas/proforma/answers';
import { plural } from '../wording';
import { type Discrepancy, type LeftOut, placeOf, type Ran } from './discrepancy';
import { WAYS } from './ways';

/** Calls with their pages, and ways to read the document; of single rows the verdict says it. */
export function neverObserved(
  scenarios: readonly Ran[],
  requirements: readonly Requirement[],
  ics: Ics,
  leftOut: LeftOut,
): Discrepancy[] {
  const due = requirements.filter((row) => row.excluded === undefined && leftOut(row) === undefined);
  return [...calls(scenarios, due), ...ways(scenarios, ics)];
}

/** A call of which rows were judged, and none held. */
function calls(scenarios: readonly Ran[], due: readonly Requirement[]): Discrepancy[] {
  const names = [...new Set(due.map(nameOf))];
  return names.flatMap((name): Discrepancy[] => {
    const rows = new Set<string>(due.filter((row) => nameOf(row) === name).map(({ id }) => id));
    const asked = scenarios.flatMap((scenario) => {
      const judged = scenario.evidence.judgements.filter(({ requirement }) => rows.has(requirement));
      return judged.length > 0 ? [{ scenario, judged }] : [];
    });
    const [first] = asked;
    const judgement = first?.judged[0];
    if (!first || !judgement || asked.some(({ judged }) => judged.some(({ verdict }) => verdict === 'pass')))
      return [];
    return [
      {
        kind: 'never-observed',
        capability: name,
        requirement: judgement.requirement,
        text: `The ICS claims ${name}, and no row of it held in ${plural(asked.length, 'scenario')} that asked for it`,
        ...placeOf(first.scenario, judgement),
      },
    ];
  });
}

function nameOf({ interface: name, call }: Requirement): string {
  return `${name}.${call}`;
}

/** A way that is claimed, where the target was asked and answered in the other way only. */
function ways(scenarios: readonly Ran[], ics: Ics): Discrepancy[] {
  const answers = answersOf(ics);
  return WAYS.flatMap(({ option, otherwise, seen }): Discrepancy[] => {
    if (answers.get(option) !== 'yes' || scenarios.some(seen)) return [];
    const found = scenarios.flatMap((scenario) =>
      scenario.evidence.judgements
        .filter((judgement) => judgement.exchange !== undefined && otherwise(judgement, scenario))
        .map((judgement) => ({ scenario, judgement })),
    );
    const [first] = found;
    if (!first) return [];
    const name = option.slice('option.'.length);
    const count = new Set(found.map(({ scenario }) => scenario.id)).size;
    return [
      {
        kind: 'never-observed',
        capability: option,
        requirement: first.judgement.requirement,
        text: `The ICS claims ${name} (ics.options), and ${plural(count, 'scenario')} saw the other way only`,
        ...placeOf(first.scenario, first.judgement),
      },
    ];
  });
}
