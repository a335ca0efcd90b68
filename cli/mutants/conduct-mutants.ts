/** Conducts a run of mutants: chooses them, shows how far it has come, writes the matrix, says what came of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitName } from '../../fixtures/conditions/condition';
import {
  conditionalMutants,
  type RegisteredMutant,
  registeredMutants,
} from '../../fixtures/mutants/registry';
import { EXIT } from '../../reports/exit-code';
import { thisProject } from '../../reports/project';
import { CONDITIONAL_PROOFS_FILE, loadProofs } from '../../reports/proofs';
import { loadPurposes } from '../../reports/purposes';
import { loadClientRows } from '../../schemas/client-rows';
import { withoutMutant } from '../../traffic/clients/without-mutant';
import { Places } from '../trials/places';
import { progressOf } from '../trials/progress';
import { WorkerPool } from '../trials/worker-pool';
import { KILLED_UNDER_CONDITIONS } from './bounds';
import { clientRows, type RegisteredClient, registeredClients } from './client-mutants';
import type { Hiding } from './hiding';
import { keepProofs } from './keep-proofs';
import { FATES, type MatrixRow } from './matrix';
import { matrixPage } from './page';
import { Plan } from './plan';
import { type MutantRun, runMutants } from './run-mutants';
import { CONDITIONAL_SAMPLE, drawnOf, sampleOf, selected } from './select';
import { type Summary, summary, summaryText } from './summary';

export interface MutantOptions {
  names: string[];
  only?: string;
  quick?: boolean;
  date?: string;
  /** How many of the mutants under conditions, by lot; none: those without. */
  conditional?: number;
  /** Of that lot. */
  seed: string;
  list?: boolean;
  keep?: boolean;
  /** Whether what each mutant hides is measured. */
  hidden: boolean;
  out: string;
}

const NOTHING_RAN: MutantRun = { rows: [], hiding: [], durations: new Map() };

/** @returns the exit code. @throws ConfigurationError, HarnessFault */
export async function conductMutants(options: MutantOptions, stdout: NodeJS.WriteStream): Promise<number> {
  const { date, list } = options;
  const plain = registeredMutants();
  const { chosen, clients } = chosenOf(plain, options);
  if (list) {
    for (const mutant of [...chosen, ...clients]) stdout.write(`${listed(mutant)}\n`);
    return EXIT.conformant;
  }
  const began = performance.now();
  const ofClients = clientRows(clients);
  const ran = chosen.length > 0 ? await runChosen(chosen, options, stdout) : NOTHING_RAN;
  const { hiding, durations } = ran;
  const rows = [...ran.rows, ...ofClients];
  const { names, only, conditional } = options;
  const whole = date === undefined && names.length === 0 && conditional === undefined;
  const { requirements } = thisProject().catalogue;
  const demands = loadClientRows().filter((row) => withoutMutant(row) === undefined);
  const asked = [...requirements, ...demands].filter(
    (each) => each.excluded === undefined && (only === undefined || each.interface === only),
  );
  const scope = { asked: whole ? asked.map(({ id }) => id) : [], whole: whole && only === undefined };
  const result = summary(rows, hiding, scope, performance.now() - began);
  write(options.out, rows, hiding, result);
  for (const line of summaryText(result)) stdout.write(`${line}\n`);
  stdout.write(`matrix: ${join(options.out, 'index.html')}\n`);
  if (options.keep) {
    const judged = new Set([...chosen, ...clients].map(({ name }) => name));
    const cost = (scenario: string) => durations.get(scenario) ?? 0;
    for (const file of keepProofs(rows, judged, cost)) stdout.write(`written: ${file}\n`);
  }
  const { unsound, unproved, excesses } = result;
  if (conditional !== undefined) return ofConditional(result, stdout);
  return unsound.length + unproved.length + excesses.length > 0 || rows.length === 0
    ? EXIT.nonConformant
    : EXIT.conformant;
}

interface Chosen {
  /** Targets. */
  chosen: RegisteredMutant[];
  /** They cost next to nothing: the sample of a day has all of them. */
  clients: RegisteredClient[];
}

