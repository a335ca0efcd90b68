/** `softphone-conformance ics`: prints the ICS proforma of a target file, as a form too, and reads a filled-in form. */
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { reviewTarget } from '../fixtures/targets/review/review';
import { type Language, languageOf, say } from '../fixtures/texts/texts';
import { tableLines } from '../reports/terminal-table';
import { visibleLine } from '../reports/visible';
import { loadCatalogue } from '../schemas/load';
import { answersOf } from '../schemas/proforma/answers';
import { icsForm, tablesOf } from './ics/form';
import { withAnswers } from './ics/read-answers';
import { languageOption } from './language-option';
import { writeOut } from './write-out';

interface IcsOptions {
  html?: string;
  read?: string;
  lang?: Language;
}

const HELP = `
Without an option the proforma is printed. The page of --html is one file: it can be printed, and filled in from disk in any
browser; it saves the answers as a file, which --read takes into the target file. Comments and IXIT of that file stay.

Examples:
  softphone-conformance ics my-gateway.yaml
  softphone-conformance ics my-gateway.yaml --html ics.html --lang zh-CN
  softphone-conformance ics my-gateway.yaml --read answers.yaml

Exit codes:
  0  printed, written or read
  3  a file that is no target file, answers that cannot be read, or a file that cannot be written
`;

/** The command. */
export function icsCommand(): Command {
  return new Command('ics')
    .description(
      'print what a target file claims as an ICS proforma, as a form to fill in, or read that form',
    )
    .argument('<file>', 'target file')
    .option('--html <file>', 'write the proforma as a form')
    .option('--read <answers>', 'put the saved answers of a form into the target file')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(ics);
}

function ics(file: string, { html, read, lang }: IcsOptions): void {
  const language = lang ?? languageOf(process.env);
  if (read !== undefined) {
    writeOut(file, withAnswers(file, read), 'target file');
    process.stdout.write(`${say(language, 'ics.read', { file, answers: read })}\n`);
    return;
  }
  const ids = loadCatalogue().requirements.map(({ id }) => id);
  const place = relative('', resolve(file)) || file;
  const { target } = reviewTarget(place, process.env, ids);
  if (html !== undefined) {
    writeOut(html, icsForm(target, place, language), '--html');
    process.stdout.write(`${say(language, 'ics.written', { file: html })}\n`);
    return;
  }
  const answers = answersOf(target.ics);
  const words = {
    yes: say(language, 'ics.yes'),
    no: say(language, 'ics.no'),
    'n/a': say(language, 'ics.na'),
  };
  const head = (['ics.item', 'ics.capability', 'ics.statusHead', 'ics.support', 'ics.reason'] as const).map(
    (key) => say(language, key),
  );
  for (const { number, heading, rows } of tablesOf(target.ics, language)) {
    process.stdout.write(`\n${number} ${heading}\n`);
    const lines = tableLines(
      head,
      head.length,
      rows.map(({ item, id, status, condition, reason }) => [
        item,
        id,
        [status, condition].filter(Boolean).join(' '),
        words[answers.get(id) ?? 'n/a'],
        visibleLine(reason),
      ]),
    );
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
