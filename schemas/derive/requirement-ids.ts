/** Derives the types of the ids: a row that no table has is a type error. */
import { loadClientRows } from '../client-rows';
import { loadCatalogue } from '../load';

/** Path below `schemas/` of the file that has them. */
export const ID_TYPES = 'requirement-id.ts';

/** Text of that file: the ids of the requirements, of the rows of other pages that nobody can claim, and of clients' rows. */
export function idTypes(): string {
  const { requirements, neighbours } = loadCatalogue();
  return [
    '/** The ids of the tables as types. Derived by `npm run derive`: change the tables, not this file. */',
    '',
    '/** Every requirement, in the order of the catalogue. */',
    union('RequirementId', requirements),
    '',
    '/** Rows of other pages of a vendor that nobody can claim. */',
    union('NeighbourId', neighbours),
    '',
    '/** Any row of the tables. */',
    'export type RowId = RequirementId | NeighbourId;',
    '',
    '/** Rows that demand something of a client, in the order of the tables. */',
    union('ClientRowId', loadClientRows()),
    '',
    '/** Whatever can have a verdict: rows of a target in a run, rows of both sides in recorded traffic. */',
    'export type JudgedId = RequirementId | ClientRowId;',
    '',
  ].join('\n');
}

function union(name: string, rows: readonly { id: string }[]): string {
  return [`export type ${name} =`, ...rows.map(({ id }) => `  | '${id}'`)].join('\n').concat(';');
}
