/** Has a hook of the target file run, whichever kind it is: a shell command, or an address that is asked. */
import { askAddress, isAddress } from './hook-address';
import { runHook } from './hook-command';

/**
 * @param name where it stands in the target file, such as `ixit.hooks.observe`
 * @param values what the hook may need
 * @param file the target file, in whose folder a command is run
 * @param deadline milliseconds
 * @returns what it printed, or was answered
 * @throws Inconclusive when it fails, or takes longer
 */
export function runAnyHook(
  name: string,
  hook: string,
  values: Record<string, string>,
  file: string,
  deadline: number,
): Promise<Buffer> {
  return isAddress(hook)
    ? askAddress(name, hook, values, deadline)
    : runHook(name, hook, values, file, deadline);
}
