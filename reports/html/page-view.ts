/** Prepares everything that the page shows; the template only lays it out. */
import type { Erratum } from '../../schemas/errata';
import { judgedEntryText, toldEntries } from '../baseline/wording';
import { byInterface } from '../by-call';
import { counts } from '../conformance-json';
import { erratumIn } from '../errata-in';
import { placeText } from '../explain';
import { type AnyJudgement, OUTCOMES, type Results } from '../results';
import { trafficLines } from '../traffic-summary';
import { visible, visibleLine } from '../visible';
import { durationText, grounds, groupText, headline } from '../wording';
import { type Both, both, linesOf, scenarioText, stepPlace, stepped, told, toldWhole } from './both';
import { briefView, ExchangeViews } from './exchange-view';
import { factsOf } from './facts';
import { requirementView } from './requirement-view';
import { walkViews } from './walk-view';

/** The page's content, every text with control characters made visible. HTML is escaped by the template. */
export function pageView(results: Results) {
  const anchors = new Map(results.scenarios.map(({ id }, i) => [id, `scenario-${i + 1}`]));
  const scenarioOf = new Map(results.scenarios.map((scenario) => [scenario.id, scenario]));
  const exchanges = new ExchangeViews(anchors, results.traffic ? 'client' : 'tester');
  const groups = byInterface(results.requirements);
  const errata = new Map(results.errata.map((erratum) => [erratum.id, erratum]));
  const link = (id: string) => ({ id: scenarioText(id), anchor: anchors.get(id) ?? '' });
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
    docs: results.docs ?? '',
    headline: both(({ say }) => headline(results, say)),
    grounds: both(({ say }) => grounds(results, say)),
    facts: factsOf(results),
    faults: results.faults.map(told),
    gaps: results.gaps.map(told),
    traffic: linesOf(({ say }) => (results.traffic ? trafficLines(results.traffic, say) : [])),
    baseline: toldEntries(results.baseline).map(({ state, title, note, entries }) => ({
      kind: state === 'known' ? '' : 'inconc',
      title: both(({ say }) => say(title)),
      note: both(({ say }) => say(note)),
      entries: entries.map((entry) => ({
        id: entry.id,
        anchor: entry.came === undefined ? '' : (anchors.get(entry.id) ?? entry.id),
        text: both(({ say }) => judgedEntryText(entry, say)),
      })),
    })),
    cannot: results.cannot.map(({ key, reason, scenarios, requirements: rows }) => ({
      key,
      reason: toldWhole(reason),
      scenarios: scenarios.map(link),
      requirements: rows,
    })),
    shared: results.groups.map((group) => ({
      text: both(({ say }) => groupText(group, say)),
      verdict: group.verdict,
      scenario: scenarioText(group.first.scenario),
      anchor: anchors.get(group.first.scenario) ?? '',
      step: group.first.step && stepPlace(group.first.step),
      rows: group.requirements,
    })),
    walks: walkViews(results.walks, anchors),
    outcomes: outcomesOf(results.requirements),
    tables: groups.map(({ name, requirements: rows, calls }) => ({
      name,
      total: tally(rows, results.proofs),
      calls: calls.map((group) => ({
        call: group.call,
        anchor: `${name}-${group.call}`,
        ...tally(group.requirements, results.proofs),
      })),
    })),
    groups: requirements,
    findings: results.findings.map((finding) => ({
      ...finding,
      text: told(finding.text),
      scenarios: finding.scenarios.map(link),
      erratum: erratumView(errata.get(finding.erratum)),
      // An erratum stands once, at the first finding that cites it.
      first: results.findings.find(({ erratum }) => erratum === finding.erratum) === finding,
    })),
    excluded: results.excluded.map(({ id, excluded, place }) => ({
      id,
      excluded: told(excluded ?? ''),
      where: both(({ say }) => placeText(place, say)),
    })),
    scenarios: results.scenarios.map(({ id, verdict, reason, duration, evidence: own, metAgain }) => {
      // What was met again decides no row here.
      const exchange = exchanges.whole({ id, verdict: metAgain ? 'pass' : verdict, evidence: own });
      return {
        ...link(id),
        verdict,
        reason: reason === '' ? undefined : toldWhole(reason),
        duration: both(({ say }) => durationText(duration, say)),
        exchanges: both(({ say }) => say('report.exchanges', { count: own?.exchanges ?? 0 })),
        stoppedAt: own?.stopped?.step ? stepped(own.stopped.step) : undefined,
        broken: brokenSteps(own?.judgements ?? []),
        exchange,
        brief: exchange ? undefined : briefView(own?.trace ?? []),
      };
    }),
  });
}

/** The steps that saw a fault, each once, in their order. */
function brokenSteps(judgements: AnyJudgement[]): { number: number; text: Both; rows: string[] }[] {
  const steps = new Map<number, { number: number; text: Both; rows: string[] }>();
  for (const { verdict, step, requirement } of judgements) {
    if (verdict !== 'fail' || !step) continue;
    const known = steps.get(step.number);
    if (!known)
      steps.set(step.number, { number: step.number, text: stepped(step.text), rows: [requirement] });
    else if (!known.rows.includes(requirement)) known.rows.push(requirement);
  }
  return [...steps.values()].sort((a, b) => a.number - b.number);
}

function erratumView(erratum: Erratum | undefined) {
  if (!erratum) return undefined;
  const { id, conflict, texts } = erratum;
  const own = (member: 'title' | 'reading') => both(({ language }) => erratumIn(language, erratum)[member]);
  return { id, texts, title: own('title'), conflict, reading: own('reading') };
}

function tally(requirements: Results['requirements'], proofs: Results['proofs']) {
  const proved = requirements.filter(({ requirement }) => proofs[requirement.id]).length;
  return { counts: outcomesOf(requirements), total: requirements.length, proved };
}

function outcomesOf(requirements: Results['requirements']) {
  const numbers = counts(requirements);
  return OUTCOMES.map((outcome) => ({ outcome, of: `site.outcome.${outcome}`, count: numbers[outcome] }));
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
