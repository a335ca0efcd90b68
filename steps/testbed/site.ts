/** What can be done round a live target: hooks are run, the operator is asked; what cannot be done is named. */
import type { Target } from '../../fixtures/targets/target';
import { Inconclusive } from '../../schemas/verdict';
import { objectIn } from '../evidence/judging';
import type { Trace } from '../evidence/trace';
import { waitUnlessInterrupted } from '../lifecycle/interruption';
import { runAnyHook } from './any-hook';
import { textOf } from './hook-command';
import { readingOf, type Shape } from './observation';
import { type Operator, operatorAt } from './operator';
import type { Sight } from './softphone/testbed';
import { type EndOfQuiet, REAL_TIME, untilItHolds, whileItHolds } from './watch';

/** A person needs longer than a command. */
const OPERATOR_PATIENCE = 5 * 60_000;

/** A look at the target from outside. */
export interface Look<State extends object> {
  /** What an operator is asked, to be answered with yes or no. */
  question: string;
  /** What the hook may need to know. */
  values?: Record<string, string>;
  /** What of it has to do with the target file, out of what the hook printed. */
  read(printed: Record<string, unknown>): object;
  /** Throws Untold when the state does not tell what it has to know. */
  holds(state: State): boolean;
}

const isUnclaimed: EndOfQuiet = ({ origin, claimed }) => origin === 'iut' && !claimed;

/** Has a hook bring its situation about, and gives what it printed, or was answered. */
export type HookRunner = (
  name: string,
  hook: string,
  values: Record<string, string>,
  target: Target,
) => Promise<Buffer>;

const runsForReal: HookRunner = (name, hook, values, { file, ixit }) =>
  runAnyHook(name, hook, values, file, ixit.timers.arrange);

export class Site<Hook extends string> {
  private readonly operator: Operator | undefined;
  private trace: Trace | undefined;
  /** When the last hook that brings something about had run, in milliseconds of {@link REAL_TIME}. */
  private arranged = Number.NEGATIVE_INFINITY;

  /**
   * @param key where the hooks stand in the target file; stands in messages
   * @param whom what is looked at, such as `the softphone`
   * @param shape of what the hook `observe` prints
   * @param runs how hooks are run; a rehearsal runs none
   */
  constructor(
    private readonly target: Target,
    private readonly key: string,
    private readonly hooks: Partial<Record<Hook | 'reset' | 'observe', string>>,
    private readonly whom: string,
    private readonly shape: Shape,
    operator: boolean,
    private readonly runs: HookRunner = runsForReal,
  ) {
    this.operator = operatorAt(operator, OPERATOR_PATIENCE);
  }

  async open(trace: Trace): Promise<void> {
    this.trace = trace;
    if (this.has('reset')) await this.run('reset');
  }

  /** A real target is not left as a scenario ended. What goes wrong shows in the next scenario. */
  async close(): Promise<void> {
    if (this.has('reset')) await this.attempt(this.run('reset'));
    this.trace = undefined;
  }

  has(hook: Hook | 'reset' | 'observe'): boolean {
    return this.hooks[hook] !== undefined;
  }

  /** Whether there is a hook for the situation, or somebody to ask. */
  can(situation: Hook | 'reset' | 'observe'): boolean {
    return this.has(situation) || this.whoIsAsked(situation) !== undefined;
  }

  /**
   * Brings a situation about by its hook, or else by the operator.
   * @param request what the operator is asked to do, such as `call the agent`
   * @throws Inconclusive when there is neither
   */
  async bringAbout(situation: Hook, request: string, values: Record<string, string> = {}): Promise<void> {
    if (this.has(situation)) {
      await this.run(situation, values);
      return;
    }
    const operator = this.whoIsAsked(situation) ?? missing(`${this.key}.${situation}`, `can ${request}`);
    await operator.please(request);
  }

  /**
   * Brings a situation about as {@link bringAbout} does, and gives what the hook printed or the operator answered.
   */
  async learn(situation: Hook, request: string, values: Record<string, string> = {}): Promise<string> {
    if (this.has(situation)) {
      return textOf(`${this.key}.${situation}`, await this.run(situation, values)).trim();
    }
    const operator = this.whoIsAsked(situation) ?? missing(`${this.key}.${situation}`, `can ${request}`);
    return operator.ask(`Please: ${request}`);
  }

