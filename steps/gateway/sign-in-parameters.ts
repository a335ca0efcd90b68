/** The parameters of a sign-in, as the table has them, and the rows that a given one is about. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { Parameter } from '../../schemas/table';
import { findCall } from '../../schemas/tables';
import { row } from './requests';

/** The parameter of that name; `undefined` where the table has none. */
export function parameterOf(name: string): Parameter | undefined {
  return findCall('gateway', 'sign-in').call.parameters.find((parameter) => parameter.name === name);
}

/** The row of a parameter, and that of its value, where the table lists it. Throws when the table has none of that name. */
export function rowsOfGiven(name: string, given: unknown): RequirementId[] {
  const { values = [] } = parameterOf(name) ?? {};
  const own = values.filter(({ value }) => value === given);
  return [row<string>(`parameter.${name}`), ...own.map(({ id }) => row<string>(`parameter.${name}.${id}`))];
}
