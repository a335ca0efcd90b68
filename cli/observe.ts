/** `softphone-conformance observe`: a proxy between a client and a target that judges both while they talk. */
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { languageOption } from './language-option';
import { listenAt, upstreamAt } from './observe/address';
import { observe } from './observe/conduct-observe';
import type { ObserveOptions } from './observe/options';
import type { ObservedInterface } from './observe/simulated';

const INTERFACES: readonly ObservedInterface[] = ['gateway', 'local-service', 'wellclient'];

const HELP = `
Point the client at the address to listen at. Each exchange is a line; below it stands what is wrong, and which line of
which document says so. Ctrl-C ends it, with the summary and the reports of "judge". Only what was seen is judged: the
report tells which rows were never met. Without --upstream a simulator answers, and the client alone is judged.

Without a target file the documents alone count. With one, what it says of the upstream (ics) counts as in a run: pages that
it claims get verdicts, rows that it leaves out get none. Its addresses are not used.

Methods, targets, headers with their order and letters, and bodies are passed on as they come. What a proxy of HTTP
changes all the same: connections are its own; where the bytes of a body are cut into chunks; a header of a request that
stands there several times comes together at the first place; trailers of requests and interim answers (1xx) are left out.

--record keeps observed.har: what went by, without secrets, which "judge" reads (with --local-service, where the service is
not observed at its documented port). It is no recording for "run --replay", which is made scenario by scenario.

Examples:
  softphone-conformance observe --interface gateway --listen 8043
      a client alone: the simulated gateway answers
  softphone-conformance observe --interface gateway --listen 8043 --upstream https://gateway.example:8043 --trust ca.pem
      a client and its gateway; both are judged
  softphone-conformance observe --interface gateway --listen 8043 --upstream https://gateway.example:8043 --target gateway.yaml
      with what that gateway claims
  softphone-conformance observe --interface local-service --listen 12307 --upstream http://127.0.0.1:12317
      a page that knows the documented port only: the softphone listens at another one
  softphone-conformance observe --interface wellclient --listen 5090 --upstream http://127.0.0.1:5088 --record seen
      calls and events of an SDK, kept in seen/observed.har

Exit codes (where several hold, the first of 4, 3, 1, 2):
  0  nothing that was seen breaks a row
  1  the client or the target breaks a row
  2  no traffic of the interface; or something was not judged, such as what the upstream did not answer
  3  an address, a certificate or a folder that cannot be used
  4  a fault of the harness
`;

/** The command; runs until Ctrl-C, and sets the exit code of the process. */
export function observeCommand(): Command {
  return new Command('observe')
    .description('judge a client and a target while they talk, as a proxy between them')
    .addOption(new Option('--interface <name>', 'what goes by').choices(INTERFACES).makeOptionMandatory())
    .requiredOption(
      '--listen <address>',
      'PORT, HOST:PORT or https://HOST:PORT (without a scheme: https for the gateway, else http)',
      listenAt,
    )
    .option(
      '--upstream <url>',
      'the target, such as https://gateway.example:8043 (default: a simulator)',
      upstreamAt,
    )
    .option('--trust <file>', 'certificate (PEM) of the upstream, or of who vouches for it')
    .option('--any-certificate', 'take any certificate of the upstream')
    .option('--target <file>', 'target file: what the upstream claims')
    .option('--cert <file>', 'certificate (PEM) that clients are shown (default: one is made)')
    .option('--key <file>', 'its key (PEM)')
    .option('--ca-file <file>', 'where to write the certificate that is made, which a client must trust')
    .option('--record <folder>', 'keep what goes by, as a HAR')
    .option('--strict', 'findings that the errata mark so count as failures', false)
    .option(
      '--out <folder>',
      'where the reports go; earlier reports there are replaced',
      join('reports', 'observed'),
    )
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (options: ObserveOptions) => {
      process.exitCode = await observe(options);
    });
}
