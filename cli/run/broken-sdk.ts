/** For the tests with a broken SDK: target files, and the scenarios in which faults show. */
import { type RealCommand, scenarioIn } from './real-command';

export interface More {
  /** Of `ics`. */
  options?: string;
  /** For faults that are told by nothing having come. */
  reply?: number;
}

export function targetWith(
  command: RealCommand,
  misbehaviours: readonly string[],
  { options = '', reply = 5000 }: More = {},
): string {
  return command.file(
    `${misbehaviours[0]}${options && '-claimed'}.yaml`,
    `target: { name: Broken SDK, vendor: test, version: '1' }
ics: { interfaces: [wellclient], options: { ${options} } }
ixit: { simulated: { misbehaviours: [${misbehaviours}] }, timers: { quiet: 50, reply: ${reply} } }
`,
  );
}

/** Of one feature; `below` where the text comes more than once. */
export const feature = (name: string, text: string, below?: string) =>
  scenarioIn(`features/wellclient/${name}.feature`, text, below);

/** Of one test; many names that differ in the call alone are not all told. */
export const title = ([first = '', ...others]: string[]) =>
  others.length > 4 ? `${first} and ${others.length} like it` : [first, ...others].join(', ');
