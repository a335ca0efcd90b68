/** Which scenarios a mutant meets besides those of the rows that it breaks, so that what it hides is seen. */
import { INTERFACES_OF, type SystemName } from '../../fixtures/systems';
import type { ScenarioOutcome } from '../trials/outcome';

/** Milliseconds that any scenario costs on top of those that it took. */
const EACH = 20;

/** What the scenarios of one system judge on the conforming target. */
export class Cover {
  /** Rows that hold there, sorted. */
  readonly held: readonly string[];
  /** Few and quick scenarios that judge all of them between them. */
  readonly scenarios: readonly string[];
  /** All scenarios of the system. */
  readonly all: readonly string[];
  private readonly byRow = new Map<string, string[]>();

  /** @param conforming outcomes of the system's scenarios on the conforming target */
  constructor(conforming: readonly ScenarioOutcome[]) {
    const quickestFirst = [...conforming].sort((a, b) => a.duration - b.duration);
    for (const { scenario, passed } of quickestFirst) {
      for (const id of passed) this.byRow.set(id, [...(this.byRow.get(id) ?? []), scenario]);
    }
    this.all = conforming.map(({ scenario }) => scenario);
    this.held = [...this.byRow.keys()].sort();
    this.scenarios = greedy(quickestFirst);
  }

  /** The quickest scenario that judges the row and is not among those that were tried. */
  next(requirement: string, tried: ReadonlySet<string>): string | undefined {
    return this.judging(requirement).find((scenario) => !tried.has(scenario));
  }

  /** The scenarios that judge the row on the conforming target, the quickest first. */
  readonly judging = (requirement: string): readonly string[] => this.byRow.get(requirement) ?? [];
}

/** Takes again and again the scenario that judges the most further rows for its time. */
function greedy(outcomes: readonly ScenarioOutcome[]): string[] {
  const open = new Set(outcomes.flatMap(({ passed }) => passed));
  const taken: string[] = [];
  while (open.size > 0) {
    const worth = ({ passed, duration }: ScenarioOutcome) =>
      passed.filter((id) => open.has(id)).length / (duration + EACH);
    const best = outcomes.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    taken.push(best.scenario);
    for (const id of best.passed) open.delete(id);
  }
  return taken;
}

/** The system that a scenario is for: its feature lies in a folder of the system's name or of one of its interfaces. */
export function systemOf(scenario: string): SystemName {
  const [folder = ''] = scenario.split('/');
  const systems = Object.entries(INTERFACES_OF) as [SystemName, readonly string[]][];
  const found = systems.find(([name, interfaces]) => name === folder || interfaces.includes(folder));
  if (!found) throw new Error(`no system has the scenario "${scenario}"`);
  return found[0];
}
