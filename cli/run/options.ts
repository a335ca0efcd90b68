/** The options of `run`, as they come from the command line, and what can be said about them before anything else. */
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Language } from '../../fixtures/texts/texts';
import type { InterfaceName } from '../../schemas/catalogue';
import { WALK_KINDS, type WalkKind, walkTag } from './walk-kinds';

/** Which walks a run may ask for: who asks for pairs gets transitions as well. */
const WALKS = {
  none: [],
  transitions: ['transitions'],
  pairs: ['transitions', 'pairs'],
  all: WALK_KINDS,
} as const;

export type Walks = keyof typeof WALKS;

/** What `--walks` may say. */
export const WALK_CHOICES = Object.keys(WALKS) as Walks[];

export interface RunOptions {
  /** Path of the target file. */
  target: string;
  /** Empty: every interface that the target offers. */
  only: InterfaceName[];
  tags: string;
  /** Which walks through a model; none: all of them on a simulated target, the shortest on a live one. */
  walks?: Walks;
  /** One walk, as actions of a model, and nothing else. */
  walk?: string;
  strict: boolean;
  operator: boolean;
  out: string;
  /** Worker processes; none: as many as pay. */
  parallel?: number;
  shard: string;
  /** Path, or '' for none. */
  baseline: string;
  /** Folder for a recording of the run, or '' for none. */
  record: string;
  /** Folder of the recording that answers in the place of the target, or '' for none. */
  replay: string;
  /** Scenarios in a row without any answer of the target, after which the run ends; 0: never; none: the default. */
  giveUpAfter?: number;
  /** Of what is told at the terminal; none: as the environment has it. */
  lang?: Language;
  /** Address of a site, or its folder; none: `docs` beside the reports, if it is there. */
  docs?: string;
  /** Feature files or folders, with or without `:line`; empty: all. */
  paths: string[];
}

/** Options of a run but for its target, and where the reports go. */
export type PlacelessOptions = Omit<RunOptions, 'target' | 'out'>;

/** A run that is asked for nothing in particular. */
export const WITHOUT_OPTIONS: PlacelessOptions = {
  only: [],
  tags: '',
  strict: false,
  operator: false,
  shard: '',
  baseline: '',
  record: '',
  replay: '',
  paths: [],
};

/**
 * The tag expression of a run: the user's own, without the walks that are not asked for. Whoever names scenarios by path
 * or tags has named the walks, too; else a live target, where time passes for real, meets only the shortest.
 *
 * @param simulated whether the harness makes the target itself
 */
export function tagExpressionOf(
  { tags, walks, paths }: Pick<RunOptions, 'tags' | 'walks' | 'paths'>,
  simulated: boolean,
): string {
  const wanted = walks ?? (simulated || tags !== '' || paths.length > 0 ? 'all' : 'transitions');
  const left = WALK_KINDS.filter((kind) => !(WALKS[wanted] as readonly WalkKind[]).includes(kind));
  if (left.length === 0) return tags;
  const others = `not (${left.map(walkTag).join(' or ')})`;
  return tags === '' ? others : `(${tags}) and ${others}`;
}

/** One part of a run that is split among machines. */
export interface Shard {
  index: number;
  total: number;
}

/**
 * Reads `I/N`; '' gives `undefined`.
 * @throws ConfigurationError unless 1 <= I <= N.
 */
export function parseShard(text: string): Shard | undefined {
  if (text === '') return undefined;
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [index, total] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > total) {
    throw new ConfigurationError(`--shard ${text}: expected I/N with 1 <= I <= N, such as 2/4.`);
  }
  return { index, total };
}

/** Reads the number of workers. @throws ConfigurationError unless it is a whole number from 1 to 64. */
export function parseParallel(text: string): number {
  const parallel = Number(text);
  if (Number.isInteger(parallel) && parallel >= 1 && parallel <= 64) return parallel;
  throw new ConfigurationError(`--parallel ${text}: expected a whole number from 1 to 64.`);
}

/** Reads the number of scenarios. @throws ConfigurationError unless it is a whole number from 0 to 9999. */
export function parseGiveUpAfter(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new ConfigurationError(`--give-up-after ${text}: expected a whole number of scenarios; 0 for never.`);
}

/** With the timers as they are by default, a target that gives no answer ends the run within about a minute. */
export const PATIENCE = { scenarios: 5, slow: 20_000 };

/** How long the run goes on with a target that gives no answer; null: to its end. */
export function patienceOf({ giveUpAfter }: RunOptions): { scenarios: number; slow: number | null } | null {
  if (giveUpAfter === undefined) return PATIENCE;
  return giveUpAfter === 0 ? null : { scenarios: giveUpAfter, slow: null };
}

/** With more, they wait for one another, and each takes 300 MB. */
const MOST_WORKERS = 4;
/** With less to do, a worker's start takes longer than it saves. */
const SCENARIOS_EACH = 50;

/**
 * Worker processes of a run; 1: none but this one.
 *
 * @param simulated whether the harness makes the target itself, one for each worker: a live one is one softphone
 * @param scenarios how many are selected
 * @param cores of this machine
 */
export function workersOf(
  { parallel, operator }: Pick<RunOptions, 'parallel' | 'operator'>,
  simulated: boolean,
  scenarios: number,
  cores: number,
): number {
  if (parallel !== undefined) return parallel;
  if (!simulated || operator) return 1;
  return Math.max(1, Math.min(cores, MOST_WORKERS, Math.floor(scenarios / SCENARIOS_EACH)));
}

/** @throws ConfigurationError for options that do not go together. `simulated`: the harness makes the target itself. */
export function checkTogether({ parallel = 1, operator }: RunOptions, simulated: boolean): void {
  if (parallel > 1 && operator) {
    throw new ConfigurationError(
      '--operator with --parallel: one person cannot answer several workers at once.',
    );
  }
  if (parallel > 1 && !simulated) {
    throw new ConfigurationError(
      `--parallel ${parallel}: a live target is one softphone, and scenarios would disturb each other. Leave it out.`,
    );
  }
}

/** @throws ConfigurationError for options that choose scenarios, where `--walk` is one */
export function checkAlone({ walk, walks, tags, shard, paths }: RunOptions): void {
  if (walk === undefined) return;
  const others = [
    walks && '--walks',
    tags && '--tags',
    shard && '--shard',
    paths.length > 0 && 'feature files',
  ];
  const [other] = others.filter(Boolean);
  if (other)
    throw new ConfigurationError(`--walk with ${other}: a walk is one scenario, and nothing else is run.`);
}
