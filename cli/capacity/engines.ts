/** Who lets the agents come: the harness itself, in one process, or Artillery, in as many as it has. */
import { makeByArtillery } from './artillery';
import { makeLoad } from './built-in';
import type { LoadResult } from './load';
import type { LoadPlan } from './plan';

/** @param ends resolves when somebody wants it to end @param folder for what an engine writes */
export type Engine = (
  plan: LoadPlan,
  ends: Promise<void>,
  folder: string,
  workers: number,
) => Promise<LoadResult[]>;

export const ENGINES = {
  'built-in': async (plan, ends) => [await makeLoad(plan, ends)],
  artillery: makeByArtillery,
} as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof ENGINES;

export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];
