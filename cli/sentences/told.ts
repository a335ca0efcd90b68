/** Which sentences a run can tell of a target: those of the source, of the errata and of the tables. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadErrata } from '../../schemas/errata';
import { loadCatalogue } from '../../schemas/load';
import { projectFiles } from '../self-check/project-files';
import { type SourceSentence, sentencesIn } from './source';

const ROOT = path.resolve(__dirname, '..', '..');
/** Where sentences are made that results keep. */
const MADE_IN = [
  /^steps\//,
  /^traffic\//,
  /^cli\/judge\//,
  /^cli\/observe\/(?:conduct-observe|failure|forward|har-recording|listen|observation|under-way|web-socket)\.ts$/,
  // What they tell people of clients and of what can be brought about.
  /^reports\/certificate\/(?:compare|dsse|inside|read-zip|refusals|report-differences|run-contents|statement-differences|verify)\.ts$/,
  /^cli\/certify\/(?:certify-run|tree-changes)\.ts$/,
  /^fixtures\/simulators\/(?:cti\/(?:agent-states|client-calls|control|force-calls|request-context|request-handler|routes|server)|gateway\/(?:calls|control|gateway|request-handler|sign-in-(?:body|checks|members|request))|softphone\/(?:attendance|centre|line|softphone))\.ts$/,
  /^schemas\/(?:check|problem|weigh|weigh-request)\.ts$/,
  /^reports\/(?:allure-html|claims\/.+|conclude|judge|judge-requirements|judge-scenario|cannot|walks\/wording)\.ts$/,
  /^fixtures\/targets\/dependents\.ts$/,
];
/** Tests, targets and clients of tests, and files that write pages and scripts. */
const NOT_IN = [
  /\.test\.ts$/,
  /-under-test\.ts$/,
  /^traffic\/clients\//,
  /^steps\/testbed\/live-bench\.ts$/,
  /\/(?:jsonp-forms|service-page-files)\.ts$/,
];
/** Files of the code above that the second pattern takes along, though they speak of real targets. */
const ALSO_IN = [/^steps\/(?:gateway|softphone|wellclient)\/under-test\.ts$/];

/** What the code has in words and nobody is told, by why. */
export const NOT_TOLD: Readonly<Record<string, readonly string[]>> = {
  'a command, or the source of a page or of a script': [
    'softphone-conformance run --walk "{model}: {namesOf}"',
    'Scenario: {namesOf}',
    'Conformance tester',
    'softphone-conformance observe',
    'npx softphone-conformance run --target target.yaml',
    '# The run, on the target:',
    '# Its recording, judged again:',
    'npx softphone-conformance run --replay recording --out replayed',
    '408 Request Timeout',
    '431 Request Header Fields Too Large',
    'HTTP/1.1 400 Bad Request\r',
    'Connection: close\r',
    'HTTP/1.1 502 Bad Gateway\r',
    'softphone-conformance observe: {endOf}',
    'Softphone conformance bridge',
    'Extension under test',
    'Plugin under test',
    'wellClient under test',
    '[object Object]',
    '{"log":{"version":"1.2","creator":{value},"entries":[',
  ],
  'a name that the code alone uses': [
    ...[
      'path for pushes',
      'a call of no scenario',
      'that has ended',
      'of another agent',
      'of the session before',
    ],
    ...['agent state illegal', 'already signed in', 'too many agents', 'unknown agent', 'already signed out'],
    ...['extension of another agent', 'signed in at another extension', 'agent allocated', 'extension busy'],
    ...['outbound quota reached', 'session expired', 'extension state illegal', 'unknown extension'],
    ...['extension unregistered', 'extension unauthorised', 'wrong method'],
  ],
  'what is said of an option': [
    '--trust, --any-certificate and --target are about an upstream: name it with --upstream.',
    '--upstream {origin}: that is the address to listen at.',
    'it has a file {FILE} already',
    'the port is taken by another program',
    'the port is reserved by the system',
    'this machine has no such address',
  ],
  'the lines of an error that cucumber prints': [
    '  expected: {expected}',
    '  came: {actual}',
    '  document: {where}',
    '{padStart} ms  {origin} ({where}): {visibleLine}',
  ],
  'a phrase of a step, which features/zh-CN has': [
    'for "{name}" {BREACHES}',
    'with phone linkage {as}',
    'with push {as}',
    'sets the work state to {phrase}',
    '{name} with {about}',
    'answers {status} with {words}',
  ],
  'of which words.json has each': [
    'the {side}',
    'member {name}',
    'target file',
    'too many arguments{forSubcommand}. Expected {expected} argument{s} but got {length}.',
  ],
  'what is masked': ['‹Guid of an earlier scenario›', '‹Guid {size}›'],
};

/** Whether a run's sentences are made in the file, all of whose texts are asked for then. */
export function isTold(file: string): boolean {
  return (
    MADE_IN.some((pattern) => pattern.test(file)) &&
    (!NOT_IN.some((pattern) => pattern.test(file)) || ALSO_IN.some((pattern) => pattern.test(file)))
  );
}

/** Files of the project, with `/`. */
export function sources(): string[] {
  return projectFiles(ROOT, /\.ts$/).map((file) => path.relative(ROOT, file).replaceAll('\\', '/'));
}

/** All texts of the source, in the order of its files, whether they have words or not. */
export function textsOfSource(): SourceSentence[] {
  return sources()
    .filter(isTold)
    .flatMap((file) => sentencesIn(file, readFileSync(path.join(ROOT, file), 'utf8')));
}

/** What tables and errata say that a result repeats. */
export function textsOfDocuments(): string[] {
  return [
    ...loadErrata().flatMap(({ accepts = [] }) => accepts.map(({ note }) => note)),
    ...loadCatalogue().requirements.flatMap(({ excluded }) => excluded ?? []),
  ].map((text) => text.trim());
}
