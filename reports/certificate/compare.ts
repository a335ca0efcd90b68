/** Holds the verdicts of a result against those that a recording gives when it is judged again. */
import type { ResultFile } from '../result-file';
import { visibleLine } from '../visible';
import { ENTRY } from './contents';

interface Judged {
  id: string;
  verdict: string;
  reason: string;
}

/** One sentence for each verdict that is another one. */
export function verdictDifferences(said: ResultFile, derived: ResultFile): string[] {
  const whole = (result: ResultFile) => [{ id: 'the run as a whole', verdict: result.verdict, reason: '' }];
  return [
    ...differences(said.requirements, derived.requirements, 'no such row'),
    ...differences(said.scenarios ?? [], derived.scenarios ?? [], 'pass'),
    ...differences(whole(said), whole(derived), ''),
  ].map(visibleLine);
}

function differences(said: readonly Judged[], derived: readonly Judged[], absent: string): string[] {
  const [before, after] = [said, derived].map((all) => new Map(all.map((each) => [each.id, each])));
  const ids = [...new Set([...said, ...derived].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [one, other] = [before?.get(id), after?.get(id)];
    const [had, gives] = [one?.verdict ?? absent, other?.verdict ?? absent];
    if (had === gives) return [];
    const because = other?.reason ? `: ${other.reason}` : '';
    return [`${id}: ${ENTRY.result} has ${had}, and the recording gives ${gives}${because}`];
  });
}
