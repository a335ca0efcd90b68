/** `softphone-conformance judge`: judges recorded traffic of others, client and target, and writes the reports. */
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { coloursFor } from '../reports/colours';
import { exitCode } from '../reports/exit-code';
import { prepareOutFolder } from '../reports/out-folder';
import { thisProject } from '../reports/project';
import { suiteEdition } from '../reports/suite';
import { summary } from '../reports/summary';
import { writeReports } from '../reports/write-reports';
import { TrafficJudge } from '../traffic/traffic-judge';
import { TrafficRecord } from '../traffic/traffic-record';
import { readTraffic } from './judge/read-traffic';
import { type Reading, trafficResults } from './judge/traffic-results';

interface JudgeOptions {
  out: string;
  strict: boolean;
  localService?: string;
}

const HELP = `
A HAR may be of a browser's developer tools, of Playwright, or of a proxy; it may be packed with gzip, or in a zip with
the bodies beside it. Exchanges with a gateway, with a local service and with a server of wellClient are judged, those
of others counted. Only what was seen is judged: the report tells which rows were never met.

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
    .argument('<files...>', 'HAR files: .har, .har.gz or .zip')
    .option('--local-service <host:port>', 'where the local service was reached (default: 127.0.0.1:12307)')
    .option('--strict', 'findings that the errata mark so count as failures', false)
    .option(
      '--out <folder>',
      'where the reports go; earlier reports there are replaced',
      join('reports', 'traffic'),
    )
    .addHelpText('after', HELP)
    .action(async (files: string[], options: JudgeOptions) => {
      process.exitCode = await judgeFiles(files, options);
    });
}

async function judgeFiles(files: string[], { out, strict, localService }: JudgeOptions): Promise<number> {
  const { root, catalogue } = thisProject();
  const record = new TrafficRecord();
  const judge = new TrafficJudge({ strict, ...(localService && { localService }) }, (seen) =>
    record.add(seen),
  );
  const startedAt = new Date();
  const reading: Reading = { files, exchanges: 0, foreign: 0, gaps: [], strict, startedAt };
  await readTraffic(files, process.cwd(), judge, reading);
  const folder = resolve(process.cwd(), out);
  prepareOutFolder(folder);
  const results = trafficResults(record, reading, catalogue, suiteEdition(root, catalogue));
  const places = writeReports(folder, results);
  const colours = coloursFor(process.stdout, process.env);
  process.stdout.write(`${summary(results, places, colours).join('\n')}\n`);
  return exitCode(results);
}
