/** An option that names interfaces, and may be given more than once. */
import { InvalidArgumentError, Option } from 'commander';
import { INTERFACES, type InterfaceName } from '../schemas/catalogue';

/** Commander's own check of the choices takes one value only. */
export function interfacesOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .choices(INTERFACES)
    .argParser<InterfaceName[]>((value, earlier = []) => {
      const name = INTERFACES.find((known) => known === value);
      if (!name) throw new InvalidArgumentError(`Allowed choices are ${INTERFACES.join(', ')}.`);
      return [...earlier, name];
    });
}
