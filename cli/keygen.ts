/** `softphone-conformance keygen`: makes the pair of keys by which certificates are signed and verified. */
import { existsSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { fingerprint, makePair, publicKeyOf } from '../reports/certificate/keys';
import { EXIT } from '../reports/exit-code';
import { languageOption, type Spoken, sayTo } from './language-option';

const HELP = `
The keys are Ed25519, in PEM. The private one stays with whoever signs, and only its owner may read the file. The public
one goes to whoever verifies, by another way than the archives. A file that is there already is left as it is.

Examples:
  softphone-conformance keygen vendor.key
      writes vendor.key and vendor.key.pub

Exit codes:
  0  the two files are written
  3  one of them is there already, or cannot be written
`;

/** The command; sets the exit code of the process. */
export function keygenCommand(): Command {
  return new Command('keygen')
    .description('make the pair of keys by which certificates are signed and verified')
    .argument('<file>', 'for the private key; the public one goes beside it, with .pub behind its name')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((file: string, spoken: Spoken) => {
      const { privateKey, publicKey } = makePair();
      // Neither may be left beside one of another pair.
      for (const each of [file, `${file}.pub`]) if (existsSync(each)) throw isThere(each);
      writeNew(file, privateKey, 0o600);
      writeNew(`${file}.pub`, publicKey, 0o644);
      const say = sayTo(spoken, process.env);
      const digest = fingerprint(publicKeyOf(publicKey, file));
      process.stdout.write(`${say('keygen.made', { file, digest })}\n`);
      process.exitCode = EXIT.conformant;
    });
}

function writeNew(file: string, text: string, mode: number): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? isThere(file) : new ConfigurationError(`${file} cannot be written: ${message}`);
  }
}

function isThere(file: string): ConfigurationError {
  return new ConfigurationError(`${file} is there already; a key is not written over.`);
}
