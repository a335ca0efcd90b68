/** Says which requirements a run answers for: of the whole catalogue, or of the scenarios that were selected. */
import type { InterfaceName, Requirement } from '../schemas/catalogue';
import type { Purposes } from './purposes';
import type { ScenarioResult } from './results';

export interface Scope {
  /** The scenarios are chosen by tags, shard or paths: requirements that they do not touch are not asked for. */
  partial: boolean;
  interfaces: InterfaceName[];
}

/** Requirements that can be tested, of the selected interfaces. */
export function available(requirements: Requirement[], { interfaces }: Scope): Requirement[] {
  return requirements.filter(
    (requirement) => requirement.excluded === undefined && interfaces.includes(requirement.interface),
  );
}

/**
 * The requirements that must have a verdict at the end. A failure seen along the way on an interface that was
 * not selected counts too: what is red is never hidden.
 */
export function denominator(
  requirements: Requirement[],
  scope: Scope,
  scenarios: ScenarioResult[],
  purposes: Purposes,
): Requirement[] {
  const judgements = scenarios.flatMap(({ evidence }) => evidence?.judgements ?? []);
  const bad = new Set(
    judgements.filter(({ verdict }) => BAD.includes(verdict)).map(({ requirement }) => requirement),
  );
  const touched = new Set([
    ...scenarios.flatMap(({ id }) => purposes[id] ?? []),
    ...judgements.map(({ requirement }) => requirement),
  ]);
  const selected = new Set(
    available(requirements, scope)
      .filter(({ id }) => !scope.partial || touched.has(id))
      .map(({ id }) => id),
  );
  return requirements.filter(
    ({ id, excluded }) => excluded === undefined && (selected.has(id) || bad.has(id)),
  );
}

const BAD = ['fail', 'error'];
