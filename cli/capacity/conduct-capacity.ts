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
import type { LoadedSystem } from './loaded-system';
import { systemFor } from './loaded-systems';
import type { CapacityOptions, SizedOptions } from './options';
import { usersOf } from './plan';
import { seenTogether } from './seen-record';

/** Milliseconds: later, and it was another load than was asked for. */
const LATE = 1_000;
const UNITS = { agents: 'agents', commands: 'commands a second' } as const;

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
  tell: (amount: number, system: LoadedSystem['interface']) => void,
): Promise<Results> {
  const { catalogue } = thisProject();
  const ids = catalogue.requirements.map(({ id }) => id);
  const target = loadTarget(resolve(options.target), process.env, ids);
  const { system, most } = systemFor(target, options);
  system.check(target, options, most);
  let isEnded = false;
  void ends.then(() => {
    isEnded = true;
  });
  const make = async (amount: number) => {
    tell(amount, system.interface);
    const share = amount / most;
    // As many come in a second as with all of them.
    const own = { ...options, amount, ramp: Math.max(LATE, options.ramp * share) };
    return { results: await oneLoad(target, system, own, ends, folder), isEnded };
  };
  return options.findLimit ? findLimit(most, make) : (await make(most)).results;
}

async function oneLoad(
  target: Target,
  system: LoadedSystem,
  options: SizedOptions,
  ends: Promise<void>,
  folder: string,
): Promise<Results> {
  const { root, catalogue } = thisProject();
  const startedAt = new Date();
  const opened = await system.open(target, options);
  try {
    let byHand = false;
    void ends.then(() => {
      byHand = true;
    });
    const all = await ENGINES[options.engine](opened.plan, ends, folder, options.workers);
    const load = loadSummary(all, system.interface, options, await opened.used?.());
    const record = seenTogether(all.map(({ seen }) => seen));
    const { amount, ramp, hold, profile, strict } = options;
    const reading = {
      ...{ name: target.target.name, sides: ['target' as const], strict, target, startedAt, foreign: 0 },
      files: [`${amount} ${UNITS[system.amount]}, ${profile}, ramp ${ramp / 1000} s, hold ${hold / 1000} s`],
      ...{
        exchanges: load.exchanges,
        gaps: [...gapsOf(all, usersOf(opened.plan)), ...(byHand ? ['The load was ended by hand.'] : [])],
      },
    };
    return { ...trafficResults(record, reading, catalogue, suiteEdition(root, catalogue)), load };
  } finally {
    await opened.stop();
  }
}

/** What makes it another load than was asked for. */
function gapsOf(all: readonly LoadResult[], users: number): string[] {
  const late = Math.round(Math.max(0, ...all.map(({ arrivalsLate }) => arrivalsLate)));
  const reasons = new Set(all.flatMap(({ ended }) => ended ?? []));
  const begun = all.reduce((sum, each) => sum + each.begun, 0);
  return [
    ...(begun < users ? [`Only ${begun} of ${users} agents came.`] : []),
    ...(late > LATE
      ? [`The tester itself was late: what was to come came up to ${late} ms after its time.`]
      : []),
    ...[...reasons].map((reason) => `The load was ended before its time: ${reason}.`),
  ];
}
