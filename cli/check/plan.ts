/** Says before a run what it will come to: which rows will be judged, which will not and for want of what, how long it takes. */
import { loadConfiguration } from '@cucumber/cucumber/api';
import { systemOfFolder } from '../../fixtures/systems';
import { Masker } from '../../fixtures/targets/secrets';
import type { Target } from '../../fixtures/targets/target';
import { judge } from '../../reports/judge';
import { loadNeeds, type Needs, type Part } from '../../reports/needs';
import type { Project } from '../../reports/project';
import { leftOutOf } from '../../reports/purposes';
import { RunRecord, type ScenarioRecord } from '../../reports/record';
import type { Results } from '../../reports/results';
import { suiteEdition } from '../../reports/suite';
import { CLAIMS } from '../../schemas/catalogue';
import type { RequirementId } from '../../schemas/requirement-id';
import type { Stop } from '../../schemas/verdict';
import { Trace } from '../../steps/evidence/trace';
import type { SystemUnderTest } from '../../steps/lifecycle/system';
import { giveSystems, type Systems } from '../../steps/lifecycle/systems';
import { NO_TAPE } from '../../steps/recording/tape';
import '../../steps/systems';
import { Asks } from '../../steps/testbed/asks';
import type { PlacelessOptions } from '../run/options';
import { type Chosen, choose, scenariosIn } from '../run/select';
import { selectionOf } from '../run/selection';
import { plannedTime } from './planned-time';
import { type Rehearsal, rehearsed } from './rehearsal';

export interface Plan {
  /** As those of a run in which the target keeps to everything. */
  results: Results;
  /** Milliseconds. */
  time: number;
  /** Scenarios by kind: those that go to their end, that stop, that do not apply, and that nobody knows the needs of. */
  counts: { whole: number; stop: number; inapplicable: number; unknown: number };
  /** Walks among them, and walks that a run leaves out unless it is asked for them. */
  walks: { taken: number; left: number };
}

/**
 * Plans what `run` would do with these options.
 * @throws ConfigurationError, HarnessFault as the choice of scenarios does
 */
export async function planOf(
  target: Target,
  options: PlacelessOptions,
  project: Project,
  cwd: string,
): Promise<Plan> {
  const { root } = project;
  const { runConfiguration } = await loadConfiguration({ file: 'cucumber.cjs' }, { cwd: root });
  const { interfaces } = target.ics;
  const chosen = await choose(
    root,
    cwd,
    runConfiguration.sources,
    interfaces,
    options,
    interfaces,
    target.ixit.simulated !== undefined,
  );
  const ids = chosen.plan;
  const systems = systemsFor(target);
  const tags = await tagsOf(root, chosen, systems);
  const needs = loadNeeds();
  const scenarios: ScenarioRecord[] = [];
  const counts = { whole: 0, stop: 0, inapplicable: 0, unknown: 0 };
  let time = 0;
  for (const id of ids) {
    const scenario = await planned(id, target, needs, unfit(id, systems, tags), project);
    scenarios.push(scenario);
    const { evidence } = scenario;
    const need = needs[id];
    if (evidence?.inapplicable !== undefined) counts.inapplicable += 1;
    else if (evidence?.stopped) counts.stop += 1;
    else if (need) counts.whole += 1;
    else counts.unknown += 1;
    if (need && evidence?.inapplicable === undefined && !evidence?.stopped)
      time += plannedTime(need, systemOf(id), target.ixit);
  }
  const context = {
    ...project,
    target,
    suite: suiteEdition(root, project.catalogue),
    selection: selectionOf(options, interfaces, interfaces, chosen.missed),
    baseline: [],
  };
  const record = new RunRecord();
  record.ended = true;
  record.adopt(scenarios);
  const whole = await scenariosIn(root, { ...chosen.sources, tagExpression: options.tags });
  const taken = ids.filter(isWalk).length;
  return {
    results: judge(record, context, time),
    time,
    counts,
    walks: { taken, left: whole.filter(isWalk).length - taken },
  };
}

/** Walks have no other scenarios beside them in their features. */
function isWalk(id: string): boolean {
  return /^[^:]*\bwalks:/.test(id);
}

function systemOf(id: string) {
  return systemOfFolder(id.split('/')[0]);
}

/** The scenario as it would be recorded of a target that keeps to everything. */
async function planned(
  id: string,
  target: Target,
  needs: Needs,
  unfit: string | undefined,
  { purposes }: Project,
): Promise<ScenarioRecord> {
  const feature = `features/${id.slice(0, id.indexOf(':'))}.feature`;
  const inapplicable = leftOutOf(id, target.ics) ?? unfit;
  const { judged, lacking }: Rehearsal =
    inapplicable === undefined
      ? await rehearsed(systemOf(id), target, courseOf(id, needs, purposes))
      : { judged: [] };
  const stopped: Stop | undefined = lacking && {
    verdict: 'inconc',
    reason: lacking.message,
    step: '',
    missing: [...lacking.missing],
  };
  return {
    id,
    feature,
    name: id.slice(id.indexOf(':') + 2),
    steps: [],
    isWalk: false,
    started: true,
    finished: true,
    duration: 0,
    troubles: [],
    evidence: {
      scenario: id,
      judgements: judged.map((requirement) => ({
        requirement: requirement as RequirementId,
        verdict: 'pass',
        reason: '',
        purpose: (purposes[id] ?? []).includes(requirement),
      })),
      findings: [],
      trace: [],
      exchanges: 1,
      schemas: [],
      ...(stopped && { stopped }),
      ...(inapplicable !== undefined && { inapplicable }),
    },
  };
}

/** Of a scenario that is newer than the needs nobody knows what it wants. */
function courseOf(id: string, needs: Needs, purposes: Project['purposes']): readonly Part[] {
  return needs[id]?.course ?? (purposes[id] ?? []).map((row) => ({ row }));
}

/** The systems of a target, which know by tags what does not apply to it; nothing is opened. */
function systemsFor(target: Target): Systems {
  const mask = new Masker(target.secrets);
  const made = {} as Systems;
  giveSystems(made, new Asks(() => 0), target, new Trace(mask), mask, false, NO_TAPE);
  return made;
}

/** Why a scenario does not apply to the target, where its tags say so. */
function unfit(id: string, systems: Systems, tags: ReadonlyMap<string, string[]>): string | undefined {
  const system: SystemUnderTest = systems[systemOf(id)];
  return system.leavesOut?.(tags.get(id) ?? []);
}

/** Of the tags that make a scenario inapplicable to the target those that each has, by id. */
async function tagsOf(
  root: string,
  { sources, plan }: Chosen,
  systems: Systems,
): Promise<Map<string, string[]>> {
  const asked: SystemUnderTest[] = [...new Set(plan.map(systemOf))].map((name) => systems[name]);
  const tags = new Map<string, string[]>();
  for (const tag of [...CLAIMS.map((claim) => `@claims-${claim}`), '@server-fails']) {
    // All features are read for a tag: none that says nothing.
    if (asked.every((system) => system.leavesOut?.([tag]) === undefined)) continue;
    for (const id of await scenariosIn(root, { ...sources, tagExpression: tag }))
      tags.set(id, [...(tags.get(id) ?? []), tag]);
  }
  return tags;
}
