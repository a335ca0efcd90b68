/** Makes a load, or several to find the limit, and makes results of what was seen. */
import { resolve } from 'node:path';
import { loadTarget } from '../../fixtures/targets/load-target';
import type { Target } from '../../fixtures/targets/target';
import { thisProject } from '../../reports/project';
import type { Results } from '../../reports/results';
import { suiteEdition } from '../../reports/suite';
import { trafficResults } from '../judge/traffic-results';
import { ENGINES } from './engines';
import { findLimit } from './find-limit';
import type { LoadResult } from './load';
import { loadSummary } from './load-summary';
import { loadFor } from './loads';
import type { CapacityOptions } from './options';
import { checkPermitted } from './permission';
import { seenTogether } from './seen-record';

/** Milliseconds: later, and it was another load than was asked for. */
const LATE = 1_000;

/**
 * @param ends resolves when somebody wants it to end
 * @param folder for what an engine writes
 * @param tell is told before each load
 * @throws ConfigurationError
 */
export async function conductCapacity(
  options: CapacityOptions,
  ends: Promise<void>,
  folder: string,
  tell: (agents: number) => void,
): Promise<Results> {
  const { catalogue } = thisProject();
  const ids = catalogue.requirements.map(({ id }) => id);
  const target = loadTarget(resolve(options.target), process.env, ids);
  checkPermitted(target, options);
  let isEnded = false;
  void ends.then(() => {
    isEnded = true;
  });
  const make = async (agents: number) => {
    tell(agents);
    const share = agents / options.agents;
    // As many come in a second as with all of them.
    const own = { ...options, agents, ramp: Math.max(LATE, options.ramp * share) };
    return { results: await oneLoad(target, own, ends, folder), isEnded };
  };
  return options.findLimit ? findLimit(options.agents, make) : (await make(options.agents)).results;
}

async function oneLoad(
  target: Target,
  options: CapacityOptions,
  ends: Promise<void>,
  folder: string,
): Promise<Results> {
  const { root, catalogue } = thisProject();
  const startedAt = new Date();
  const opened = await loadFor(target).open(target, options);
  try {
    let byHand = false;
    void ends.then(() => {
      byHand = true;
    });
    const all = await ENGINES[options.engine](opened.plan, ends, folder, options.workers);
    const load = loadSummary(all, options, await opened.used?.());
    const record = seenTogether(all.map(({ seen }) => seen));
    const { agents, ramp, hold, profile, strict } = options;
    const reading = {
      ...{ name: target.target.name, sides: ['target' as const], strict, target, startedAt, foreign: 0 },
      files: [`${agents} agents, ${profile}, ramp ${ramp / 1000} s, hold ${hold / 1000} s`],
      ...{
        exchanges: load.exchanges,
        gaps: [...gapsOf(all, agents), ...(byHand ? ['The load was ended by hand.'] : [])],
      },
    };
    return { ...trafficResults(record, reading, catalogue, suiteEdition(root, catalogue)), load };
  } finally {
    await opened.stop();
  }
}

/** What makes it another load than was asked for. */
function gapsOf(all: readonly LoadResult[], agents: number): string[] {
  const late = Math.round(Math.max(0, ...all.map(({ arrivalsLate }) => arrivalsLate)));
  const reasons = new Set(all.flatMap(({ ended }) => ended ?? []));
  const begun = all.reduce((sum, each) => sum + each.begun, 0);
  return [
    ...(begun < agents ? [`Only ${begun} of ${agents} agents came.`] : []),
    ...(late > LATE ? [`The tester itself was late: agents came up to ${late} ms after their time.`] : []),
    ...[...reasons].map((reason) => `The load was ended before its time: ${reason}.`),
  ];
}
