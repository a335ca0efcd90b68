/** Which scenarios are to judge a mutant: those of the requirements that it breaks. */
import type { Purposes } from '../../reports/purposes';

/** Finds the scenarios of requirements. */
export class Plan {
  private readonly byRequirement = new Map<string, string[]>();

  constructor(purposes: Purposes) {
    for (const [scenario, requirements] of Object.entries(purposes)) {
      for (const id of requirements) {
        this.byRequirement.set(id, [...(this.byRequirement.get(id) ?? []), scenario]);
      }
    }
  }

  /**
   * The scenarios that set out to judge the requirement. A member or a function is judged on the way to something
   * else: then it is those of the rows beside it, or else of the whole call.
   */
  scenarios(requirement: string): string[] {
    const own = this.byRequirement.get(requirement);
    if (own) return own;
    const [table, call] = [/^(.*)\.member\.[^.]+$/, /^([^.]+\.[^.]+)\./].map(
      (pattern) => pattern.exec(requirement)?.[1],
    );
    const beside = table === undefined ? [] : this.below(`${table}.`);
    return beside.length > 0 ? beside : this.below(`${call}.`);
  }

  private below(prefix: string): string[] {
    const scenarios = [...this.byRequirement].flatMap(([id, own]) => (id.startsWith(prefix) ? own : []));
    return [...new Set(scenarios)];
  }
}
