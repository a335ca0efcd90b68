/** `softphone-conformance certify`: makes one signed archive of a run, which others can verify without its target. */
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { LANGUAGES } from '../fixtures/texts/texts';
import { ENTRY, pageIn } from '../reports/certificate/contents';
import { privateKeyOf } from '../reports/certificate/keys';
import { EXIT } from '../reports/exit-code';
import { thisProject } from '../reports/project';
import { toldIn } from '../reports/told';
import { certifyRun } from './certify/certify-run';
import { deriveAgain } from './certify/derive-again';
import { readSmall } from './certify/read-small';
import { thisEdition } from './certify/this-edition';
import { treeRefusals } from './certify/tree-changes';
import { labelled } from './labelled';
import { languageOption, type Spoken, sayTo } from './language-option';
import { writeOut } from './write-out';

interface CertifyOptions extends Spoken {
  key: string;
  out: string;
  recording?: string;
}

/** Bytes of a key. */
const MOST_KEY = 10_000;

const HELP = `
The archive is a zip: ICS, IXIT without secrets, edition of the suite, recording, verdicts, reports, the command of the
run, a page for people in English and Chinese, a badge, and an in-toto statement with the sha256 of each of these, signed
with Ed25519. Of the same run it has the same bytes. Pages and badge are written beside it, too. Before it signs, certify
judges the recording again.

It is refused, with the list of reasons: where a mandatory row was not judged or is left out, for a part of the suite, a
run with a baseline, one that was interrupted or has a fault of the harness, without a recording of it, where the recording
gives another result, and in a checkout with changes that are not committed, or a package that was changed. A run that fails is certified as FAILED.
Optional rows that were not judged make it WARNED, else it is PASSED.

Examples:
  softphone-conformance keygen vendor.key
  softphone-conformance run --target mine.yaml --out reports/mine --record reports/mine/recording
  softphone-conformance certify reports/mine --key vendor.key --out mine.zip

Exit codes:
  0  the archive is written, be it PASSED, WARNED or FAILED
  1  refused
  3  no result, recording or private Ed25519 key that can be read, or the archive cannot be written
`;

/** The command; sets the exit code of the process. */
export function certifyCommand(): Command {
  return new Command('certify')
    .description('make one signed archive of a run that others can verify')
    .argument('<run>', 'folder with the reports of a run')
    .requiredOption('--key <file>', 'private key of whoever signs')
    .option('--recording <folder>', 'recording of the run (default: "recording" in its folder)')
    .option('--out <archive>', 'where the archive goes', 'certificate.zip')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (run: string, options: CertifyOptions) => {
      process.exitCode = await certify(run, options);
    });
}

async function certify(run: string, { key, out, recording, ...spoken }: CertifyOptions): Promise<number> {
  const say = sayTo(spoken, process.env);
  const folder = resolve(run);
  const certified = await certifyRun({
    folder,
    recording: recording === undefined ? join(folder, 'recording') : resolve(recording),
    key: privateKeyOf(readSmall(key, MOST_KEY).toString('utf8'), key),
    edition: thisEdition(),
    ofSuite: treeRefusals(thisProject().root),
    deriveAgain,
  });
  if ('refused' in certified) {
    process.stdout.write(`${labelled(say('certify.refused'), run)}\n`);
    for (const reason of certified.refused) process.stdout.write(`  ${toldIn(say.language, reason)}\n`);
    return EXIT.nonConformant;
  }
  const { bytes, contents, says } = certified;
  const written: string[] = [];
  writeOut(out, bytes);
  const beside = out.replace(/\.zip$/i, '');
  for (const [told, file, name] of [
    ...LANGUAGES.map((language) => ['certify.page', `${beside}.${language}.html`, pageIn(language)] as const),
    ['certify.badge', `${beside}.svg`, ENTRY.badge] as const,
  ]) {
    writeOut(file, contents.get(name) ?? '');
    written.push(`${labelled(say(told), file)}\n`);
  }
  process.stdout.write(
    [
      `${labelled(say('certify.certified'), say.language === 'en' ? says : say(`certificate.${says}`))}\n`,
      `${labelled(say('certify.archive'), out)}\n`,
      ...written,
    ].join(''),
  );
  return EXIT.conformant;
}
