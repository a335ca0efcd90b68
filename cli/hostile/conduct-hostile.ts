/** Conducts encounters with hostile targets: chooses them, shows how far it has come, says and writes what came of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hostileBehaviours, type NamedHostile } from '../../fixtures/hostile';
import { EXIT } from '../../reports/exit-code';
import { thisProject } from '../../reports/project';
import { visibleLine } from '../../reports/visible';
import { durationText, plural } from '../../reports/wording';
import { named, ofDay } from '../trials/choice';
import { Places } from '../trials/places';
import { progressOf } from '../trials/progress';
import { type Encounter, meet } from './encounter';
import { encounterTable } from './encounter-table';
import { encounterPage } from './page';

/** Behaviours that the tests of a day take: for less than a minute. */
const SAMPLE = 8;
/** Deadlines are real time, so that more processes than cores would disturb each other; nor are more of use. */
const AT_ONCE = Math.min(2, availableParallelism());

export interface HostileOptions {
  names: string[];
  only?: string;
  date?: string;
  list?: boolean;
  out: string;
}

/** @returns the exit code. @throws ConfigurationError */
export async function conductHostile(options: HostileOptions, stdout: NodeJS.WriteStream): Promise<number> {
  const chosen = chosenBy(options);
  if (options.list) {
    for (const { name, does } of chosen) stdout.write(`${name}: ${does}\n`);
    return EXIT.conformant;
  }
  const began = performance.now();
  const progress = progressOf(stdout, 'behaviours', 'not withstood');
  mkdirSync(options.out, { recursive: true });
  const encounters: Encounter[] = [];
  const reported = () => {
    const counts = countsIn(encounters, performance.now() - began);
    write(options.out, encounters, counts);
    return counts;
  };
  await meetAll(chosen, (encounter) => {
    encounters.push(encounter);
    // Whoever stops it before the end has what there is.
    reported();
    progress.tell(encounters.length, chosen.length, encounter.complaints.length > 0 ? 1 : 0);
  }).finally(() => progress.stop());
  const order = new Map(chosen.map(({ name }, at) => [name, at]));
  encounters.sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));
  const counts = reported();
  const lines = [...encounterTable(encounters), counts, ...wrongIn(encounters)];
  for (const line of lines) stdout.write(`${line}\n`);
  stdout.write(`report: ${join(options.out, 'hostile.html')}\n`);
  return encounters.every(({ complaints }) => complaints.length === 0) ? EXIT.conformant : EXIT.nonConformant;
}

function write(folder: string, encounters: readonly Encounter[], counts: string): void {
  const written = encounters.map((each) => ({ ...each, sound: each.complaints.length === 0 }));
  writeFileSync(
    join(folder, 'hostile.json'),
    `${JSON.stringify({ counts, encounters: written }, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'hostile.html'), encounterPage(encounters, counts));
}

/** @throws ConfigurationError */
function chosenBy({ names, only, date }: Omit<HostileOptions, 'out'>): NamedHostile[] {
  const asked = named(hostileBehaviours(), names, 'hostile behaviour').filter(
    (each) => only === undefined || each.interface === only,
  );
  return date === undefined ? asked : ofDay(asked, date, SAMPLE);
}

/**
 * Meets them, some at the same time.
 * @param tell is told each as it is over
 */
async function meetAll(chosen: readonly NamedHostile[], tell: (encounter: Encounter) => void): Promise<void> {
  const places = await Places.load(thisProject().root);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < chosen.length; at = next++) {
      const hostile = chosen[at];
      if (!hostile) return;
      tell(await meet(hostile, places));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** What is wrong, each in a line. */
function wrongIn(encounters: readonly Encounter[]): string[] {
  return encounters.flatMap(({ name, complaints }) =>
    complaints.map((complaint) => visibleLine(`${name}: ${complaint}`).slice(0, 500)),
  );
}

function countsIn(encounters: readonly Encounter[], duration: number): string {
  const of = (verdict: string) => encounters.filter((each) => each.verdict === verdict).length;
  const most = (figure: (encounter: Encounter) => number | undefined) =>
    Math.round(Math.max(0, ...encounters.map((each) => figure(each) ?? 0)));
  const verdicts = ['fail', 'inconc', 'pass', 'error', 'none'].filter((verdict) => of(verdict) > 0);
  return (
    `${plural(encounters.length, 'behaviour')}: ${verdicts.map((verdict) => `${of(verdict)} ${verdict}`).join(', ')}; ` +
    `${wrongIn(encounters).length} complaints; longest ${most(({ seconds }) => seconds)} s, ` +
    `most ${most(({ memory }) => memory)} MB, browser ${most(({ browserMemory }) => browserMemory)} MB; ` +
    `in ${durationText(duration)}`
  );
}
