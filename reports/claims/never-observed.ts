/** Finds what the ICS claims and of which nothing came, though scenarios asked for it. */
import type { Ics } from '../../fixtures/targets/target';
import type { Requirement } from '../../schemas/catalogue';
import { answersOf } from '../../schemas/proforma/answers';
import type { Discrepancy } from '../results';
import { plural } from '../wording';
import { type LeftOut, named, placeOf, type Ran } from './discrepancy';
import { WAYS } from './ways';

/** Of what a vendor chooses: pages, and ways to read the document. What is mandatory fails, or is not judged. */
export function neverObserved(
  scenarios: readonly Ran[],
  requirements: readonly Requirement[],
  ics: Ics,
  leftOut: LeftOut,
): Discrepancy[] {
  const due = requirements.filter((row) => row.excluded === undefined && leftOut(row) === undefined);
  return [...pages(scenarios, due), ...ways(scenarios, ics)];
}

/** A page of which rows were judged, and none held. */
function pages(scenarios: readonly Ran[], due: readonly Requirement[]): Discrepancy[] {
  return [...new Set(due.flatMap(({ claim }) => claim ?? []))].flatMap((claim): Discrepancy[] => {
    const capability = `claim.${claim}`;
    const rows = new Set<string>(due.filter((row) => row.claim === claim).map(({ id }) => id));
    const asked = scenarios.flatMap((scenario) => {
      const judged = scenario.evidence.judgements.filter(({ requirement }) => rows.has(requirement));
      return judged.length > 0 ? [{ scenario, judged }] : [];
    });
    const [first] = asked;
    const judgement = first?.judged[0];
    if (!first || !judgement || asked.some(({ judged }) => judged.some(({ verdict }) => verdict === 'pass')))
      return [];
    const count = plural(asked.length, 'scenario');
    return [
      {
        kind: 'never-observed',
        capability,
        requirement: judgement.requirement,
        text: `The ICS claims ${named(capability)}, and no row of it held in ${count} that asked for it`,
        ...placeOf(first.scenario, judgement),
      },
    ];
  });
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
