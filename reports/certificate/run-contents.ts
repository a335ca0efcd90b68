/** Puts together what the archive of a run has, out of its recording and what that gives. */
import { LANGUAGES } from '../../fixtures/texts/texts';
import { answersOf } from '../../schemas/proforma/answers';
import { loadProforma } from '../../schemas/proforma/proforma';
import type { RecordingIndex } from '../../schemas/recording';
import { badge } from './badge';
import { type Contents, ENTRY, ENVELOPE, jsonOf, pageIn, RECORDING, REPORTS } from './contents';
import type { Edition } from './edition';
import type { Inside } from './inside';
import { certificatePage } from './page';
import { REPORT_NAMES } from './report-differences';

interface Run extends Stating {
  /** Its files, by their names below its folder. */
  recording: Contents;
  /** What the recording gives, by the names in the folder of a run. */
  derived: Contents;
  publicKey: string;
}

interface Stating extends Inside {
  edition: Edition;
  /** sha256 of the key that signs. */
  signedBy: string;
}

export function contentsOf({ recording, derived, publicKey, ...stating }: Run): Contents {
  return new Map([
    [ENTRY.publicKey, Buffer.from(publicKey)],
    ...statedBy(stating),
    [ENTRY.edition, jsonOf(stating.edition)],
    [ENTRY.result, jsonOf(stating.result)],
    ...[...derived].filter(([name]) => name !== ENTRY.result).map(under(REPORTS)),
    ...[...recording].map(under(RECORDING)),
  ]);
}

const under =
  (folder: string) =>
  ([name, bytes]: readonly [string, Buffer]): [string, Buffer] => [`${folder}${name}`, bytes];

/** What follows from recording and result: ICS, IXIT without secrets, the command of the run, and what people read. */
export function statedBy({ result, index, claims, edition, signedBy }: Stating): [string, Buffer][] {
  const { target, ics, ixit } = claims;
  const answers = answersOf(ics);
  const capabilities = loadProforma().map(({ id, status }) => ({ id, status, answer: answers.get(id) }));
  const { docs } = index;
  const certified = { ...claims, result, edition, signedBy, ...(docs !== undefined && { docs }) };
  return [
    [ENTRY.ics, jsonOf({ target, ics, capabilities })],
    [ENTRY.ixit, jsonOf(ixit)],
    [ENTRY.command, Buffer.from(commandsOf(index))],
    [ENTRY.badge, Buffer.from(badge(certified))],
    ...LANGUAGES.map((language): [string, Buffer] => [
      pageIn(language),
      Buffer.from(certificatePage(certified, language)),
    ]),
  ];
}

/** Entries that no archive has; those of the recording are held against its index. */
export function unknownNames(contents: Contents): string[] {
  const known = new Set<string>([
    ...Object.values(ENTRY),
    ...LANGUAGES.map(pageIn),
    ...REPORT_NAMES.map((name) => `${REPORTS}${name}`),
    ENVELOPE,
  ]);
  return [...contents.keys()]
    .filter((name) => !known.has(name) && !name.startsWith(RECORDING))
    .map((name) => `extra: ${name}: no archive has such an entry`);
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
