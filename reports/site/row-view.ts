/** Prepares a row for its page: what it says, how it is judged, what proves that it can fail, and what came of it. */

import { say } from '../../fixtures/texts/texts';
import { clientRowOf } from '../../schemas/client-rows';
import type { Erratum } from '../../schemas/errata';
import { loadProofs } from '../proofs';
import type { Outcome } from '../results';
import { toldIn } from '../told';
import { shortened, visibleLine } from '../visible';
import { type KnownResult, outcomesOf } from './known-results';
import { outcomeText, tellTo, wordsOf } from './reader';
import type { Row } from './rows';
import { bestFor, nameIn, scenariosFor, stepsOf } from './scenarios';
import type { Page } from './site';
import { errataOfRow } from './touching';

/** Proofs that a page names of a row; the rest stands in `features/proofs.json`. */
const NAMED = 3;
/** Characters of what was expected or came. */
const QUOTED = 120;
const PROOFS = loadProofs();

export interface VerdictView {
  /** The target. */
  name: string;
  outcome: Outcome;
  text: string;
  /** What was expected and what came, of a failure. */
  told: string;
}

export function rowView(row: Row, errata: readonly Erratum[], results: readonly KnownResult[], page: Page) {
  const { reader, linkTo } = page;
  const isEnglish = reader.language === 'en';
  const client = clientRowOf(row.id);
  const { text, quoted } = wordsOf(reader, row);
  return {
    id: row.id,
    name: row.name,
    belongs: row.belongs,
    ...{ text, quoted },
    where: whereOf(row, page),
    facts: row.facts.map((fact) => tellTo(reader, fact)).join(reader.between.parts),
    excluded: row.excluded === '' ? '' : isEnglish ? row.excluded : reader.t.notTested,
    client: client ? { id: client.id, text: isEnglish ? client.text : '' } : undefined,
    verdicts: results.map(({ name, rows }) => verdictView(name, rows.get(row.id), page)),
    errata: errataOfRow(errata, row.id).map(({ id }) => ({ id, href: linkTo(id) })),
    judged: judgedView(row, results, page),
  };
}

/** How the row is judged, and what proves that it can fail; undefined where nothing judges it. */
function judgedView({ id, excluded }: Row, results: readonly KnownResult[], { reader, linkTo }: Page) {
  const scenarios = scenariosFor(id).length;
  const proofs = Object.entries(PROOFS[id] ?? {});
  if (excluded !== '' || scenarios + proofs.length === 0) return undefined;
  const best = bestFor(reader.features, id);
  return {
    summary: say(reader.language, 'site.judged', { scenarios, proofs: proofs.length }),
    best: best && {
      ...{ name: nameIn(reader.features, best.id), href: linkTo(best.id), steps: stepsOf(best) },
      verdicts: outcomesOf(best.id, results, reader),
    },
    proofs: proofs.slice(0, NAMED).map(([mutant, scenario]) => ({
      mutant,
      href: scenario.startsWith('traffic/') ? '' : linkTo(scenario),
    })),
    more: Math.max(0, proofs.length - NAMED),
  };
}

function whereOf({ line, page: number }: Row, { reader }: Page): string {
  if (line > 0) return say(reader.language, 'site.line', { line });
  return number === '' ? '' : say(reader.language, 'site.page', { page: number });
}

/** @param row undefined: the result does not know it, and nothing is said */
function verdictView(
  name: string,
  row: { verdict: Outcome; expected?: string; came?: string } | undefined,
  { reader }: Page,
): VerdictView {
  if (!row) return { name, outcome: 'none', text: '', told: '' };
  const { verdict: outcome, expected, came } = row;
  const quoted = (text: string) => shortened(visibleLine(toldIn(reader.language, text)), QUOTED);
  const told =
    expected === undefined || came === undefined
      ? ''
      : say(reader.language, 'site.differs', { expected: quoted(expected), came: quoted(came) });
  return { name, outcome, text: outcomeText(reader, outcome), told };
}
