/** `softphone-conformance merge`: judges the shards of a split run as the one run that they are. */
import { join } from 'node:path';
import { Command } from 'commander';
import { languageOption, type Spoken } from './language-option';

const HELP = `
Each folder is that of the reports of \`run --shard I/N\`: it holds shard.jsonl.gz. What became of each scenario is judged
as in one run, and reports and exit code are the same as those of one run, but for times. The shards have to be the whole of one run: each scenario once, on one target, by one
edition of the suite. What is missing, there twice or different is named, and the run is incomplete.

Examples:
  softphone-conformance run --shard 1/2 --out shards/1
  softphone-conformance run --shard 2/2 --out shards/2
  softphone-conformance merge shards/1 shards/2 --out reports/latest
      each run may be on another machine
  softphone-conformance merge shards/* --baseline known.yaml
      failures that are known do not turn it red; the shards need no baseline

Exit codes (where several hold, the first of 3, 4, 1, 5, 2):
  0  conformant: every requirement that applies was judged and holds
  1  not conformant: a requirement fails that the baseline does not list, or whose entry has expired
  2  inconclusive or incomplete, which includes that shards or scenarios are missing or there twice, and that the shards
     are of two targets or editions
  3  bad configuration: a folder holds no shard or a broken one, or the baseline is wrong
  4  the harness is at fault
  5  stale baseline: what it lists passes, or has expired
`;

/** The command; sets the exit code of the process. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('judge the shards of a split run as one')
    .argument('<folders...>', 'reports of each `run --shard I/N`')
    .option(
      '--out <folder>',
      'where the reports go; earlier reports there are replaced',
      join('reports', 'latest'),
    )
    .option('--baseline <file>', 'failures that are known')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (folders: string[], options: { out: string; baseline?: string } & Spoken) => {
      const { mergeShards } = require('./merge/merge-shards') as typeof import('./merge/merge-shards');
      const { thisProject } = require('../reports/project') as typeof import('../reports/project');
      const { env, stdout, stderr } = process;
      process.exitCode = await mergeShards({ folders, ...options }, thisProject(), {
        cwd: process.cwd(),
        ...{ env, stdout, stderr },
      });
    });
}
