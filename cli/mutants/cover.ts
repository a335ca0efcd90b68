/** Which scenarios a mutant meets besides those of the rows that it breaks, so that what it hides is seen. */
import { createHash } from 'node:crypto';
import { type SystemName, systemOfFolder } from '../../fixtures/systems';
import type { ScenarioOutcome } from '../trials/outcome';

/** Milliseconds that any scenario costs on top of those that it took. */
const EACH = 20;

/** A scenario that adds a single row is met by one mutant of so many, by lot: there are many of them. */
const LOTS = 8;

/** Scenarios, and the rows that they judge between them on the conforming target. */
export interface Selection {
  scenarios: readonly string[];
  /** Sorted. */
  held: readonly string[];
}

/** What the scenarios of one system judge on the conforming target. */
export class Cover {
  /** Few and quick scenarios that judge all rows between them: in turn, each with the rows that it adds. */
  private readonly few: readonly { scenario: string; adds: number }[];
  private readonly byRow = new Map<string, string[]>();
  private readonly byScenario: ReadonlyMap<string, readonly string[]>;

  /** @param conforming outcomes of the system's scenarios on the conforming target */
  constructor(conforming: readonly ScenarioOutcome[]) {
    const quickestFirst = [...conforming].sort((a, b) => a.duration - b.duration);
    for (const { scenario, passed } of quickestFirst) {
      for (const id of passed) this.byRow.set(id, [...(this.byRow.get(id) ?? []), scenario]);
    }
    this.byScenario = new Map(conforming.map(({ scenario, passed }) => [scenario, passed]));
    this.few = greedy(quickestFirst);
  }

  /** Everything. */
  get whole(): Selection {
    return this.selection([...this.byScenario.keys()]);
  }

  /** Few and quick scenarios: nearly all rows for every mutant, and all rows over some mutants. */
  share(mutant: string): Selection {
    const lot = (scenario: string) => createHash('sha256').update(`${mutant} ${scenario}`).digest()[0] ?? 0;
    const drawn = this.few.filter(({ scenario, adds }) => adds > 1 || lot(scenario) % LOTS === 0);
    return this.selection(drawn.map(({ scenario }) => scenario));
  }

  private selection(scenarios: string[]): Selection {
    const held = new Set(scenarios.flatMap((id) => this.byScenario.get(id) ?? []));
    return { scenarios, held: [...held].sort() };
  }

  /** The quickest scenario that judges the row and is not among those that were tried. */
  next(requirement: string, tried: ReadonlySet<string>): string | undefined {
    return this.judging(requirement).find((scenario) => !tried.has(scenario));
  }

  /** The scenarios that judge the row on the conforming target, the quickest first. */
  readonly judging = (requirement: string): readonly string[] => this.byRow.get(requirement) ?? [];
}

/** Takes again and again the scenario that judges the most further rows for its time. */
function greedy(outcomes: readonly ScenarioOutcome[]): { scenario: string; adds: number }[] {
  const open = new Set(outcomes.flatMap(({ passed }) => passed));
  const taken: { scenario: string; adds: number }[] = [];
  const added = ({ passed }: ScenarioOutcome) => passed.filter((id) => open.has(id)).length;
  while (open.size > 0) {
    const worth = (outcome: ScenarioOutcome) => added(outcome) / (outcome.duration + EACH);
    const best = outcomes.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    taken.push({ scenario: best.scenario, adds: added(best) });
    for (const id of best.passed) open.delete(id);
  }
  return taken;
}

/** The system that a scenario is for. */
export function systemOf(scenario: string): SystemName {
  return systemOfFolder(scenario.split('/')[0]);
}
