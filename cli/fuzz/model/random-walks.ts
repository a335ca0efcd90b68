/** Random walks through a model with a simulator in memory: whether each outcome is one that the model permits. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { combinationsOf, type Entry, type Example, entryOf, type Model } from '../../../schemas/models/model';
import { type Situation, startOf } from '../../../schemas/models/reachable';
import { type Property, property } from '../property';
import { disturbed, type Seen, whyNone } from './seen';

/** A system in which actions of a model are done. */
export interface ModelDay {
  /** Does it, and looks at what comes of it. @throws AssertionError for what no client may ever see, such as an answer that fits no table */
  take(action: string, example: Example): Promise<Seen>;
  /** The state of each party, as it can be seen now. */
  situation(): Situation;
  end(): Promise<void>;
}

export interface RandomWalks {
  model: Model;
  begin(): Promise<ModelDay>;
  /** Actions of a walk, at the most; those that cannot be done where it has come to are passed over. */
  longest: number;
  /** Actions that are not done. */
  leftOut: readonly string[];
}

/** An action by its name and the number of its combination of values, as `run --walk` takes it. */
type Draw = [action: string, number: number];

/** @param name of the property. @param runs walks in `npm test` */
export function randomWalks(name: string, runs: number, system: RandomWalks): Property {
  const met = new Met(system);
  const names = Object.keys(system.model.actions).filter((action) => !system.leftOut.includes(action));
  const draws = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(23)), {
    maxLength: system.longest,
    size: 'max',
  });
  return {
    ...property(name, runs, draws, async (drawn) => {
      const walk = new Walk(system, await system.begin(), met);
      try {
        await walk.go(drawn);
      } finally {
        await walk.end();
      }
    }),
    told: () => met.told(),
  };
}

/** One walk, from the start. */
class Walk {
  private situation: Situation;
  private walked: string[] = [];
  private readonly model: Model;

  constructor(
    private readonly system: RandomWalks,
    private day: ModelDay,
    private readonly met: Met,
  ) {
    this.model = system.model;
    this.situation = startOf(this.model);
  }

  end(): Promise<void> {
    return this.day.end();
  }

  async go(draws: readonly Draw[]): Promise<void> {
    for (const [name, number] of draws) {
      const action = this.model.actions[name];
      assert.ok(action);
      const before = this.situation[action.of] ?? '';
      const entry = entryOf(action, before);
      if (!isOpen(entry) || !this.isWhere(action.where)) continue;
      const combinations = combinationsOf(action);
      const place = number % combinations.length;
      this.walked.push(place === 0 ? name : `${name}#${place + 1}`);
      this.met.add(`${before}: ${name}`, entry);
      await this.step(name, entry, combinations[place] ?? {}, before);
    }
  }

  private async step(name: string, entry: Entry, example: Example, before: string): Promise<void> {
    const { of } = this.model.actions[name] ?? { of: '' };
    const seen = await this.day.take(name, example);
    const after = this.day.situation();
    const unknown = this.unknown(after);
    // What no document speaks of has led to where the model has no state.
    if (!entry.outcomes && unknown.length > 0) return this.beginAnew();
    const none = entry.outcomes ? whyNone(entry, seen, before, after[of] ?? '') : [];
    const wrong = [...none, ...disturbed(this.situation, after, of), ...unknown];
    if (wrong.length > 0)
      assert.fail(
        `${this.walked.join(', ')}\n${name} where ${of} is ${before} comes to what is not permitted:\n${wrong.join('\n')}`,
      );
    // Where nothing is said, what comes after starts from what can be seen.
    this.situation = after;
  }

  private async beginAnew(): Promise<void> {
    await this.day.end();
    this.day = await this.system.begin();
    this.situation = startOf(this.model);
    this.walked = [];
  }

  private isWhere(where: Readonly<Record<string, string>> = {}): boolean {
    return Object.entries(where).every(([party, state]) => this.situation[party] === state);
  }

  private unknown(situation: Situation): string[] {
    return Object.entries(situation)
      .filter(([party, state]) => !(state in (this.model.parties[party]?.states ?? {})))
      .map(([party, state]) => `${party} is ${state}, which is none of its states`);
  }
}

/** What can be done: also where the documents say nothing of what comes of it. */
function isOpen({ outcomes, unspecified }: Entry): boolean {
  return outcomes !== undefined || unspecified !== undefined;
}

/** How much of a model was met. */
class Met {
  private steps = 0;
  private readonly judged = new Set<string>();
  private readonly unjudged = new Set<string>();
  private readonly possible: { judged: number; unjudged: number };

  constructor({ model, leftOut }: RandomWalks) {
    const entries = Object.entries(model.actions)
      .filter(([name]) => !leftOut.includes(name))
      .flatMap(([, action]) => action.entries);
    const states = (some: Entry[]) => some.reduce((sum, each) => sum + each.in.length, 0);
    this.possible = {
      judged: states(entries.filter(({ outcomes }) => outcomes)),
      unjudged: states(entries.filter(({ unspecified }) => unspecified !== undefined)),
    };
  }

  add(key: string, { outcomes }: Entry): void {
    this.steps += 1;
    (outcomes ? this.judged : this.unjudged).add(key);
  }

  told(): string {
    const { judged, unjudged } = this.possible;
    return (
      `${this.steps} steps; ${this.judged.size} of ${judged} actions in a state were judged, ` +
      `${this.unjudged.size} of ${unjudged} done where the documents say nothing`
    );
  }
}
