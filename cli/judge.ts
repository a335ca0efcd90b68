/** `softphone-conformance judge`: judges recorded traffic of others, client and target, and writes the reports. */
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadTarget } from '../fixtures/targets/load-target';
import { coloursFor } from '../reports/colours';
import { exitCode } from '../reports/exit-code';
import { prepareOutFolder } from '../reports/out-folder';
import { thisProject } from '../reports/project';
import { summary } from '../reports/summary';
import { writeReports } from '../reports/write-reports';
import { judgeFiles } from './judge/judge-files';
import { languageOption, type Spoken, sayTo } from './language-option';

interface JudgeOptions extends Spoken {
  out: string;
  strict: boolean;
  target?: string;
  localService?: string;
}

const HELP = `
A HAR may be of a browser's developer tools, of Playwright, or of a proxy; it may be packed with gzip, or in a zip with
the bodies beside it. Exchanges with a gateway, with a local service and with a server of wellClient are judged, those
of others counted. Only what was seen is judged: the report tells which rows were never met. Of a recording (run --record)
what went over the network is judged; its client is the harness, which sends odd things on purpose.

Without a target file the documents alone count. With one, what it says of itself (ics) counts as in a run: pages that it
claims get verdicts, rows that it leaves out get none. Nobody is asked for anything.

Examples:
  softphone-conformance judge session.har
  softphone-conformance judge morning.har.gz playwright.zip --strict --out reports/traffic
  softphone-conformance judge --target my-softphone.yaml session.har
  softphone-conformance judge recordings/monday

Exit codes (where several hold, the first of 3, 1, 2):
  0  nothing that was seen breaks a row
  1  a client or a target breaks a row
  2  no traffic of a known interface, a file that ends in the middle, or bodies that were not kept
  3  a file that cannot be read, or is no HAR
`;

/** The command; sets the exit code of the process. */
export function judgeCommand(): Command {
  return new Command('judge')
    .description('judge recorded traffic (HAR), the client and the target')
    .argument('<files...>', 'HAR files (.har, .har.gz or .zip), or folders of recordings')
    .option('--target <file>', 'target file: what the target claims, and where its local service is')
    .option(
      '--local-service <host:port>',
      'where the local service was reached (default: as the target file says, or 127.0.0.1:12307)',
    )
    .option('--strict', 'findings that the errata mark so count as failures', false)
    .option(
      '--out <folder>',
      'where the reports go; earlier reports there are replaced',
      join('reports', 'traffic'),
    )
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (files: string[], options: JudgeOptions) => {
      process.exitCode = await judged(files, options);
    });
}

async function judged(
  files: string[],
  { out, strict, target, localService, ...spoken }: JudgeOptions,
): Promise<number> {
  const cwd = process.cwd();
  const ids = thisProject().catalogue.requirements.map(({ id }) => id);
  const results = await judgeFiles({
    ...{ files, cwd, strict },
    ...(target !== undefined && { target: loadTarget(resolve(cwd, target), process.env, ids) }),
    ...(localService !== undefined && { localService }),
  });
  const folder = resolve(cwd, out);
  prepareOutFolder(folder);
  const say = sayTo(spoken, process.env);
  const places = writeReports(folder, results, process.env, say.language);
  const colours = coloursFor(process.stdout, process.env);
  process.stdout.write(`${summary(results, places, colours, say).join('\n')}\n`);
  return exitCode(results);
}
