/** Simulators with one switch, as targets of tests: broken on purpose, or conforming in another way. */
import { registeredVariants } from '../../fixtures/variants/registry';
import { targetFile, trialOf } from '../trials/trial';
import type { RealCommand } from './real-command';

/**
 * Path of a target file for simulators with that switch.
 * @param name of a mutant or a variant, which comes with what its ICS and its deadlines need
 */
export function switchedTarget(command: RealCommand, name: string): string {
  const variant = registeredVariants().find((each) => each.name === name);
  const trial = variant ? trialOf(variant) : { name, misbehaviours: [name] };
  return command.file(`${name.replaceAll(':', '-')}.yaml`, targetFile(trial));
}
