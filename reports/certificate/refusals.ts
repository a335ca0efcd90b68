/** What keeps a result from being certified, one sentence each. Pure. */
import { answersOf } from '../../schemas/proforma/answers';
import { loadProforma } from '../../schemas/proforma/proforma';
import type { RecordingIndex } from '../../schemas/recording';
import type { ResultFile } from '../result-file';
import { visibleLine } from '../visible';
import type { Claims } from './claims';

/** Walks of a run that leaves none out but the longer ones; nothing said: as the target's default is. */
const WALKED: readonly (string | undefined)[] = [undefined, 'transitions', 'pairs', 'all'];

/**
 * A fail is none of it: the certificate then says FAILED.
 *
 * @param recording its index; none: there is no recording
 * @param claims what the recording says of its target
 * @param changed files of the recording that are not as they were recorded
 */
export function refusals(
  result: ResultFile,
  recording: RecordingIndex | undefined,
  claims: Claims | undefined,
  changed: readonly string[],
): string[] {
  const { selection } = result;
  const asked = selection?.whole === true && selection.partial === false;
  const listed = [
    ...(asked && (!recording || !claims || isWhole(recording, claims))
      ? []
      : ['partial selection: not all that the target offers was asked for']),
    ...(selection?.baseline?.entries?.length ? ['a baseline was used'] : []),
    ...(selection?.gaps ?? []).map((gap) => `incomplete: ${gap}`),
    ...(selection?.faults ?? []).map((fault) => `fault of the harness: ${fault}`),
    ...(result.requirements.length === 0 ? ['nothing was judged'] : []),
    ...(recording && claims
      ? recordingRefusals(result, recording, claims, changed)
      : ['no recording of the run']),
  ];
  return listed.map(visibleLine);
}

/** Whether all that the target offers was recorded. */
function isWhole({ selection }: RecordingIndex, { ics }: Claims): boolean {
  const { only, tags, shard, paths, walk, walks } = selection;
  const chosen =
    tags !== '' || shard !== '' || paths.length > 0 || walk !== undefined || !WALKED.includes(walks);
  return !chosen && (only.length === 0 || ics.interfaces.every((name) => only.includes(name)));
}

function recordingRefusals(
  result: ResultFile,
  recording: RecordingIndex,
  { target, ics }: Claims,
  changed: readonly string[],
): string[] {
  const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
  const { version, tables, features } = result.suite;
  return [
    ...(recording.recordedAt === result.startedAt ? [] : ['the recording is that of another run']),
    ...(same(recording.suite, { version, tables, features })
      ? []
      : ['the recording is of another edition of the suite than the result']),
    ...(same(target, result.target) ? [] : ['the recording is of another target than the result']),
    ...changed.map((file) => `not as it was recorded: ${file}`),
    ...unjudged(result, ics),
  ];
}

/** Rows that have to be judged and were not, and those that may not be left out and are. */
function unjudged({ requirements }: ResultFile, ics: Claims['ics']): string[] {
  const proforma = new Map(loadProforma().map((each) => [each.id, each]));
  const answers = answersOf(ics);
  return requirements.flatMap(({ id, verdict, reason }) => {
    const optional = proforma.get(id)?.status.startsWith('o') ?? false;
    if (verdict === 'error') return [`error: ${id}: ${reason}`];
    if (verdict === 'inapplicable')
      return !optional && proforma.get(id)?.status !== 'x' && answers.get(id) === 'no'
        ? [`left out, and mandatory: ${id}: ${reason}`]
        : [];
    return !optional && (verdict === 'inconc' || verdict === 'none')
      ? [`${verdict}, and mandatory: ${id}: ${reason}`]
      : [];
  });
}
