/** Runs mutants, each of them against the scenarios of its requirements, on all cores. */
import type { RegisteredMutant } from '../../fixtures/mutants/registry';
import type { SystemName } from '../../fixtures/systems';
import { CONFORMING, portions, refuseUnlessPassed } from '../trials/conforming';
import type { ScenarioOutcome } from '../trials/outcome';
import type { Places } from '../trials/places';
import type { WorkerPool } from '../trials/worker-pool';
import { Cover, type Selection, systemOf } from './cover';
import { Elsewhere, PORTION, scenariosIn } from './elsewhere';
import { hidingOf, unjudged } from './hidden';
import type { Hiding } from './hiding';
import { type MatrixRow, rowsOf } from './matrix';

export interface MutantRunOptions {
  pool: WorkerPool;
  places: Places;
  /** That are to judge the mutant for a requirement. */
  scenarios(requirement: string, mutant: string): readonly string[];
  /**
   * Whether any scenario of its system may show it, for it is met on the way to something else: all the others are run
   * together once those of its rows have been in vain.
   */
  isShownAnywhere(mutant: RegisteredMutant): boolean;
  /** The one on record for having failed the mutant for the requirement, if there is one. */
  proof(requirement: string, mutant: string): string | undefined;
  /** No further scenario is run on a mutant once each of its requirements has been failed. */
  quick: boolean;
  /** Whether each mutant meets scenarios of all other rows, too, so that what it hides is seen. */
  measure: boolean;
  /** Told after each step: `name` is done, or a part of the conforming run. */
  tell(done: number, total: number, rows: readonly MatrixRow[]): void;
}

export interface MutantRun {
  rows: MatrixRow[];
  /** What each mutant hides; none where that is not measured. */
  hiding: Hiding[];
  /** Milliseconds that a scenario took on the conforming target, by id. */
  durations: ReadonlyMap<string, number>;
}

/** Scenarios in a row without any answer, after which the others are not tried. */
const PATIENCE = 4;
/** So many rows that are still not judged are tried by each scenario that there is, in vain or not. */
const FEW = 5;

/**
 * The conforming target comes first: a scenario that does not pass there proves nothing.
 * @throws HarnessFault when one does not pass
 */
export async function runMutants(
  mutants: readonly RegisteredMutant[],
  options: MutantRunOptions,
): Promise<MutantRun> {
  const { pool, places, scenarios, tell, measure } = options;
  const own = mutants.flatMap((mutant) => scenariosOf(mutant, scenarios));
  const systems = new Set(measure ? mutants.map(({ system }) => system) : []);
  const beside = [...systems].flatMap((system) => scenariosIn(system, places));
  const wanted = [...new Set([...own, ...beside])];
  const parts = portions(wanted, PORTION);
  const total = parts.length + mutants.length;
  let done = 0;
  const rows: MatrixRow[] = [];
  const hiding: Hiding[] = [];
  const step = <Result>(result: Result, found: MatrixRow[] = []): Result => {
    done += 1;
    rows.push(...found);
    tell(done, total, found);
    return result;
  };
  const conforming = await Promise.all(
    parts.map(async (part) => step(await pool.run(CONFORMING, places.paths(part)))),
  );
  const sound = conforming.flat();
  refuseUnlessPassed(sound);
  const durations = new Map(sound.map(({ scenario, duration }) => [scenario, duration]));
  const covers = new Map(
    [...systems].map((system): [SystemName, Cover] => [
      system,
      new Cover(sound.filter(({ scenario }) => systemOf(scenario) === system)),
    ]),
  );
  const elsewhere = new Elsewhere(options, durations);
  const costOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (durations.get(id) ?? 0), 0);
  const cost = new Map(mutants.map((each) => [each, costOf(scenariosOf(each, scenarios))]));
  // The longest first, so that no process is left with much when the others have nothing more to do.
  const ordered = [...mutants].sort((a, b) => (cost.get(b) ?? 0) - (cost.get(a) ?? 0));
  await Promise.all(
    ordered.map(async (mutant) => {
      // What conforms is to be left alone in every scenario of its rows: it has nothing to hide.
      const cover = mutant.equivalent === undefined ? covers.get(mutant.system) : undefined;
      const outcomes = await judged(mutant, options, durations, elsewhere);
      if (cover) {
        const asked = options.quick ? cover.share(mutant.name) : cover.whole;
        const all = [...outcomes, ...(await besides(mutant, options, cover, asked, outcomes))];
        hiding.push(hidingOf(mutant, asked.held, cover.judging, all));
      }
      step(
        mutant,
        rowsOf(mutant, (id) => countedFor(id, mutant, options, outcomes), outcomes),
      );
    }),
  );
  const order = new Map(mutants.map(({ name }, i) => [name, i]));
  const byMutant = (a: { mutant: string }, b: { mutant: string }) =>
    (order.get(a.mutant) ?? 0) - (order.get(b.mutant) ?? 0);
  return { rows: rows.sort(byMutant), hiding: hiding.sort(byMutant), durations };
}

