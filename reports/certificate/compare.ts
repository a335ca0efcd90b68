/** Holds a result against the one that a recording gives when it is judged again. */
import type { ResultFile } from '../result-file';
import { visibleLine } from '../visible';
import { ENTRY } from './contents';

interface Judged {
  id: string;
  verdict: string;
  reason: string;
}

/** One sentence for each thing that is another one: verdicts, findings, what was covered. */
export function resultDifferences(said: ResultFile, derived: ResultFile): string[] {
  const whole = (result: ResultFile) => [{ id: 'the run as a whole', verdict: result.verdict, reason: '' }];
  return [
    ...verdictDifferences(said.requirements, derived.requirements, 'no such row'),
    ...verdictDifferences(said.scenarios ?? [], derived.scenarios ?? [], 'pass'),
    ...verdictDifferences(whole(said), whole(derived), ''),
    ...findingDifferences(said, derived),
    ...selectionDifferences(said, derived),
  ].map(visibleLine);
}

function verdictDifferences(said: readonly Judged[], derived: readonly Judged[], absent: string): string[] {
  const [before, after] = [said, derived].map((all) => new Map(all.map((each) => [each.id, each])));
  const ids = [...new Set([...said, ...derived].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [one, other] = [before?.get(id), after?.get(id)];
    const [had, gives] = [one?.verdict ?? absent, other?.verdict ?? absent];
    if (had === gives) return [];
    const reason = other?.reason ?? '';
    return [
      reason === ''
        ? `${id}: ${ENTRY.result} has ${had}, and the recording gives ${gives}`
        : `${id}: ${ENTRY.result} has ${had}, and the recording gives ${gives}: ${reason}`,
    ];
  });
}

/** By id and level: what they say may hold times of the machine, and the reports are held against each other by words. */
function findingDifferences(said: ResultFile, derived: ResultFile): string[] {
  const [had, gives] = [said, derived].map(({ findings }) =>
    findings.map(({ id, level }) => `${level} ${id}`),
  ) as [string[], string[]];
  return [
    ...without(had, gives).map(
      (each) => `finding ${each}: ${ENTRY.result} has it, and the recording does not give it`,
    ),
    ...without(gives, had).map(
      (each) => `finding ${each}: the recording gives it, and ${ENTRY.result} does not have it`,
    ),
  ];
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(all)].filter((each) => !known.has(each));
}

/** What the run was asked to cover, and what it says of that. */
function selectionDifferences(
  { selection: said = {} }: ResultFile,
  { selection: derived = {} }: ResultFile,
): string[] {
  const members = [...new Set([...Object.keys(said), ...Object.keys(derived)])] as (keyof typeof said)[];
  return members
    .filter((member) => JSON.stringify(said[member]) !== JSON.stringify(derived[member]))
    .map((member) => `selection.${member} of ${ENTRY.result} is not what the recording gives`);
}
