/** Asks a live testbed for what a scenario wants, without a target: what cannot be had it says as it would in a run. */
import type { SystemName } from '../../fixtures/systems';
import type { Target } from '../../fixtures/targets/target';
import type { Part } from '../../reports/needs';
import { Inconclusive } from '../../schemas/verdict';
import { LiveGatewayTestbed } from '../../steps/testbed/gateway/live';
import type { HookRunner } from '../../steps/testbed/site';
import { LiveTestbed } from '../../steps/testbed/softphone/live';
import { LiveCtiTestbed } from '../../steps/testbed/wellclient/live';

/** What a hook would have to print for each of the systems; nothing is run. */
const PRINTED = JSON.stringify({ placed: 'rehearsed', agents: {}, calls: {} });
const runsNone: HookRunner = async () => Buffer.from(PRINTED);

const TESTBEDS: Readonly<
  Record<SystemName, new (target: Target, operator: boolean, runs: HookRunner) => object>
> = {
  softphone: LiveTestbed,
  gateway: LiveGatewayTestbed,
  wellclient: LiveCtiTestbed,
};

type Method = (...given: unknown[]) => unknown;

/** How far a scenario would come. */
export interface Rehearsal {
  /** Ids of the rows that it judges. */
  judged: string[];
  /** The first thing that it wants and the target file has not; none when the file has everything. */
  lacking?: Inconclusive;
}

/** @param course what the scenario wants and judges, in that order */
export async function rehearsed(
  system: SystemName,
  target: Target,
  course: readonly Part[],
): Promise<Rehearsal> {
  const simulated = isSimulated(system, target);
  const testbed = new TESTBEDS[system](target, false, runsNone) as Record<string, Method | undefined>;
  const judged: string[] = [];
  for (const part of course) {
    if ('row' in part) judged.push(part.row);
    else if (!simulated) {
      const [method = '', ...words] = part.want.split(' ');
      const lacking = await lackingOf(testbed, method, argumentsFor(method, words, target));
      if (lacking) return { judged, lacking };
    }
  }
  return { judged };
}

/** The harness itself provisions what stands behind the target. */
function isSimulated(system: SystemName, { ixit }: Target): boolean {
  return ixit.simulated !== undefined || (system === 'wellclient' && ixit.sdk?.server === 'simulated');
}

async function lackingOf(
  testbed: Record<string, Method | undefined>,
  method: string,
  given: unknown[],
): Promise<Inconclusive | undefined> {
  try {
    await testbed[method]?.(...given);
    return undefined;
  } catch (error) {
    // What no target tells in a rehearsal is nothing that the file lacks.
    if (error instanceof Inconclusive) return error.missing.length > 0 ? error : undefined;
    throw error;
  }
}

function argumentsFor(method: string, words: string[], { ixit }: Target): unknown[] {
  const [first = '', second] = words;
  switch (method) {
    case 'anyAgent':
      return [first.split('|')];
    // The state is looked at by whoever asks; here nothing is there to be seen.
    case 'sees':
      return [first, () => true, () => true];
    case 'mayDial':
      return [dialled(first, ixit)];
    case 'bringAbout':
      return [first, second === undefined ? {} : { mode: second }];
    default:
      return words;
  }
}

/** A number of the scenario's own stands in quotes; else it is that of a destination. */
function dialled(word: string, { destinations }: Target['ixit']): string | undefined {
  if (word === '') return undefined;
  return word.startsWith('"') ? word.slice(1, -1) : destinations[word as keyof typeof destinations];
}
