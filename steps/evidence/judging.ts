/** Puts on record what a payload of the implementation says about the rows of its table. */

import type { InterfaceName } from '../../schemas/catalogue';
import type { CheckOptions } from '../../schemas/check';
import { compiledRequest } from '../../schemas/compile';
import { DEEPEST, isObject, isTooDeep } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import type { TraceEntry } from '../../schemas/verdict';
import { type PayloadQuestion, type Weighed, weighPayload } from '../../schemas/weigh';
import type { Recorder } from './recorder';

/** A payload, what it is to be, and where it came. */
export interface PayloadInQuestion extends PayloadQuestion {
  entry: TraceEntry;
}

/**
 * Judges members and row of a payload. The first of the rows that would do is the one to blame when none of
 * them came: that ends the scenario, since what follows is about the outcome that was asked for. Members that are
 * broken end nothing. Gives the id of the row that came, if one did. Throws Halt.
 */
export function judge(
  recorder: Recorder,
  question: PayloadInQuestion,
  options: CheckOptions,
): RequirementId | undefined {
  const before = recorder.judgements.length;
  const { came, understood } = weigh(recorder, question, options);
  if (!understood) recorder.haltIfBroken(before);
  return came;
}

/** Judges as {@link judge} does, and ends nothing. */
export function weigh(
  recorder: Recorder,
  { entry, ...question }: PayloadInQuestion,
  options: CheckOptions,
): Weighed {
  const weighed = weighPayload(question, options);
  recorder.schemas.add(weighed.schema);
  for (const { requirement, mismatch } of weighed.broken) recorder.broken(requirement, mismatch, entry);
  for (const { requirement, purpose } of weighed.holds)
    recorder.pass(requirement, entry, purpose ? 'purpose' : 'along');
  for (const finding of weighed.noted) recorder.note(finding, entry);
  return weighed;
}

/**
 * Holds a request of ours, which the document calls valid, against its table. One that our own tables refuse is
 * a fault of the harness.
 */
export function judgeOwnRequest(
  recorder: Recorder,
  interfaceName: InterfaceName,
  call: string,
  request: unknown,
): void {
  const { path, validate } = compiledRequest(interfaceName, call);
  if (!validate(request)) throw new Error(`no valid request for ${call}: ${JSON.stringify(validate.errors)}`);
  recorder.schemas.add(path);
}

/** The JSON object in a text, or why there is none. */
export function objectIn(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text);
    if (isTooDeep(value)) return `JSON, but nested deeper than ${DEEPEST} levels`;
    return isObject(value) ? value : `JSON, but no object: ${shown(value)}`;
  } catch (error) {
    const { message } = error as Error;
    const [, end] = / after JSON at position (\d+)/.exec(message) ?? [];
    if (end !== undefined) return `JSON, and then more: ${shown(text.slice(Number(end)))}`;
    return `no JSON (${message}): ${shown(text)}`;
  }
}
