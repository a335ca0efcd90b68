/** What a target says of each capability of the proforma. */
import type { Claim, InterfaceName } from '../catalogue';
import { type Capability, covers, loadProforma, OPTIONS, type OptionId } from './proforma';

/** What an ICS holds; see target.schema.json. */
export interface Statement {
  interfaces: readonly InterfaceName[];
  claims: readonly Claim[];
  leavesOut: readonly { requirement: string; reason: string }[];
  options: Readonly<Partial<Record<string, unknown>>>;
}

/** `n/a`: its condition, or what it is part of, is not supported. */
export type Answer = 'yes' | 'no' | 'n/a';

/** The answer of a statement to each capability, by id. */
export function answersOf(statement: Statement): ReadonlyMap<string, Answer> {
  const proforma = new Map(loadProforma().map((each) => [each.id, each]));
  const answers = new Map<string, Answer>();
  const answerOf = (id: string): Answer => {
    const known = answers.get(id);
    if (known) return known;
    const capability = proforma.get(id);
    if (!capability) throw new Error(`the proforma has no ${id}`);
    const given = isSupported(capability, statement) ? 'yes' : 'no';
    const applies = needs(capability).every((other) => answerOf(other) === 'yes');
    const answer = applies ? given : 'n/a';
    answers.set(id, answer);
    return answer;
  };
  for (const id of proforma.keys()) answerOf(id);
  return answers;
}

/** Whether the statement says that it is supported, whatever it depends on; of what is excluded, that it is there. */
export function isSupported({ id, kind, status }: Capability, statement: Statement): boolean {
  switch (kind) {
    case 'interface':
      return statement.interfaces.some((name) => id === `interface.${name}`);
    case 'claim':
      return statement.claims.some((name) => id === `claim.${name}`);
    case 'option': {
      const { name, value } = OPTIONS[id as OptionId];
      return statement.options[name] === value;
    }
    case 'call':
      return !rowsOf(id).every((row) => isLeftOut(row, statement));
    case 'row':
      return isLeftOut(id, statement) === (status === 'x');
  }
}

/** What has to be supported for a capability to apply. */
export function needs({ within, condition }: Capability): string[] {
  return [...within, ...(condition === undefined ? [] : [condition])];
}

/** Ids of the rows of a call. */
export function rowsOf(call: string): string[] {
  return loadProforma()
    .filter(({ kind, within }) => kind === 'row' && within.includes(call))
    .map(({ id }) => id);
}

function isLeftOut(row: string, { leavesOut }: Statement): boolean {
  return leavesOut.some(({ requirement }) => covers(requirement, row));
}
