/** Makes results, from which every report is written, of what recorded traffic said. */
import type { Target } from '../../fixtures/targets/target';
import { NO_BASELINE } from '../../reports/baseline/entry';
import { causesOf } from '../../reports/causes';
import { leftOutBecause } from '../../reports/judge';
import { loadProofs } from '../../reports/proofs';
import type { AnyJudgement, RequirementResult, Results, ScenarioResult } from '../../reports/results';
import type { TrafficSummary } from '../../reports/traffic-summary';
import type { Requirement } from '../../schemas/catalogue';
import { loadClientRows } from '../../schemas/client-rows';
import type { Catalogue } from '../../schemas/load';
import type { JudgedId } from '../../schemas/requirement-id';
import { type Verdict, worst } from '../../schemas/verdict';
import { isClientRow, type Side, sideOf } from '../../traffic/judged';
import type { SeenSide, TrafficRecord } from '../../traffic/traffic-record';

/** What was read, whatever it says. */
export interface Reading {
  /** As the reports name it in place of a target. */
  name: string;
  /** Whose rows were judged. */
  sides: readonly Side[];
  files: string[];
  exchanges: number;
  foreign: number;
  /** What kept it from being read to its end, one sentence each. */
  gaps: string[];
  strict: boolean;
  /** What is known of the target. */
  target?: Pick<Target, 'target' | 'ics'>;
  startedAt: Date;
}

/** As much of a record as results are made of. */
type SeenRecord = Pick<TrafficRecord, 'rows' | 'sides' | 'counts' | 'unseen'>;

type AnyRow = Requirement<JudgedId>;

export function trafficResults(
  record: SeenRecord,
  reading: Reading,
  catalogue: Catalogue,
  suite: Results['suite'],
): Results {
  const interfaces = [...record.counts.keys()];
  const all: AnyRow[] = [...loadClientRows(), ...catalogue.requirements].filter(
    (row) =>
      interfaces.includes(row.interface) &&
      reading.sides.includes(sideOf(row.id)) &&
      row.excluded === undefined &&
      isJudged(row, reading),
  );
  const applies = new Set<JudgedId>(all.map(({ id }) => id));
  const scenarios = [...record.sides.values()].map((side) => scenarioOf(side, applies));
  const met = all.filter(({ id }) => record.rows.has(id));
  const requirements = met.map((row) => resultOf(row, record, scenarios));
  const gaps = [...reading.gaps, ...gapsOf(record)];
  const verdictOf = (side?: Side): Verdict =>
    worst(...requirements.filter(({ requirement: { id } }) => !side || sideOf(id) === side).map(verdict));
  const unmet = (side: Side) =>
    all.filter(({ id }) => !record.rows.has(id) && sideOf(id) === side).map(({ id }) => id);
  const traffic: TrafficSummary = {
    files: reading.files,
    exchanges: reading.exchanges,
    judged: Object.fromEntries(record.counts),
    foreign: reading.foreign,
    verdicts: { client: verdictOf('client'), target: verdictOf('target') },
    unmet: { client: unmet('client'), target: unmet('target') },
  };
  const overall = verdictOf();
  return {
    target: reading.target?.target ?? { name: reading.name, vendor: '', version: '' },
    suite,
    selection: {
      ...{ partial: true, whole: false, interfaces, tags: '', shard: '', paths: reading.files, missed: [] },
      ...{ strict: reading.strict, available: all.length },
    },
    startedAt: reading.startedAt,
    duration: Date.now() - reading.startedAt.getTime(),
    verdict: overall === 'pass' && gaps.length > 0 ? 'inconc' : overall,
    requirements,
    excluded: [],
    scenarios,
    findings: scenarios.flatMap(({ id, evidence }) =>
      (evidence?.findings ?? []).map((finding) => ({ ...finding, scenarios: [id] })),
    ),
    // Only what was seen is judged: a client need not ask for all that is claimed.
    discrepancies: [],
    errata: catalogue.errata,
    proofs: loadProofs(),
    faults: [],
    gaps,
    cannot: [],
    groups: causesOf(requirements, scenarios),
    walks: [],
    baseline: NO_BASELINE,
    traffic,
  };
}

/** Whether a row gets a verdict: of a target of which nothing is known, none of pages that somebody would have to claim. */
function isJudged(row: AnyRow, { target }: Reading): boolean {
  if (isClientRow(row.id)) return true;
  return target ? leftOutBecause(row as Requirement, target.ics) === undefined : row.claim === undefined;
}

function scenarioOf(
  { interface: name, side, judgements: said, findings, trace }: SeenSide,
  applies: ReadonlySet<JudgedId>,
): ScenarioResult {
  const judgements = said.filter(({ requirement }) => applies.has(requirement));
  const outcome = worst('pass', ...judgements.map(verdict));
  return {
    id: `traffic/${name}: the ${side}`,
    feature: `traffic/${name}`,
    name: `the ${side}`,
    duration: 0,
    verdict: outcome,
    reason: judgements.find((judgement) => judgement.verdict === 'fail')?.reason ?? '',
    evidence: {
      scenario: `traffic/${name}: the ${side}`,
      ...{ judgements, findings, trace, schemas: [] },
      exchanges: trace.filter(({ kind }) => kind === 'request').length,
    },
  };
}

function resultOf(row: AnyRow, record: SeenRecord, scenarios: ScenarioResult[]): RequirementResult {
  const { broken = 0, holds = 0 } = record.rows.get(row.id) ?? {};
  const judgements = scenarios.flatMap(({ id, evidence }) =>
    (evidence?.judgements ?? [])
      .filter(({ requirement }) => requirement === row.id)
      .map((judgement) => ({ ...judgement, scenario: id })),
  );
  const worstFirst = judgements.toSorted((a, b) => Number(isPass(a)) - Number(isPass(b)));
  const [first] = worstFirst;
  const often = `${broken} of ${broken + holds} times`;
  return {
    requirement: row,
    verdict: broken > 0 ? 'fail' : 'pass',
    reason: broken > 0 ? `${first?.reason ?? ''} (${often})` : '',
    scenarios: [...new Set(judgements.map(({ scenario }) => scenario))],
    judgements: worstFirst,
  };
}

function gapsOf({ counts, unseen }: SeenRecord): string[] {
  if (counts.size === 0) return ['No traffic: no exchange belongs to a known interface.'];
  return [...unseen].map(([reason, times]) => `Not judged, ${times} times: ${reason}.`);
}

function isPass({ verdict: outcome }: AnyJudgement): boolean {
  return outcome === 'pass';
}

function verdict({ verdict: outcome }: { verdict: string }): Verdict {
  return outcome as Verdict;
}
