/** Turns the record of a run into its results. Pure: reads no file and no clock. */

import { leavesOut, unclaimedReason } from '../fixtures/targets/load-target';
import type { Target } from '../fixtures/targets/target';
import type { Requirement } from '../schemas/catalogue';
import type { Catalogue } from '../schemas/load';
import type { JudgedId } from '../schemas/requirement-id';
import { type Finding, type Verdict, worst } from '../schemas/verdict';
import { compare } from './baseline/compare';
import type { BaselineEntry } from './baseline/entry';
import { countedOf, leftOutBySite, shortcomings } from './cannot';
import { causesOf } from './causes';
import { discrepancies, withDiscrepancies } from './claims/reconcile';
import { available, denominator, type Scope } from './denominator';
import { judgeRequirements } from './judge-requirements';
import { judgeScenario } from './judge-scenario';
import type { Proofs } from './proofs';
import type { Purposes } from './purposes';
import type { RunRecord } from './record';
import type { FoundInRun, RequirementResult, Results, ScenarioResult, Selection } from './results';
import { asTold } from './walks/as-told';
import { failedWalks, WalksOfRun } from './walks/walks-of-run';

/** Everything that is known before the run. */
export interface RunContext {
  catalogue: Catalogue;
  purposes: Purposes;
  proofs: Proofs;
  target: Pick<Target, 'target' | 'ics'> & { ixit: Pick<Target['ixit'], 'cannot'> };
  suite: Results['suite'];
  selection: Omit<Selection, 'available'> & Scope;
  /** What is known already. */
  baseline: readonly BaselineEntry[];
  /** Of a shard: ids of all scenarios of the run that it is a part of. */
  plan?: readonly string[];
  /** Where the site lies, seen from the reports. */
  docs?: string;
}

/** @param duration milliseconds from start to end of the run. */
export function judge(record: RunRecord, context: RunContext, duration: number): Results {
  const { catalogue, purposes, target, selection, suite } = context;
  const leftOut = (requirement: Requirement) => leftOutBecause(requirement, target.ics);
  const out = new Set(catalogue.requirements.filter(leftOut).map(({ id }) => id));
  const judged = record.scenarios.map((scenario) =>
    judgeScenario(
      scenario,
      record.interrupted || record.brokenOff || scenario.cutShort === true,
      (id) => !out.has(id),
    ),
  );
  const { cannot } = target.ixit;
  const counted = judged.map(({ result }) => leftOutBySite(result, cannot));
  const complete = !selection.partial && record.ended && !record.interrupted && !counted.some(isGivenUp);
  const disagreeing = discrepancies(counted, catalogue.requirements, target.ics, complete, leftOut);
  const ran = withDiscrepancies(counted, disagreeing, selection.strict);
  const claimed = new Set(selection.strict ? disagreeing.map(({ requirement }) => requirement) : []);
  const asked = denominator(catalogue.requirements, selection, ran, purposes);
  const walks = new WalksOfRun(ran, record.walkedAgain);
  const requirements = judgeRequirements(asked, ran, purposes, walks, (requirement) =>
    claimed.has(requirement.id) ? undefined : leftOut(requirement),
  );
  const scenarios = ran.map((scenario) => asTold(scenario, requirements));
  const faults = [
    ...record.faults,
    ...judged.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
    ...strayJudgements(scenarios, catalogue.requirements),
  ];
  const gaps = [...record.gaps, ...judged.flatMap(({ gap }) => (gap === undefined ? [] : [gap]))];
  const givenUp = scenarios.filter(isGivenUp).map(({ evidence }) => evidence?.stopped?.reason ?? '');
  gaps.push(...new Set(givenUp));
  if (record.nothingSelected) gaps.push(record.nothingSelected);
  else if (record.interrupted) gaps.push('The run was interrupted before its end.');
  else if (!record.ended) gaps.push('The run did not come to its end.');
  else if (scenarios.length === 0) gaps.push('No scenario was selected.');
  else if (!selection.partial && givenUp.length === 0)
    gaps.push(...unmetSchemas(catalogue, selection, scenarios, out));
  return {
    target: target.target,
    suite,
    ...(context.docs !== undefined && { docs: context.docs }),
    selection: { ...selection, available: available(catalogue.requirements, selection).length },
    startedAt: record.startedAt,
    duration,
    verdict: overall(requirements, scenarios, faults, gaps),
    requirements,
    excluded: catalogue.requirements.filter(
      (requirement) =>
        requirement.excluded !== undefined && selection.interfaces.includes(requirement.interface),
    ),
    scenarios,
    findings: uniqueFindings(scenarios),
    discrepancies: disagreeing,
    errata: catalogue.errata,
    proofs: context.proofs,
    faults,
    gaps,
    cannot: shortcomings(cannot, scenarios, requirements),
    groups: causesOf(requirements, scenarios),
    walks: failedWalks(requirements.map((each) => each.walks)),
    baseline: compare(context.baseline, { requirements, scenarios }, selection, dayOf(record.startedAt)),
  };
}

