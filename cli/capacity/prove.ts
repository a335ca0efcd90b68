/** Puts simulated targets under load that misbehave, or conform in another way, and holds the verdicts against that. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { listsUnderLoad } from '../../fixtures/switches';
import type { ShowingLoad } from '../../fixtures/switches/group';
import { INTERFACES_OF, type SystemName } from '../../fixtures/systems';
import { explain } from '../../reports/explain';
import type { Results } from '../../reports/results';
import { CLAIMS } from '../../schemas/catalogue';
import { fits } from '../../schemas/errata';
import { conductCapacity } from './conduct-capacity';
import type { CapacityOptions } from './options';

export interface Provable {
  name: string;
  system: SystemName;
  /** Requirements that it breaks; none: it conforms. */
  breaks: readonly string[];
  load?: ShowingLoad;
}

export interface Proved {
  name: string;
  /** `open`: nobody can tell, for the tester itself was late. */
  outcome: 'sound' | 'wrong' | 'open';
  /** Sentences: what failed it, or what is wrong with that. */
  told: string[];
}

/** More than the many with whom they go wrong, and no more than a small machine carries; as many commands a second. */
const AGENTS = 60;
const PACE = 10;

export function provable(): Provable[] {
  return listsUnderLoad().flatMap(({ system, mutants, variants, loads = {} }) => {
    const load = (name: string) => (loads[name] ? { load: loads[name] } : {});
    return [
      ...Object.entries(mutants).map(([name, { breaks }]) => ({ name, system, breaks, ...load(name) })),
      ...variants.map((name) => ({ name, system, breaks: [], ...load(name) })),
    ];
  });
}

export async function prove(one: Provable): Promise<Proved> {
  const folder = mkdtempSync(join(tmpdir(), 'softphone-conformance-capacity-'));
  try {
    const target = join(folder, 'target.yaml');
    writeFileSync(target, targetFile(one));
    const options: CapacityOptions = {
      ...{ target, agents: AGENTS, commands: AGENTS, ramp: 2_000, hold: 6_000, findLimit: false },
      ...{ profile: 'storm', events: 'poll', engine: 'built-in', workers: 1, strict: false, out: folder },
      ...one.load,
    };
    const results = await conductCapacity(options, new Promise(() => undefined), folder, () => undefined);
    return judged(one, results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A mutant has to fail each row that it breaks; what conforms, none. */
function judged({ name, breaks }: Provable, results: Results): Proved {
  const failed = results.requirements.filter(({ verdict }) => verdict === 'fail');
  const missed = breaks.filter((row) => !failed.some(({ requirement }) => fits(row, requirement.id)));
  const told = failed.flatMap((result) => [
    `${result.requirement.id}: ${result.reason}`,
    ...whereOf(result, results),
  ]);
  if (breaks.length === 0 && failed.length > 0) return { name, outcome: 'wrong', told };
  if (missed.length === 0 && (breaks.length > 0 || results.gaps.length === 0))
    return { name, outcome: 'sound', told };
  if (results.gaps.length > 0) return { name, outcome: 'open', told: results.gaps };
  return { name, outcome: 'wrong', told: [`not failed for ${missed.join(', ')}`, ...told] };
}

/** The agent, the moment and the exchange by which a row is failed. */
function whereOf(
  { judgements: [judgement], requirement }: Results['requirements'][number],
  { scenarios }: Results,
): string[] {
  if (!judgement) return [];
  const trace = scenarios.find(({ id }) => id === judgement.scenario)?.evidence?.trace ?? [];
  const { expected, came } = explain(judgement, requirement.place, trace);
  const entry = trace.find(({ seq }) => seq === judgement.exchange);
  return [`  expected ${expected}; came ${came}`, ...(entry ? [`  ${entry.summary}`] : [])];
}

function targetFile({ name, system }: Provable): string {
  return stringify({
    target: { name, vendor: 'softphone-conformance', version: 'under load' },
    ics: { interfaces: INTERFACES_OF[system], claims: CLAIMS.filter((claim) => claim !== 'core') },
    ixit: {
      simulated: { misbehaviours: [name], gatewayTransport: 'https', pace: PACE },
      permissions: { load: { agents: AGENTS, perSecond: AGENTS } },
    },
  });
}
