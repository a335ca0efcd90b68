/** Renders the kill matrix for people. */
import { join } from 'node:path';
import { htmlDocument } from '../../reports/html/document';
import { visibleLine } from '../../reports/visible';
import { durationText, plural } from '../../reports/wording';
import type { Hiding } from './hiding';
import { FATES, type MatrixRow } from './matrix';
import type { Summary } from './summary';

/** The text of the matrix's `index.html`. What targets said is escaped. */
export function matrixPage(rows: readonly MatrixRow[], hiding: readonly Hiding[], result: Summary): string {
  const requirements = [...new Set(rows.map(({ requirement }) => requirement))].sort();
  const headline =
    result.unsound.length + result.unproved.length + result.excesses.length === 0
      ? 'Every mutant was killed for the right reason'
      : 'Not everything is as it has to be';
  const byMutant = new Map(hiding.map((each) => [each.mutant, each]));
  return htmlDocument(
    { file: join(__dirname, 'page.hbs') },
    {
      title: `Kill matrix: ${headline}`,
      headline,
      counts: `${plural(result.mutants, 'mutant')}, ${result.equivalent} of them equivalent; ${plural(result.requirements, 'requirement')}; ${plural(result.scenarios, 'scenario')}; ${durationText(result.duration)}`,
      fates: FATES.map((fate) => ({ fate, count: result.fates[fate] })),
      unsound: result.unsound,
      unproved: result.unproved,
      excesses: result.excesses,
      spreads: [
        { of: 'without the equivalent ones', spread: result.hidden },
        { of: 'and without those that have a reason', spread: result.hiddenWithoutReason },
      ].filter(({ spread }) => spread !== undefined),
      hideMuch: result.hideMuch,
      requirements: requirements.map((id) => {
        const own = rows.filter(({ requirement }) => requirement === id);
        return {
          id,
          open: own.some(({ sound }) => !sound),
          killed: own.filter(({ fate }) => fate === 'killed').length,
          total: own.length,
          mutants: own.map((row) => mutantView(row, byMutant.get(row.mutant))),
        };
      }),
    },
  );
}

function mutantView({ mutant, equivalent, fate, sound, cells }: MatrixRow, hiding: Hiding | undefined) {
  return {
    mutant,
    equivalent: equivalent ?? '',
    fate,
    sound,
    killers: cells.filter((cell) => cell.fate === 'killed').length,
    hides: hiding && `${hiding.rows.length} of ${plural(hiding.asked, 'row')}`,
    hidden: hiding?.rows.map(({ requirement, as, scenario, reason }) => ({
      ...{ requirement, as, scenario, reason: visibleLine(reason) },
    })),
    because: hiding?.because ?? '',
    cells: cells.map(({ scenario, fate: own, remark }) => ({
      scenario,
      fate: own,
      remark: visibleLine(remark),
    })),
  };
}
