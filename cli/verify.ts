/** `softphone-conformance verify`: checks the archive of a certificate without its target. */
import { Command } from 'commander';
import type { Say } from '../fixtures/texts/texts';
import { publicKeyOf } from '../reports/certificate/keys';
import { verify } from '../reports/certificate/verify';
import { EXIT } from '../reports/exit-code';
import { toldIn } from '../reports/told';
import { visibleLine } from '../reports/visible';
import { targetText } from '../reports/wording';
import { deriveAgain } from './certify/derive-again';
import { readSmall } from './certify/read-small';
import { thisEdition } from './certify/this-edition';
import { languageOption, type Spoken, sayTo } from './language-option';

/** Bytes of an archive, packed, and of a key. */
const MOST = 300_000_000;
const MOST_KEY = 10_000;

const HELP = `
In this order: the signature; that each file is there, is no other and none is added; that it is of this edition of the
suite; that ICS, IXIT, pages and statement are what recording and result give; that certify would not refuse it; then the
recording is judged again, and each verdict and report has to be the same but for times. What is wrong is named. Nothing
is asked of a target. When the run was is told by whoever made it.

Without --key the archive's own public key is taken: that shows that nothing was changed since it was signed, not who
signed it. Ask the vendor for the public key by another way, or compare the sha256 with the one that keygen told.

Examples:
  softphone-conformance verify mine.zip --key vendor.key.pub

Exit codes:
  0  genuine, or unchanged without --key, and it says PASSED or WARNED
  1  refused; or it says FAILED
  3  no archive that can be read or that keeps its bounds, no public Ed25519 key, or of another edition of the suite
`;

/** The command; sets the exit code of the process. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check a certificate: signature, files, and every verdict')
    .argument('<archive>', 'as certify wrote it')
    .option('--key <file>', 'public key that has to have signed it')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (archive: string, { key, ...spoken }: { key?: string } & Spoken) => {
      process.exitCode = await verifyFile(archive, key, sayTo(spoken, process.env));
    });
}

async function verifyFile(archive: string, key: string | undefined, say: Say): Promise<number> {
  const trusted =
    key === undefined ? {} : { trusted: publicKeyOf(readSmall(key, MOST_KEY).toString('utf8'), key) };
  const bytes = readSmall(archive, MOST);
  const { refused, signedBy, result, target } = await verify(bytes, {
    ...trusted,
    edition: thisEdition(),
    deriveAgain,
  });
  const state = refused.length > 0 ? 'refused' : key === undefined ? 'unchanged' : 'genuine';
  const lines = [
    say(`verify.${state}`, { archive }),
    ...refused.map((reason) => `  ${toldIn(say.language, reason)}`),
    key === undefined && say('verify.notKnown'),
    signedBy && say('verify.signedBy', { digest: signedBy }),
    target && say('verify.target', { target: targetText(target) }),
    result && say('verify.result', { result: say.language === 'en' ? result : say(`certificate.${result}`) }),
  ];
  for (const line of lines) if (line) process.stdout.write(`${visibleLine(line)}\n`);
  return refused.length > 0 || result === 'FAILED' ? EXIT.nonConformant : EXIT.conformant;
}