function isGivenUp({ evidence }: ScenarioResult): boolean {
  return evidence?.stopped?.givenUp === true;
}

/**
 * Schemas that no payload met judged nothing, however green the scenarios are. One whose rows the ICS leaves out
 * is not asked for.
 */
function unmetSchemas(
  { schemas, requirements }: Catalogue,
  { interfaces }: Scope,
  scenarios: ScenarioResult[],
  leftOut: ReadonlySet<string>,
): string[] {
  const met = new Set(scenarios.flatMap(({ evidence }) => evidence?.schemas ?? []));
  const applies = (rows: string) => requirements.some(({ id }) => id.startsWith(rows) && !leftOut.has(id));
  return schemas
    .filter(
      (schema) => interfaces.includes(schema.interface) && applies(schema.rows) && !met.has(schema.path),
    )
    .map(({ path }) => `No payload met the schema ${path}.`);
}

function overall(
  requirements: RequirementResult[],
  scenarios: ScenarioResult[],
  faults: string[],
  gaps: string[],
): Verdict {
  if (faults.length > 0) return 'error';
  const outcomes = [...requirements, ...countedOf(scenarios)].map(({ verdict }) => verdict);
  const verdict = worst(...outcomes.filter((outcome) => outcome !== 'inapplicable'));
  const incomplete = gaps.length > 0 || requirements.some((requirement) => requirement.verdict === 'none');
  return verdict === 'pass' && incomplete ? 'inconc' : verdict;
}

/** Why a row does not apply to a target; undefined where it does. */
export function leftOutBecause(requirement: Requirement, ics: Target['ics']): string | undefined {
  if (!ics.interfaces.includes(requirement.interface)) {
    return `The implementation does not offer the interface ${requirement.interface}.`;
  }
  const { claim } = requirement;
  if (claim !== undefined && !ics.claims.includes(claim)) return unclaimedReason(claim);
  return ics.leavesOut.find((entry) => leavesOut(entry.requirement, requirement.id))?.reason;
}

/** Judgements that no row of the tables stands behind: steps and tables disagree. */
function strayJudgements(scenarios: ScenarioResult[], requirements: Requirement[]): string[] {
  const known = new Map<string, Requirement>(
    requirements.map((requirement) => [requirement.id, requirement]),
  );
  const stray = scenarios.flatMap(({ id, evidence }) =>
    (evidence?.judgements ?? []).flatMap((judgement) => {
      const requirement = known.get(judgement.requirement);
      if (!requirement) return [`${id}: judged "${judgement.requirement}", which is no requirement.`];
      if (requirement.excluded === undefined) return [];
      return [`${id}: judged "${requirement.id}", which the tables exclude as untestable.`];
    }),
  );
  return [...new Set(stray)];
}

function uniqueFindings(scenarios: ScenarioResult[]): FoundInRun[] {
  const findings = new Map<string, FoundInRun>();
  for (const { id, evidence } of scenarios) {
    for (const finding of evidence?.findings ?? []) {
      const known = findings.get(finding.id);
      if (!known) findings.set(finding.id, { ...(finding satisfies Finding<JudgedId>), scenarios: [id] });
      else if (!known.scenarios.includes(id)) known.scenarios.push(id);
    }
  }
  return [...findings.values()];
}

/** `2026-12-31`, by UTC. */
function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