function chosenOf(
  plain: RegisteredMutant[],
  { names, only, date, conditional, seed }: MutantOptions,
): Chosen {
  if (conditional !== undefined)
    return { chosen: drawnOf(selected(conditionalMutants(), names, only), seed, conditional), clients: [] };
  // They are far too many to be meant by chance.
  const conditioned = names.some((name) => splitName(name).condition !== undefined);
  const targets = conditioned ? [...plain, ...conditionalMutants()] : plain;
  const all = selected([...targets, ...registeredClients()], names, only);
  const chosen = all.filter((mutant): mutant is RegisteredMutant => mutant.system !== 'client');
  const clients = all.filter((mutant): mutant is RegisteredClient => mutant.system === 'client');
  if (date === undefined) return { chosen, clients };
  // Names that have no condition mean none of those.
  if (names.length > 0) return { chosen: sampleOf(chosen, date), clients };
  const onRecord = loadProofs(CONDITIONAL_PROOFS_FILE);
  const proved = conditionalMutants().filter(({ name, breaks }) =>
    breaks.every((id) => onRecord[id]?.[name]),
  );
  const drawn = sampleOf(selected(proved, [], only), date, CONDITIONAL_SAMPLE);
  return { chosen: [...sampleOf(chosen, date), ...drawn], clients };
}

/** A sample may have mutants that nothing can show; most have to be killed. */
function ofConditional({ fates }: Summary, stdout: NodeJS.WriteStream): number {
  const all = FATES.reduce((sum, fate) => sum + fates[fate], 0);
  const share = all === 0 ? 0 : (100 * fates.killed) / all;
  stdout.write(
    `under conditions: ${fates.killed} of ${all} pairs killed, ${share.toFixed(1)} in a hundred; at least ${KILLED_UNDER_CONDITIONS}\n`,
  );
  return share < KILLED_UNDER_CONDITIONS ? EXIT.nonConformant : EXIT.conformant;
}

async function runChosen(
  chosen: RegisteredMutant[],
  { quick = false, date, conditional, hidden }: MutantOptions,
  stdout: NodeJS.WriteStream,
) {
  const { root } = thisProject();
  const plan = new Plan(loadPurposes());
  const onRecord = [loadProofs(), loadProofs(CONDITIONAL_PROOFS_FILE)];
  const proof = (requirement: string, mutant: string) =>
    onRecord.map((proofs) => proofs[requirement]?.[mutant]).find((each) => each !== undefined);
  const isShownAnywhere = (mutant: string) => splitName(mutant).condition !== undefined && date === undefined;
  const progress = progressOf(stdout, 'steps', 'not killed');
  const pool = new WorkerPool();
  try {
    const places = await Places.load(root);
    return await runMutants(chosen, {
      pool,
      places,
      scenarios: (requirement, mutant) => {
        const shown = proof(requirement, mutant);
        if (shown !== undefined && date !== undefined) return [shown];
        const own = plan.scenarios(requirement);
        return shown !== undefined && isShownAnywhere(mutant) ? [...new Set([...own, shown])] : own;
      },
      isShownAnywhere: ({ name }) => isShownAnywhere(name),
      proof,
      quick: quick || date !== undefined || conditional !== undefined,
      measure: hidden && date === undefined && conditional === undefined,
      tell: (done, total, found) => progress.tell(done, total, found.filter(({ sound }) => !sound).length),
    });
  } finally {
    progress.stop();
    await pool.end();
  }
}

function write(folder: string, rows: MatrixRow[], hiding: Hiding[], result: Summary): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'matrix.json'), `${JSON.stringify({ ...result, rows, hiding }, null, 2)}\n`);
  writeFileSync(join(folder, 'index.html'), matrixPage(rows, hiding, result));
}

function listed({
  name,
  breaks,
  equivalent,
}: Pick<RegisteredMutant, 'name' | 'breaks' | 'equivalent'>): string {
  return equivalent === undefined ? `${name}: ${breaks.join(', ')}` : `${name}: equivalent: ${equivalent}`;
}
