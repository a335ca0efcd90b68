/** Puts together what the archive of a run has, out of its folder and its recording. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../../fixtures/targets/target';
import { answersOf } from '../../schemas/proforma/answers';
import { loadProforma } from '../../schemas/proforma/proforma';
import type { RecordingIndex } from '../../schemas/recording';
import { indexOf } from '../recording/folder';
import { type Contents, ENTRY, jsonOf, RECORDING, REPORTS } from './contents';
import type { Edition } from './edition';

interface Run {
  /** With its reports. */
  folder: string;
  recording: string;
  index: RecordingIndex;
  edition: Edition;
  publicKey: string;
}

export function contentsOf({ folder, recording, index, edition, publicKey }: Run): Contents {
  const reports = REPORTS.filter((name) => existsSync(join(folder, name)));
  return new Map([
    [ENTRY.publicKey, Buffer.from(publicKey)],
    ...statedBy(index),
    [ENTRY.edition, jsonOf(edition)],
    [ENTRY.result, readFileSync(join(folder, ENTRY.result))],
    ...reports.map((name) => [`reports/${name}`, readFileSync(join(folder, name))] as const),
    [ENTRY.index, readFileSync(indexOf(recording))],
    ...index.scenarios.map(
      ({ file }) => [`${RECORDING}${file}`, readFileSync(join(recording, file))] as const,
    ),
  ]);
}

/** What the index of a recording gives: ICS, IXIT without secrets, and the command of the run. */
export function statedBy(index: RecordingIndex): [string, Buffer][] {
  const { target, ics, ixit } = index.target as Omit<Target, 'file'>;
  const answers = answersOf(ics);
  const capabilities = loadProforma().map(({ id, status }) => ({ id, status, answer: answers.get(id) }));
  return [
    [ENTRY.ics, jsonOf({ target, ics, capabilities })],
    [ENTRY.ixit, jsonOf(ixit)],
    [ENTRY.command, Buffer.from(commandsOf(index))],
  ];
}

/** Of a run of everything; the target file is the vendor's. */
function commandsOf({ selection: { walks, strict } }: RecordingIndex): string {
  const options = [...(walks ? [`--walks ${walks}`] : []), ...(strict ? ['--strict'] : [])];
  const run = ['npx softphone-conformance run --target target.yaml', ...options].join(' ');
  return [
    '# The run, on the target:',
    `${run} --out reports/certified --record reports/certified/recording`,
    '# Its recording, judged again:',
    'npx softphone-conformance run --replay recording --out replayed',
    '',
  ].join('\n');
}
