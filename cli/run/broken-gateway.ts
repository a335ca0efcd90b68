/** Simulated gateways that break the documents in one named way, as targets of the real command. */
import { type RealCommand, scenarioIn } from './real-command';

/** `path:line` of a scenario of the gateway; see {@link scenarioIn}. @param name of the feature, such as `events` */
export function feature(name: string, text: string, below?: string): string {
  return scenarioIn(`features/gateway/${name}.feature`, text, below);
}

/**
 * Path of a target file for a simulated gateway with a misbehaviour.
 *
 * @param timers of `ixit.timers`, in the words of the file
 * @param claims of `ics.claims`, such as `events, push`
 */
export function targetWith(command: RealCommand, misbehaviour: string, timers = '', claims = ''): string {
  return command.file(
    `${misbehaviour}${claims}.yaml`.replaceAll(':', '-'),
    `target: { name: Broken gateway, vendor: test, version: '1' }
ics: { interfaces: [gateway], claims: [${claims}] }
ixit: { simulated: { misbehaviours: [${misbehaviour}] }, timers: { quiet: 50, ${timers} } }
`,
  );
}
