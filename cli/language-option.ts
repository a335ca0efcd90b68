/** The option `--lang` of commands whose texts exist in both languages. */
import { Option } from 'commander';
import { LANGUAGES, type Language, languageOf, type Say, sayIn } from '../fixtures/texts/texts';

export function languageOption(): Option {
  return new Option('--lang <language>', "language of what is told (default: the system's)").choices(
    LANGUAGES,
  );
}

/** Of commands whose output is in English: what they say of themselves, and of mistakes, is in both languages. */
export function helpLanguageOption(): Option {
  return new Option('--lang <language>', "language of help and errors (default: the system's)").choices(
    LANGUAGES,
  );
}

/** `--lang zh-CN` and `--lang=zh-CN`, and where it ends. */
function languageAt(programArguments: readonly string[]): { at: number; length: number; value?: string } {
  const end = programArguments.indexOf('--');
  const own = end < 0 ? programArguments : programArguments.slice(0, end);
  const at = own.findIndex((each) => /^--lang(?:=|$)/.test(each));
  const [, value] = own[at]?.split('=') ?? [];
  return value === undefined ? { at, length: 2, value: own[at + 1] } : { at, length: 1, value };
}

/** The language that the arguments ask for, be the rest of them right or wrong, or else the system's. */
export function languageAsked(programArguments: readonly string[], env: NodeJS.ProcessEnv): Language {
  const { at, value } = languageAt(programArguments);
  return LANGUAGES.find((language) => at >= 0 && language === value) ?? languageOf(env);
}

/** The same arguments, with `--lang` behind the command where it stood before it: it is an option of the commands. */
export function commandFirst(programArguments: readonly string[]): string[] {
  const { at, length } = languageAt(programArguments);
  if (at < 0 || (at > 0 && programArguments[0] !== 'help')) return [...programArguments];
  const rest = programArguments.toSpliced(at, length);
  const end = rest.indexOf('--');
  return rest.toSpliced(end < 0 ? rest.length : end, 0, ...programArguments.slice(at, at + length));
}

/** What the option has as its value; none: it was not given. */
export interface Spoken {
  lang?: Language;
}

/** Tells texts in the language that was asked for, or else in the system's. */
export function sayTo({ lang }: Spoken, env: NodeJS.ProcessEnv): Say {
  return sayIn(lang ?? languageOf(env));
}