  /** Runs a hook, and gives what it printed, or was answered. */
  async run(hook: Hook | 'reset' | 'observe', values: Record<string, string> = {}): Promise<Buffer> {
    const name = `${this.key}.${hook}`;
    const command = this.hooks[hook] ?? missing(name, 'is the command');
    this.record('arrangement', `hook ${hook}`, Object.keys(values).length > 0 ? values : undefined);
    const printed = await this.runs(name, command, values, this.target);
    if (hook !== 'observe') this.arranged = REAL_TIME.now();
    return printed;
  }

  /** Waits for work that is of use but not needed; what goes wrong is noted. */
  async attempt(work: Promise<unknown>): Promise<void> {
    await work.catch(({ message: summary }: Error) =>
      this.trace?.record({ origin: 'testbed', interface: 'testbed', kind: 'note', summary }),
    );
  }

  /**
   * Looks by the hook until it holds or the time for an effect is over, or has the operator look. Throws Inconclusive
   * when there is neither.
   */
  async sees<State extends object>(look: Look<State>): Promise<Sight<State>> {
    return this.has('observe') ? this.watch(untilItHolds, look) : this.asked(look);
  }

  /** As {@link sees}, until it does not hold any more, or it has been quiet for long enough. */
  async keeps<State extends object>(look: Look<State>): Promise<Sight<State>> {
    return this.has('observe') ? this.watch(whileItHolds, look) : this.asked(look);
  }

  private async asked<State extends object>({ question }: Look<State>): Promise<Sight<State>> {
    const operator =
      this.whoIsAsked('observe') ?? missing(`${this.key}.observe`, `prints the state of ${this.whom}`);
    const answer = await operator.ask(`${question} (y/n)`);
    this.record('observation', `the operator was asked: ${question}`, { answer });
    return { holds: /^(y|yes)$/i.test(answer), seen: `the operator answered: ${answer}` };
  }

  /** Lets real time go by. */
  async wait(ms: number): Promise<void> {
    this.record('arrangement', `${ms} ms go by`);
    await waitUnlessInterrupted(ms);
  }

  /**
   * Resolves when it has been quiet for long enough, or at what ends that early.
   *
   * @param ends by default anything that no step has accounted for
   */
  async settle(ends: EndOfQuiet = isUnclaimed): Promise<void> {
    await this.trace?.waitFor(ends, this.quietLeft());
  }

  /** Milliseconds of quiet still to come: looks alone end no quiet, so what has gone by since anything else counts. */
  private quietLeft(): number {
    const { quiet } = this.target.ixit.timers;
    const since = Math.min(this.trace?.quietFor() ?? 0, REAL_TIME.now() - this.arranged);
    return Math.max(0, quiet - since);
  }

  private async watch<State extends object>(
    way: typeof untilItHolds | typeof whileItHolds,
    look: Look<State>,
  ): Promise<Sight<State>> {
    const { last, ...how } = await way(
      { ...REAL_TIME, quiet: () => this.quietLeft() },
      this.target.ixit.timers,
      () => this.look<State>(look),
      ({ state }) => look.holds(state),
    );
    return { ...last, ...how };
  }

  private async look<State extends object>({ question, values, read }: Look<State>) {
    const key = `${this.key}.observe`;
    const printed = objectIn(textOf(key, await this.run('observe', values)));
    if (typeof printed === 'string') throw new Inconclusive(`the hook ${key} printed ${printed}`);
    const told = read(printed);
    this.record('observation', `${this.whom} as the hook sees it: ${question}`, told);
    const state = readingOf<State>(told, { key, shape: this.shape });
    return { state, seen: JSON.stringify(told) };
  }

  /** Nobody is asked for what the target file says cannot be brought about. */
  private whoIsAsked(hook: Hook | 'reset' | 'observe'): Operator | undefined {
    const declared = this.target.ixit.cannot.some(({ key }) => key === `${this.key}.${hook}`);
    return declared ? undefined : this.operator;
  }

  private record(kind: 'arrangement' | 'observation', summary: string, data?: object): void {
    this.trace?.record({ origin: 'testbed', interface: 'testbed', kind, summary, data });
  }
}

/**
 * What a target file does not say. Throws Inconclusive, naming the member.
 * @param key more than one where any of them would do
 */
export function missing(key: string | string[], what: string): never {
  const keys = [key].flat();
  const named = keys.length > 1 ? `neither ${keys.join(' nor ')}` : `no ${keys[0]}`;
  throw new Inconclusive(`the target file has ${named}, which ${what}`, keys);
}
