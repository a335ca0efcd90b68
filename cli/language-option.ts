/** The option `--lang` of commands whose texts exist in both languages. */
import { Option } from 'commander';
import { LANGUAGES, type Language, languageOf, type Say, sayIn } from '../fixtures/texts/texts';

export function languageOption(): Option {
  return new Option('--lang <language>', "language of what is told (default: the system's)").choices(
    LANGUAGES,
  );
}

/** What the option has as its value; none: it was not given. */
export interface Spoken {
  lang?: Language;
}

/** Tells texts in the language that was asked for, or else in the system's. */
export function sayTo({ lang }: Spoken, env: NodeJS.ProcessEnv): Say {
  return sayIn(lang ?? languageOf(env));
}
