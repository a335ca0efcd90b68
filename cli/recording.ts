/** `softphone-conformance recording`: what else can be done with a recording of a run than to replay it. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { languageOption, type Spoken, sayTo } from './language-option';
import { exportHar } from './recording/export-har';

const HELP = `
The HAR (1.2) has what went over HTTP and WebSockets: requests to a gateway and its pushes, commands to a local service,
and what an SDK and its server said to each other. Calls of a plugin, and of an SDK in its page, are none of it. Messages
of a WebSocket stand where Chromium has them, in _webSocketMessages. Each scenario is a page.

Examples:
  softphone-conformance recording export --har run.har recordings/monday
  softphone-conformance judge run.har

Exit codes:
  0  the file is written
  3  no recording that can be read, or a file that cannot be written
`;

/** The command; sets the exit code of the process. */
export function recordingCommand(): Command {
  const command = new Command('recording').description('hand on the recording of a run in another form');
  command
    .command('export')
    .description('write what went over the network as a HAR')
    .argument('<folder>', 'of the recording')
    .requiredOption('--har <file>', 'the file to be written')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((folder: string, { har, lang }: { har: string } & Spoken) => {
      const file = resolve(har);
      const { exchanges, scenarios: count } = exportHar(resolve(folder), file);
      const say = sayTo({ lang }, process.env);
      const scenarios = say('run.scenarios', { count });
      process.stdout.write(`${say('recording.exported', { file, count: exchanges, scenarios })}\n`);
    });
  return command;
}
