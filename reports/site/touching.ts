/** Which errata touch which call: they widen what it may send, or quote a line of its section. */
import { type Erratum, fits, loadErrata } from '../../schemas/errata';
import type { Call, Table } from '../../schemas/table';
import { loadTables } from '../../schemas/tables';
import { rowGroups } from './rows';

const known = new WeakMap<Call, Erratum[]>();

/** Errata that touch the call, in the order of the register. */
export function errataOf(table: Table, call: Call): Erratum[] {
  const errata = known.get(call) ?? touching(table, call);
  known.set(call, errata);
  return errata;
}

function touching(table: Table, call: Call): Erratum[] {
  const ids = rowGroups(table, call).flatMap(({ rows }) => rows.map(({ id }) => id));
  return loadErrata().filter(
    (erratum) =>
      erratum.accepts?.some(({ at }) => at.some((pattern) => ids.some((id) => fits(pattern, id)))) ||
      erratum.texts.some(({ line, document = erratum.document }) => isWithin(table, call, document, line)),
  );
}

/** The errata that touch the row itself. */
export function errataOfRow(errata: readonly Erratum[], id: string): Erratum[] {
  return errata.filter(({ accepts = [] }) =>
    accepts.some(({ at }) => at.some((pattern) => fits(pattern, id))),
  );
}

/** Whether the line stands in the section of the call: from its heading to that of the next one. */
function isWithin(table: Table, call: Call, document: string, line: number): boolean {
  if (line === 0 || table.document.basis || document !== table.interface) return false;
  const next = table.calls.map((each) => each.line).filter((each) => each > call.line);
  return line >= call.line && line < Math.min(Number.POSITIVE_INFINITY, ...next);
}

/** The calls that an erratum touches. */
export function touchedBy(erratum: Erratum): { table: Table; call: Call }[] {
  return loadTables().flatMap((table) =>
    table.calls.filter((call) => errataOf(table, call).includes(erratum)).map((call) => ({ table, call })),
  );
}
