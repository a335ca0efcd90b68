/** The option `--lang` of commands whose texts exist in both languages. */
import { Option } from 'commander';
import { LANGUAGES } from '../fixtures/texts/texts';

export function languageOption(): Option {
  return new Option('--lang <language>', "language of what is told (default: the system's)").choices(
    LANGUAGES,
  );
}
