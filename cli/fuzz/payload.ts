/** Holds an answer of a simulator against the derived schema of its table. */
import assert from 'node:assert/strict';
import type { InterfaceName } from '../../schemas/catalogue';
import { judgePayload } from '../../schemas/check';
import { isObject } from '../../schemas/json-object';

/**
 * The answer as an object that is as the table has it.
 *
 * @param payload JSON text, or a value
 * @param options that the ICS sets, such as `correctedSpelling`
 * @throws AssertionError with what is wrong with it
 */
export function fitting(
  interfaceName: InterfaceName,
  call: string,
  kind: 'reply' | 'result' | 'event',
  payload: unknown,
  options: Record<string, unknown> = {},
): Record<string, unknown> {
  const value: unknown = typeof payload === 'string' ? JSON.parse(payload) : payload;
  assert.ok(isObject(value), `${call}: the ${kind} is no JSON object`);
  const { problems } = judgePayload(interfaceName, call, kind, value, { strict: false, options });
  assert.deepEqual(problems, [], `${call}: the ${kind} does not fit its table`);
  return value;
}

/**
 * Ids of the rows of its table that an answer is, or is taken for by an erratum.
 *
 * @throws AssertionError with what is wrong with it
 */
export function rowsOf(...answer: Parameters<typeof fitting>): string[] {
  const [interfaceName, call, kind, , options = {}] = answer;
  const value = fitting(...answer);
  const { rows, deviations } = judgePayload(interfaceName, call, kind, value, { strict: false, options });
  return [...rows, ...deviations.map(({ requirement }) => requirement)];
}
