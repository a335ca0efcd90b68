/** What `check` prints of a review: the proforma in numbers, contradictions, what is left to do. */
import type { Review } from '../../fixtures/targets/review/review';
import { type Language, say } from '../../fixtures/texts/texts';
import { tableLines } from '../../reports/terminal-table';
import { targetText } from '../../reports/wording';
import { answersOf, isSupported } from '../../schemas/proforma/answers';
import { type Capability, loadProforma } from '../../schemas/proforma/proforma';

/** Lines, without their ends. */
export function reviewText({ target, contradictions, blanks, unset }: Review, language: Language): string[] {
  const remarks = [...blanks, ...contradictions].map(
    ({ place, key, values }) => `${place}: ${say(language, key, values)}`,
  );
  return [
    targetText(target.target),
    ...statusTable(target.ics, language),
    claimsLine('check.pages', 'claim', target.ics, language),
    claimsLine('check.ways', 'option', target.ics, language),
    ...(unset.length > 0 ? [say(language, 'check.unset', { names: unset.join(', ') })] : []),
    '',
    ...remarks,
    remarks.length === 0
      ? say(language, 'check.sound')
      : say(language, 'check.unsound', { contradictions: contradictions.length, blanks: blanks.length }),
  ];
}

/** One line for each interface that is offered: how many rows have which status, and which answer. */
function statusTable(ics: Review['target']['ics'], language: Language): string[] {
  const answers = answersOf(ics);
  const rows = loadProforma().filter(({ kind }) => kind === 'row');
  const head = [say(language, 'check.offers'), ...say(language, 'check.status').split('|')];
  const lines = ics.interfaces.map((name) => {
    const own = rows.filter((row) => row.interface === name);
    const count = (test: (row: Capability) => boolean) => own.filter(test).length;
    const statuses = ['m', 'o', 'c', 'x'].map((status) => count((row) => row.status.startsWith(status)));
    const given = ['yes', 'no', 'n/a'].map((answer) => count(({ id }) => answers.get(id) === answer));
    return [name, ...statuses, ...given];
  });
  return tableLines(head, 1, lines);
}

function claimsLine(
  key: 'check.pages' | 'check.ways',
  kind: Capability['kind'],
  ics: Review['target']['ics'],
  language: Language,
): string {
  const given = loadProforma().filter((each) => each.kind === kind && isSupported(each, ics));
  const names = given.map(({ id }) => id.slice(kind.length + 1)).join(', ') || say(language, 'check.none');
  return say(language, key, { pages: names, ways: names });
}
