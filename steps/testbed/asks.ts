/**
 * Notes what a scenario asks of its testbed, so that somebody can tell before a run what a target file has to have for it.
 * Judges nothing, and changes nothing of what is asked.
 */
import type { Asked, Want } from '../../schemas/asked';

/** Methods that take time, and what is counted of them. */
const WAITS = { settle: 'quiets', keeps: 'quiets', sees: 'looks' } as const;
/** What is asked for by these: somebody who can look, or nothing. */
const WANTED: Readonly<Record<string, string | undefined>> = { keeps: 'sees', settle: undefined };
/** What every scenario asks, and what asks for nothing that a target file could lack. */
const UNNOTED =
  /^(open|close|startsFresh|has|can|now|departs|has(Begun|Ended)|at[A-Z]\w*|serviceAddress|endCall|look)$/;

/** What these are given has its name from the run: another one each time, of which a target file says nothing. */
const NAMED_AS_IT_RUNS: ReadonlySet<string> = new Set([
  'placeCall',
  'ring',
  'answersLast',
  'endsUnderWay',
  'leavesPolls',
]);

const ITSELF = Symbol('the testbed, without notes');

/** The testbed for a look that a scenario goes on without, where nobody can look. */
export function unnoted<Testbed extends object>(testbed: Testbed): Testbed {
  return (testbed as { [ITSELF]?: Testbed })[ITSELF] ?? testbed;
}

type Method = (...given: unknown[]) => unknown;

export class Asks {
  private readonly wants = new Map<string, Want>();
  private readonly counted = { quiets: 0, looks: 0, elapsed: 0 };
  /** Roles by what was given for them: a number that is called is that of a destination. */
  private readonly roles = new Map<unknown, string>();
  private clock: (() => number) | undefined;
  private began = 0;
  private ended: Asked | undefined;

  /** @param judged how many judgements the scenario has come to */
  constructor(private readonly judged: () => number) {}

  /** The same testbed, of which is noted what it is asked. */
  noted<Testbed extends object>(testbed: Testbed): Testbed {
    return new Proxy(testbed, {
      get: (own, name) => {
        if (name === ITSELF) return own;
        const member: unknown = Reflect.get(own, name);
        if (typeof member !== 'function') return member;
        const method = member.bind(own) as Method;
        if (name === 'open') this.opens(own);
        return typeof name === 'string' && !UNNOTED.test(name) ? this.noting(name, method) : method;
      },
    });
  }

  /** The scenario is over: what puts the target back is no need of it. */
  end(): void {
    const { elapsed, ...counted } = this.counted;
    const passed = this.clock ? this.clock() - this.began : elapsed;
    const waited = Math.max(0, Math.round(passed - elapsed));
    this.ended = { wants: [...this.wants.values()], ...counted, elapsed, waited };
  }

  /** What was asked; none before the end. */
  get told(): Asked | undefined {
    return this.ended;
  }

  /** Only now its clock is asked: a recording gives its answers in their order, and none before the scenario begins. */
  private opens(testbed: { now?: () => number }): void {
    if (this.clock) return;
    this.clock = testbed.now?.bind(testbed);
    this.began = this.clock?.() ?? 0;
  }

  private noting(name: string, method: Method): Method {
    return (...given) => {
      if (this.ended) return method(...given);
      this.count(name, given[0]);
      const gives = method(...given);
      const wanted = name in WANTED ? WANTED[name] : name;
      if (wanted !== undefined) this.want([wanted, ...this.argumentsOf(name, given)].join(' '));
      if (typeof gives === 'string' && name === 'destination') this.roles.set(gives, String(given[0]));
      return gives;
    };
  }

  private want(what: string): void {
    if (!this.wants.has(what)) this.wants.set(what, { what, after: this.judged() });
  }

  private count(name: string, first: unknown): void {
    if (name in WAITS) this.counted[WAITS[name as keyof typeof WAITS]] += 1;
    if (name === 'elapse') this.counted.elapsed += Number(first);
  }

  /** What of an argument decides whether it can be had; what is said in passing does not. */
  private argumentsOf(name: string, given: unknown[]): string[] {
    if (name in WAITS || name === 'elapse') return [];
    const [first, second] = given;
    if (name === 'mayDial') return first === undefined ? [] : [this.roles.get(first) ?? `"${String(first)}"`];
    const mode = (second as { mode?: string } | undefined)?.mode;
    if (Array.isArray(first)) return [first.join('|')];
    if (NAMED_AS_IT_RUNS.has(name) || typeof first !== 'string') return [];
    return [first, ...(mode === undefined ? [] : [mode])];
  }
}
