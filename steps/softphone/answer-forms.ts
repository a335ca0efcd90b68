/** How the answer to a command came, by the words of the feature: its form, its time, its address. */

import { isObject } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import type { AnswerDetails } from '../../schemas/trace-data';
import { DOCUMENTED_HOST, DOCUMENTED_PORT } from '../documented-address';
import type { ServiceAnswer } from '../drivers/local-service/local-service';
import { strangeScriptType } from '../drivers/local-service/raw-outcome';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { lastCommand } from './service-answers';
import { legiblePayload } from './told';
import { DOCUMENTED_PATIENCE } from './wrong-answers';

/** Judges the last answer by the rows that ask for that form. */
export type AnswerForm = (world: World) => void;

export const ANSWER_FORMS: Record<string, AnswerForm> = {
  'JSONP that calls the function of the page, within five seconds': isJsonp,
  'plain HTTP, with JSON inside': isPlainHttp,
  'from port 12307 of 127.0.0.1': isFromDocumentedAddress,
};

function isJsonp(world: World): void {
  const { name, answer } = lastCommand(world);
  const { elapsed = 0, headers, fault } = detailsOf(answer);
  // What is wrong with the way of the answer is on record already.
  if (answer.outcome === 'no answer in time') return;
  const rule = requirementId(`local-service.${name}.rule.response-time`);
  if (elapsed > DOCUMENTED_PATIENCE) {
    const expected = `an answer within ${DOCUMENTED_PATIENCE} ms`;
    const text = 'the answer took longer than the five seconds of the sample';
    const actual = `${elapsed} ms`;
    tolerate(world, { requirement: rule, erratum: 'US-13', text, expected, actual }, answer.entry);
  } else world.recorder.pass(rule, answer.entry);
  if (answer.outcome !== 'answered' && fault === undefined) return;
  if (fault !== 'callback')
    world.recorder.pass(requirementId(`local-service.${name}.parameter.jsonpcallback`), answer.entry);
  if (fault === 'callback' || fault === 'call') return;
  const requirement = requirementId(`local-service.${name}.rule.jsonp`);
  // A browser does not say what it made a script of.
  const type = headers && strangeScriptType(headers);
  if (type !== undefined) {
    const text = `the Content-Type is ${type}, not JavaScript`;
    world.recorder.note({ requirement, erratum: 'US-27', level: 'ok-note', text }, answer.entry);
  }
  world.recorder.pass(requirement, answer.entry);
}

function isPlainHttp(world: World): void {
  const { name, answer } = lastCommand(world);
  const { status = 0, strictJson, fault } = detailsOf(answer);
  if (status >= 200 && status <= 299)
    world.recorder.pass(requirementId(`local-service.${name}.rule.http-request`), answer.entry);
  // What a page cannot show of a reply that is no call, the bytes do.
  if (answer.outcome === 'answered')
    world.recorder.pass(requirementId(`local-service.${name}.parameter.jsonpcallback`), answer.entry);
  // An object literal is judged where the answer is, and what cannot be read is on record already.
  if (strictJson !== false && fault !== 'argument' && isObject(legiblePayload(answer)))
    world.recorder.pass(requirementId(`local-service.${name}.rule.json-reply`), answer.entry);
}

function isFromDocumentedAddress(world: World): void {
  const { name, answer } = lastCommand(world);
  const { hostname, port } = new URL(world.softphone.testbed.serviceAddress());
  const judgePart = (row: string, holds: boolean, actual: string) => {
    const mismatch = {
      reason: 'the service is at another address',
      expected: `${DOCUMENTED_HOST}:${DOCUMENTED_PORT}`,
      actual,
    };
    if (holds) world.recorder.pass(requirementId(`local-service.${name}.${row}`), answer.entry);
    else world.recorder.broken(requirementId(`local-service.${name}.${row}`), mismatch, answer.entry);
  };
  const before = world.recorder.judgements.length;
  judgePart('rule.address', ['127.0.0.1', 'localhost'].includes(hostname), hostname);
  judgePart('parameter.localhost', hostname === DOCUMENTED_HOST, hostname);
  judgePart('parameter.port', port === String(DOCUMENTED_PORT), port);
  world.recorder.stopIfBroken(before);
}

function detailsOf({ entry }: ServiceAnswer): AnswerDetails {
  return entry.data;
}
