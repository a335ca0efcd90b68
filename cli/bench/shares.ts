/** Where the time of a run goes, from the CPU profile of its process. */
import { readFileSync } from 'node:fs';

/** What a process can spend its time on; `idle`: it waits for others, such as the browser, or for time to pass. */
export const ACTIVITIES = [
  'idle',
  'browser',
  'engine',
  'judging',
  'reporting',
  'target',
  'driving',
  'loading',
  'other',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** The part of V8's CPU profiles that is of interest here: a tree of calls, and which of them each sample met. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

/**
 * By the file of a function; the first that fits. Playwright's part of the browser's work is here; the browser itself is
 * another process, and shows as `idle`.
 */
const BY_FILE: [file: RegExp, activity: Activity][] = [
  [/\/node_modules\/(ts-node|@swc|typescript|source-map|@cspotcode)|^node:internal\/modules\//, 'loading'],
  [/\/node_modules\/playwright/, 'browser'],
  [/\/node_modules\/@cucumber\//, 'engine'],
  [/\/node_modules\/allure|\/reports\//, 'reporting'],
  [/\/node_modules\/ajv|\/schemas\/|\/steps\/evidence\//, 'judging'],
  [/\/fixtures\/(simulators|mutants|switches)\//, 'target'],
  [/\/steps\//, 'driving'],
];
const BY_NAME = new Map<string, Activity>([
  ['(idle)', 'idle'],
  ['(garbage collector)', 'other'],
]);

/** Reads the file that Node writes with `--cpu-prof`. */
export function readProfile(file: string): CpuProfile {
  return JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
}

/**
 * What each activity takes of the whole, from 0 to 1; together 1. A function that belongs to none, such as one of Node's
 * own, counts for the one that called it.
 */
export function sharesOf({ nodes, samples, timeDeltas }: CpuProfile): Record<Activity, number> {
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const known = new Map<number, Activity>();
  const activityOf = (id: number): Activity => {
    const before = known.get(id);
    if (before) return before;
    const { functionName = '', url = '' } = frames.get(id) ?? {};
    const caller = callers.get(id);
    const own = BY_NAME.get(functionName) ?? BY_FILE.find(([file]) => file.test(url))?.[1];
    const found = own ?? (caller === undefined ? 'other' : activityOf(caller));
    known.set(id, found);
    return found;
  };
  const time = Object.fromEntries(ACTIVITIES.map((activity) => [activity, 0])) as Record<Activity, number>;
  samples.forEach((id, i) => {
    time[activityOf(id)] += timeDeltas[i] ?? 0;
  });
  const whole = Object.values(time).reduce((sum, each) => sum + each, 0);
  if (whole === 0) throw new Error('the CPU profile has no sample');
  return Object.fromEntries(ACTIVITIES.map((activity) => [activity, time[activity] / whole])) as typeof time;
}
