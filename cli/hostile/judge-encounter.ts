/** Says what is wrong with how a run met a hostile target; nothing of it may depend on what the target did. */
import type { Told } from '../../fixtures/hostile';
import { MARK } from '../../fixtures/hostile/texts';
import type { ScenarioVerdict } from '../run/scenario-verdicts';

/** What was seen of a run. */
export interface Sighting {
  /** Exit code; undefined when the run did not end by itself. */
  code: number | undefined;
  /** Milliseconds. */
  time: number;
  /** Standard output and standard error. */
  output: string;
  scenarios: ScenarioVerdict[];
  /** Texts of the reports, by file name. */
  reports: ReadonlyMap<string, string>;
  /** Files that lie outside the folder that the run was given, where none was before. */
  strays: string[];
  /** Most memory, in MB; undefined where it is not known. */
  memory: number | undefined;
  browserMemory: number | undefined;
}

/** MB. */
export const MOST_MEMORY = 700;
const MOST_BROWSER_MEMORY = 2_500;

/** What is for programs is JSON, and escaped by its own rules. */
const FOR_PEOPLE = /\.(?:html|xml|txt)$/;
const SOUND = ['fail', 'inconc'];
/** What a terminal obeys: C0 controls but tab and the ends of lines, DEL, C1 controls, turns of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/;

/** @returns sentences; none when all is as it should be */
export function complaints({ strikes, spares, harmless }: Told, sighting: Sighting): string[] {
  const { code, scenarios, output, reports, strays, memory, browserMemory } = sighting;
  if (code === undefined) return [`the run was ended after ${Math.round(sighting.time / 1_000)} s`];
  const found: string[] = [];
  const check = (holds: boolean, complaint: string) => void (holds || found.push(complaint));
  check(code === 1 || code === 2 || (harmless !== undefined && code === 0), `the exit code is ${code}`);
  for (const scenario of strikes) {
    const { verdict, reason } = verdictOf(scenario, scenarios);
    if (harmless === undefined) {
      check(SOUND.includes(verdict), `${scenario}: ${verdict}`);
      check(reason !== '', `${scenario}: no reason is given`);
    } else check(verdict === 'pass', `${scenario}: ${verdict}, though it is harmless: ${reason}`);
  }
  for (const scenario of spares) {
    const { verdict, reason } = verdictOf(scenario, scenarios);
    check(verdict === 'pass', `not unharmed: ${scenario}: ${verdict} ${reason}`);
  }
  check(!ACTING.test(output), 'characters that a terminal obeys are printed');
  for (const [name, text] of reports) {
    check(!name.includes(MARK), `a file is named as the target wished: ${name}`);
    if (!FOR_PEOPLE.test(name)) continue;
    const broken =
      ACTING.test(text) || (/\.html$/.test(name) && /<script>document\.title=|<img src=x/.test(text));
    check(!broken, `${name} has markup or controls of the target`);
  }
  check(strays.length === 0, `files lie outside the folder of the run: ${strays.join(', ')}`);
  check((memory ?? 0) <= MOST_MEMORY, `the process had ${Math.round(memory ?? 0)} MB`);
  check((browserMemory ?? 0) <= MOST_BROWSER_MEMORY, `the browser had ${Math.round(browserMemory ?? 0)} MB`);
  return found;
}

function verdictOf(scenario: string, all: ScenarioVerdict[]): Pick<ScenarioVerdict, 'verdict' | 'reason'> {
  return all.find((each) => each.scenario === scenario) ?? { verdict: 'not run', reason: '' };
}
