/** Judges how arguments that are out of order stand in the requests that are sent for them, if any are. */
import { warn } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { HARMLESS } from './odd-arguments';
import { type Arrival, arrivesAsItIs, type StandIn, standInFor } from './odd-requests';
import type { OddCall } from './sdk-calls';
import { row } from './sdk-calls';
import { sentRequest } from './wire';

/** Nothing may be filled in for an argument that is missing (WC-08), nor a word for nothing be sent (WC-09). */
export function judgeStandIns(world: World, oddCalls: readonly OddCall[]): void {
  const before = world.recorder.judgements.length;
  const noWords = oddCalls.filter((odd) => judgeStandIn(world, odd) === 'a word for nothing');
  const [first] = noWords;
  if (first) {
    const text = `a request was sent in which a word for nothing, or a text made of it, stands for ${first.parameter} (${listed(noWords)})`;
    deviates(world, first, 'WC-09', text, 'no request');
  }
  world.recorder.stopIfBroken(before);
}

/** The characters of a text may change nothing but the text that arrives (WC-13). */
export function judgeArrivals(world: World, oddCalls: readonly OddCall[]): void {
  const before = world.recorder.judgements.length;
  const harmless = oddCalls.find(({ words }) => words === HARMLESS);
  const reference = harmless && arrivalOf(harmless);
  const sent = oddCalls.filter((odd) => odd !== harmless && arrivalOf(odd));
  if (!reference) {
    noteIncomparable(world, sent);
    return;
  }
  const altered = sent.filter((odd) => {
    const arrival = arrivalOf(odd);
    return arrival && !arrivesAsItIs(reference, arrival);
  });
  const [first] = altered;
  if (first) {
    const { method, url } = reference.request;
    const text = `${first.parameter} alters the request, or arrives altered (${listed(altered)})`;
    deviates(world, first, 'WC-13', text, `${method} ${url}, with this text in its place`);
  }
  world.recorder.stopIfBroken(before);
}

/** Tells the recorder when something was filled in, and notes when digits were sent. */
function judgeStandIn({ recorder }: World, odd: OddCall): StandIn {
  const { parameter, words, call, settling } = odd;
  const request = settling.request && sentRequest(settling.request);
  if (!request) return 'nothing';
  const standIn = standInFor(call.name, parameter, odd.given, request);
  const requirement = row(call.name, `parameter.${parameter}`);
  if (standIn === 'something else') {
    const reason = `something was filled in, though ${parameter} is ${words} (WC-08)`;
    const mismatch = { reason, expected: 'no request', actual: settling.request?.summary ?? '' };
    recorder.broken(requirement, mismatch, settling.request);
  }
  if (standIn === 'its digits') {
    const text = `${call.name} sends a number for its ${parameter} as the text of its digits`;
    recorder.note({ requirement, erratum: 'WC-09', level: 'info', text, about: 'digits' }, settling.request);
  }
  return standIn;
}

/** Of an SDK that does not send the harmless text. */
function noteIncomparable({ recorder }: World, sent: readonly OddCall[]): void {
  const [first] = sent;
  if (!first) return;
  const { parameter, call, settling } = first;
  const text = `whether ${parameter} arrives as it is cannot be told: with one letter more, nothing is sent`;
  const requirement = row(call.name, `parameter.${parameter}`);
  recorder.note(
    { requirement, erratum: 'WC-13', level: 'info', text, about: 'incomparable' },
    settling.request,
  );
}

function deviates(
  world: World,
  { parameter, call, settling: { request } }: OddCall,
  erratum: string,
  text: string,
  expected: string,
): void {
  const requirement = row(call.name, `parameter.${parameter}`);
  warn(world, { requirement, erratum, text, expected, actual: request?.summary ?? '' }, request);
}

function arrivalOf({ given, settling }: OddCall): Arrival | undefined {
  const request = settling.request && sentRequest(settling.request);
  return request && typeof given === 'string' ? { text: given, request } : undefined;
}

function listed(all: readonly OddCall[]): string {
  return all.map(({ words }) => words).join(', ');
}
