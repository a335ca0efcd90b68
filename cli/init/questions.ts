/** Asks at the terminal for what no option of `init` says. */
import { type Language, say, type TextKey } from '../../fixtures/texts/texts';
import { INTERFACES, type InterfaceName } from '../../schemas/catalogue';
import type { Build } from './members';

/** What was answered; nothing where the person has stopped. */
export interface Answers extends Build {
  interfaces: InterfaceName[];
  out: string;
}

/** Asks only for what is not there yet. */
export async function ask(known: Partial<Answers>, language: Language): Promise<Answers | undefined> {
  const { isCancel, multiselect, text } = await import('@clack/prompts');
  const told = { ...known };
  if (!told.interfaces) {
    const chosen = await multiselect({
      message: say(language, 'init.interfaces'),
      options: INTERFACES.map((value) => ({ value })),
      required: true,
    });
    if (isCancel(chosen)) return undefined;
    told.interfaces = chosen;
  }
  const asked: [keyof Build | 'out', TextKey, string?][] = [
    ['name', 'init.name'],
    ['vendor', 'init.vendor'],
    ['version', 'init.version'],
    ['out', 'init.out', 'target.yaml'],
  ];
  for (const [name, key, usual] of asked) {
    if (told[name] !== undefined) continue;
    const answer = await text({
      message: say(language, key),
      ...(usual && { initialValue: usual }),
    });
    if (isCancel(answer)) return undefined;
    if (answer) told[name] = answer;
  }
  return { ...told, interfaces: told.interfaces, out: told.out ?? 'target.yaml' };
}
