/** Writes the results as `conformance.json`, the report for machines. Format 1. */
import type { TraceEntry } from '../schemas/verdict';
import { explain } from './explain';
import { OUTCOMES, type Outcome, type RequirementResult, type Results, type ScenarioResult } from './results';
import { walkCommand } from './walks/wording';
import { ranOf } from './wording';

/** How often each outcome occurs among the requirements. */
export function counts(requirements: { verdict: Outcome }[]): Record<Outcome, number> {
  const entries = OUTCOMES.map((outcome) => [
    outcome,
    requirements.filter(({ verdict }) => verdict === outcome).length,
  ]);
  return Object.fromEntries(entries) as Record<Outcome, number>;
}

/** What `conformance.json` says. */
export type ConformanceReport = ReturnType<typeof conformanceReport>;

/** The text of `conformance.json`. Besides the contract's members it has `selection`: what the run covered. */
export function conformanceJson(results: Results): string {
  return `${JSON.stringify(conformanceReport(results), null, 2)}\n`;
}

function conformanceReport(results: Results) {
  const { target, suite, verdict, requirements, findings, selection, excluded, baseline } = results;
  const traces = new Map(results.scenarios.map(({ id, evidence }) => [id, evidence?.trace ?? []]));
  return {
    formatVersion: 1,
    target,
    suite,
    verdict,
    counts: tally(counts(requirements)),
    requirements: requirements.map((result) => {
      const { requirement, verdict: outcome, reason, scenarios, walks } = result;
      return {
        id: requirement.id,
        interface: requirement.interface,
        call: requirement.call,
        verdict: outcome,
        // Whoever reads this alone has no other place for it.
        reason: walks?.told ? `${reason} Again: ${walkCommand(walks.told)}` : reason,
        scenarios,
        // Of a row that stands on another page of the vendor than the document that is judged.
        ...(requirement.place.page === undefined ? {} : { page: requirement.place.page }),
        ...mismatch(result, traces),
      };
    }),
    findings: findings.map(({ id, requirement, level, text, erratum }) => ({
      id,
      requirement,
      level,
      text,
      erratum,
    })),
    selection: {
      ...selection,
      requirements: requirements.length,
      // Those that ran: of a run that was interrupted or given up not all that were planned.
      scenarios: ranOf(results.scenarios),
      planned: results.scenarios.length,
      excluded: excluded.map(({ id, excluded: reason }) => ({ id, reason })),
      gaps: results.gaps,
      cannot: results.cannot,
      faults: results.faults,
      baseline,
    },
    ...(results.traffic ? { traffic: results.traffic } : {}),
    ...(results.load ? { load: results.load } : {}),
    startedAt: results.startedAt.toISOString(),
    duration: results.duration,
    scenarios: results.scenarios.flatMap(unlessPassed),
  };
}

/** Of a row that failed: what was expected and what came, as far as either can be said. */
function mismatch(
  { requirement, verdict, judgements: [judgement] }: RequirementResult,
  traces: ReadonlyMap<string, TraceEntry[]>,
): { expected?: string; came?: string } {
  if (verdict !== 'fail' || !judgement) return {};
  const { expected, came } = explain(judgement, requirement.place, traces.get(judgement.scenario) ?? []);
  return { ...(expected && { expected }), ...(came && { came }) };
}

/** What a reader needs of a scenario that did not pass; `rows` are those that it was failed for. */
function unlessPassed({ id, verdict, reason, evidence, cannot, metAgain }: ScenarioResult) {
  if (verdict === 'pass' || verdict === 'inapplicable') return [];
  const failed = (evidence?.judgements ?? []).filter((judgement) => judgement.verdict === 'fail');
  const rows = [...new Set(failed.map(({ requirement }) => requirement))];
  return [{ id, verdict, reason, rows, ...(cannot && { cannot }), ...(metAgain && { metAgain }) }];
}

/** The members in the contract's order. */
function tally({ pass, inconc, fail, error, none, inapplicable }: Record<Outcome, number>) {
  return { pass, inconc, fail, error, none, inapplicable };
}
