/** Widens documented values by what the errata tolerate; each alternative says which erratum grants it. */

import { type Acceptance, type Erratum, fits } from '../errata';
import { literally } from '../literally';
import type { Scalar } from '../table';
import type { Schema } from './schema';

/** What a member may be besides what is documented. */
export interface Widen {
  /** The documented schema of a value, or that schema and its tolerated forms. */
  values(member: string, documented: Schema, further?: Schema[], scope?: 'same value'): Schema;
  /**
   * The schema of a member that a row documents as absent, or that and its tolerated forms.
   *
   * @param selected value of the first selector in that row
   */
  absentee(member: string, documented: Schema, selected: Scalar): Schema;
  /** The tolerated forms of "no value". */
  none(member: string): Schema[];
  /** Set when the member may be left out although the document lists it: what that is. */
  absent(member: string): Schema | undefined;
}

/** Nothing is tolerated: the documented schema. */
export const asDocumented: Widen = {
  values: (_member, documented) => documented,
  absentee: (_member, documented) => documented,
  none: () => [],
  absent: () => undefined,
};

/** What the errata tolerate: the tolerated schema. */
export function asTolerated(errata: Erratum[]): Widen {
  const granted = (member: string) =>
    errata.flatMap((erratum) =>
      (erratum.accepts ?? [])
        .filter((acceptance) => acceptance.at.some((pattern) => fits(pattern, member)))
        .map((acceptance) => ({ erratum, acceptance })),
    );
  const none = (member: string, selected?: Scalar) =>
    granted(member)
      .filter(({ acceptance }) => acceptance.where === 'none')
      .filter(({ acceptance }) => selected === undefined || (acceptance.selected ?? selected) === selected)
      .map(({ erratum, acceptance }) => marked(acceptance.schema ?? {}, erratum, acceptance));
  return {
    values(member, documented, further = [], scope) {
      const forms = granted(member).flatMap(({ erratum, acceptance }) => {
        if (acceptance.where === 'none') return [];
        if (scope === 'same value' && acceptance.form === 'schema') return [];
        const form = formOf(acceptance, documented);
        return form ? [marked(form, erratum, acceptance)] : [];
      });
      const alternatives = [...forms, ...further];
      return alternatives.length === 0 ? documented : { anyOf: [documented, ...alternatives] };
    },
    absentee(member, documented, selected) {
      const alternatives = none(member, selected);
      return alternatives.length === 0 ? documented : { anyOf: [documented, ...alternatives] };
    },
    none: (member) => none(member),
    absent(member) {
      const grant = granted(member).find(({ acceptance }) => acceptance.form === 'absent');
      return grant && marked({}, grant.erratum, grant.acceptance);
    },
  };
}

function marked(schema: Schema, erratum: Erratum, acceptance: Acceptance): Schema {
  return {
    ...schema,
    description: acceptance.note,
    'x-erratum': erratum.id,
    'x-level': acceptance.level,
    'x-strict': acceptance.strict,
    ...(acceptance.option ? { 'x-option': acceptance.option } : {}),
  };
}

function formOf(acceptance: Acceptance, documented: Schema): Schema | undefined {
  const values = 'const' in documented ? [documented.const] : ((documented.enum as Scalar[]) ?? []);
  const words = values.map((value) => String(value));
  const pattern = (spelling: (word: string) => string) => ({
    type: 'string',
    pattern: `^\\s*(${words.map(spelling).join('|')})\\s*$`,
  });
  if (acceptance.form === 'schema') return acceptance.schema;
  if (words.length === 0) return undefined;
  switch (acceptance.form) {
    case 'absent':
    case 'extra-members':
      return undefined;
    case 'alias':
      return words.includes(acceptance.for ?? '') ? acceptance.schema : undefined;
    case 'other-case':
      return pattern(inAnyCase);
    case 'same-text':
      return pattern(inAnyPunctuation);
    default:
      return pattern(literally);
  }
}

function inAnyCase(word: string): string {
  return [...literally(word)]
    .map((c) => (/[a-z]/i.test(c) ? `[${c.toLowerCase()}${c.toUpperCase()}]` : c))
    .join('');
}

/** Full-width and half-width punctuation are one, and spaces do not count. */
function inAnyPunctuation(text: string): string {
  const twins: Record<string, string> = { ',': '[,，]', '(': '[(（]', ')': '[)）]', '/': '[/／]', ' ': '' };
  return [...text].map((c) => `${twins[c] ?? literally(c)}\\s*`).join('');
}
