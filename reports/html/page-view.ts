/** Prepares everything that the page shows; the template only lays it out. */
import { judgedEntryText, toldEntries } from '../baseline/wording';
import { byInterface } from '../by-call';
import { counts } from '../conformance-json';
import { placeText } from '../explain';
import { type AnyJudgement, OUTCOMES, type Results } from '../results';
import { trafficLines } from '../traffic-summary';
import { visible, visibleLine } from '../visible';
import {
  coverage,
  durationText,
  grounds,
  groupText,
  headline,
  numberRun,
  plural,
  selectionText,
  sentence,
  stepText,
} from '../wording';
import { briefView, ExchangeViews } from './exchange-view';
import { requirementView } from './requirement-view';
import { walkViews } from './walk-view';

/** The page's content, every text with control characters made visible. HTML is escaped by the template. */
export function pageView(results: Results) {
  const anchors = new Map(results.scenarios.map(({ id }, i) => [id, `scenario-${i + 1}`]));
  const scenarioOf = new Map(results.scenarios.map((scenario) => [scenario.id, scenario]));
  const exchanges = new ExchangeViews(anchors, results.traffic ? 'client' : 'tester');
  const groups = byInterface(results.requirements);
  const errata = new Map(results.errata.map((erratum) => [erratum.id, erratum]));
  // Before the scenarios, which show in full what is cited here.
  const requirements = groups.map(({ name, calls }) => ({
    name,
    calls: calls.map((group) => ({
      call: group.call,
      anchor: `${name}-${group.call}`,
      requirements: group.requirements.map((result) =>
        requirementView(result, scenarioOf, anchors, exchanges, results),
      ),
    })),
  }));
  return visibleTexts({
    verdict: results.verdict,
    headline: headline(results),
    grounds: grounds(results),
    coverage: coverage(results),
    facts: facts(results),
    faults: results.faults,
    gaps: results.gaps,
    traffic: results.traffic ? trafficLines(results.traffic) : [],
    baseline: toldEntries(results.baseline).map(({ state, title, note, entries }) => ({
      kind: state === 'known' ? '' : 'inconc',
      title,
      note,
      entries: entries.map((entry) => ({
        id: entry.id,
        anchor: entry.came === undefined ? '' : (anchors.get(entry.id) ?? entry.id),
        text: judgedEntryText(entry),
      })),
    })),
    cannot: results.cannot.map(({ key, reason, scenarios, requirements }) => ({
      key,
      reason: sentence(reason),
      scenarios: scenarios.map((id) => ({ id, anchor: anchors.get(id) ?? '' })),
      requirements,
    })),
    shared: results.groups.map((group) => ({
      text: groupText(group),
      verdict: group.verdict,
      scenario: group.first.scenario,
      anchor: anchors.get(group.first.scenario) ?? '',
      step: stepText(group.first.step),
      rows: group.requirements,
    })),
    walks: walkViews(results.walks, anchors),
    outcomes: OUTCOMES.map((outcome) => ({ outcome, count: counts(results.requirements)[outcome] })),
    tables: groups.map(({ name, requirements, calls }) => ({
      name,
      total: tally(requirements, results.proofs),
      calls: calls.map((group) => ({
        call: group.call,
        anchor: `${name}-${group.call}`,
        ...tally(group.requirements, results.proofs),
      })),
    })),
    groups: requirements,
    findings: results.findings.map((finding) => ({
      ...finding,
      scenarios: finding.scenarios.map((id) => ({ id, anchor: anchors.get(id) ?? '' })),
      erratum: errata.get(finding.erratum),
      // An erratum stands once, at the first finding that cites it.
      first: results.findings.find(({ erratum }) => erratum === finding.erratum) === finding,
    })),
    excluded: results.excluded.map((requirement) => ({
      ...requirement,
      where: placeText(requirement.place),
    })),
    scenarios: results.scenarios.map(({ id, verdict, reason, duration, evidence: own, metAgain }) => {
      // What was met again decides no row here.
      const exchange = exchanges.whole({ id, verdict: metAgain ? 'pass' : verdict, evidence: own });
      return {
        id,
        anchor: anchors.get(id) ?? '',
        verdict,
        reason: sentence(reason),
        duration: durationText(duration),
        exchanges: plural(own?.exchanges ?? 0, 'exchange'),
        stoppedAt: own?.stopped?.step ?? '',
        broken: brokenSteps(own?.judgements ?? []),
        exchange,
        brief: exchange ? undefined : briefView(own?.trace ?? []),
      };
    }),
  });
}

/** The steps that saw a fault, each once, in their order. */
function brokenSteps(judgements: AnyJudgement[]): { number: number; text: string; rows: string[] }[] {
  const steps = new Map<number, { number: number; text: string; rows: string[] }>();
  for (const { verdict, step, requirement } of judgements) {
    if (verdict !== 'fail' || !step) continue;
    const known = steps.get(step.number);
    if (!known) steps.set(step.number, { ...step, rows: [requirement] });
    else if (!known.rows.includes(requirement)) known.rows.push(requirement);
  }
  return [...steps.values()].sort((a, b) => a.number - b.number);
}

function facts(results: Results): { name: string; value: string }[] {
  const { target, suite, selection, startedAt, duration, scenarios } = results;
  return [
    { name: 'Item tested', value: target.name },
    { name: 'Vendor', value: target.vendor },
    { name: 'Version', value: target.version },
    { name: 'Date', value: `${startedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC` },
    { name: 'Duration', value: `${durationText(duration)}, ${numberRun({ scenarios })}` },
    { name: 'Requirements', value: coverage(results) },
    { name: 'Selection', value: selectionOf(selection) },
    { name: 'Test suite', value: `softphone-conformance ${suite.version}` },
    { name: 'Tables', value: `sha256 ${suite.tables}` },
    { name: 'Features', value: `sha256 ${suite.features}` },
  ];
}

function selectionOf(selection: Results['selection']): string {
  const { strict, whole, interfaces } = selection;
  const parts = [selectionText(selection), strict && 'strict: findings so marked count as failures'].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join('; ') : whole ? 'everything' : `a part of ${interfaces.join(', ')}`;
}

function tally(requirements: Results['requirements'], proofs: Results['proofs']) {
  const proved = requirements.filter(({ requirement }) => proofs[requirement.id]).length;
  return { ...counts(requirements), total: requirements.length, proved };
}

/** All texts are lines, as at the terminal, but for the detail of an exchange, which the page lays out as it came. */
function visibleTexts<T>(value: T, show = visibleLine): T {
  if (typeof value === 'string') return show(value) as T;
  if (Array.isArray(value)) return value.map((item) => visibleTexts(item, show)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const shown = Object.entries(value).map(([name, item]) => [
    name,
    visibleTexts(item, name === 'detail' ? visible : show),
  ]);
  return Object.fromEntries(shown) as T;
}