/** The outcomes of a mutant's scenarios. An equivalent one has to live through all of them. */
async function judged(
  mutant: RegisteredMutant,
  options: MutantRunOptions,
  durations: ReadonlyMap<string, number>,
  elsewhere: Elsewhere,
): Promise<ScenarioOutcome[]> {
  const { pool, places, scenarios, proof, quick } = options;
  const trial = { name: mutant.name, misbehaviours: [mutant.name] };
  const all = scenariosOf(mutant, scenarios);
  if (all.length === 0) return [];
  if (!quick || mutant.equivalent !== undefined) return pool.run(trial, places.paths(all));
  const outcomes: ScenarioOutcome[] = [];
  for (;;) {
    const tried = new Set(outcomes.map(({ scenario }) => scenario));
    const open = mutant.breaks.filter(
      (id) => !killedFor(id, countedFor(id, mutant, options, outcomes), outcomes),
    );
    const next = open.flatMap((id) =>
      likeliest(scenarios(id, mutant.name), tried, durations, proof(id, mutant.name)),
    );
    const isInVain = next.length === 0 && open.length > 0 && options.isShownAnywhere(mutant);
    const asked = isInVain ? (await elsewhere.of(mutant.system)).filter((id) => !tried.has(id)) : next;
    if (asked.length === 0) return outcomes;
    outcomes.push(...(await pool.run(trial, places.paths([...new Set(asked)]))));
  }
}

/**
 * The outcomes of the scenarios that are asked for beside a mutant's own, and of further ones for rows that these
 * leave unjudged: for each row the next that judges it on the conforming target, until one does, or none is left. Where
 * many rows are left, a round that judges nothing is the last: a target that is silent would take minutes.
 */
async function besides(
  mutant: RegisteredMutant,
  { pool, places }: MutantRunOptions,
  cover: Cover,
  { scenarios, held }: Selection,
  own: readonly ScenarioOutcome[],
): Promise<ScenarioOutcome[]> {
  const trial = { name: mutant.name, misbehaviours: [mutant.name] };
  const tried = new Set(own.map(({ scenario }) => scenario));
  const outcomes: ScenarioOutcome[] = [];
  let next = scenarios.filter((id) => !tried.has(id));
  let left = unjudged(mutant, held, own).length;
  while (next.length > 0) {
    for (const id of next) tried.add(id);
    // Who gives no answer at all to some gives none to the others either.
    outcomes.push(...(await pool.run(trial, places.paths(next), { patience: PATIENCE })));
    const open = unjudged(mutant, held, [...own, ...outcomes]);
    if (open.length === left && open.length > FEW) break;
    left = open.length;
    next = [...new Set(open.flatMap((id) => cover.next(id, tried) ?? []))];
  }
  return outcomes;
}

/** The scenarios that may fail a mutant for the requirement. */
function countedFor(
  requirement: string,
  mutant: RegisteredMutant,
  { scenarios, isShownAnywhere }: MutantRunOptions,
  outcomes: readonly ScenarioOutcome[],
): readonly string[] {
  return isShownAnywhere(mutant)
    ? outcomes.map(({ scenario }) => scenario)
    : scenarios(requirement, mutant.name);
}

function killedFor(
  requirement: string,
  scenarios: readonly string[],
  outcomes: readonly ScenarioOutcome[],
): boolean {
  return outcomes.some(
    ({ scenario, failed }) => failed.includes(requirement) && scenarios.includes(scenario),
  );
}

/** The one that has shown it before; else, or once that one was in vain, the cheapest. */
function likeliest(
  scenarios: readonly string[],
  tried: ReadonlySet<string>,
  durations: ReadonlyMap<string, number>,
  proof: string | undefined,
): string[] {
  const cost = (id: string) => (id === proof ? -1 : (durations.get(id) ?? 0));
  return scenarios
    .filter((id) => !tried.has(id))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, 1);
}

/** Those of all requirements that it breaks. */
function scenariosOf({ name, breaks }: RegisteredMutant, scenarios: MutantRunOptions['scenarios']): string[] {
  return [...new Set(breaks.flatMap((id) => scenarios(id, name)))];
}
