/** How an argument that is out of order arrives in the request of a call. Judges nothing. */
import { isObject } from '../../schemas/json-object';
import type { SdkCallName } from './sdk-calls';
import { placesIn, type SentRequest, textOf } from './wire';

/** A text, and the request that was sent for it. */
export interface Arrival {
  text: string;
  request: SentRequest;
}

/** What stands in a request for an argument that is no text. */
export type StandIn = 'a word for nothing' | 'its digits' | 'something else' | 'nothing';

/** What programs write where there is nothing to be written. */
const WORDS_FOR_NOTHING = ['', 'undefined', 'null', 'NaN', '[object Object]'];

/**
 * Whether a text has arrived as it is: everywhere that the reference has its own text this one stands, and the
 * address has the same parts. That holds for requests of any shape.
 *
 * @param reference the same call for a text without any character of a meaning
 */
export function arrivesAsItIs(reference: Arrival, odd: Arrival): boolean {
  const wanted = partsOf(reference.request);
  const sent = partsOf(odd.request);
  if (Object.keys(wanted.address).join() !== Object.keys(sent.address).join()) return false;
  // The trace has no room for a large body.
  const bodies = odd.request.body === undefined ? {} : wanted.body;
  return [...Object.entries(wanted.address), ...Object.entries(bodies)].every(([place, text]) => {
    if (typeof text !== 'string' || !text.includes(reference.text)) return true;
    // Not as a text in its place, in which $& would have a meaning.
    const expected = text.replaceAll(reference.text, () => odd.text);
    return (sent.address[place] ?? sent.body[place]) === expected;
  });
}

/** What stands where an argument belongs that is no text. */
export function standInFor(
  name: SdkCallName,
  parameter: string,
  given: unknown,
  request: SentRequest,
): StandIn {
  const sent = textOf(request);
  const places = placesIn(name, request)?.[parameter];
  const digits = typeof given === 'number' ? String(given) : undefined;
  if (digits !== undefined && (places?.includes(digits) ?? sent.includes(digits))) return 'its digits';
  if (!places) {
    const found = WORDS_FOR_NOTHING.some((word) => word !== '' && sent.includes(word));
    return found ? 'a word for nothing' : 'nothing';
  }
  const words: unknown[] = [...WORDS_FOR_NOTHING, String(given)];
  return places.every((text) => typeof text !== 'string' || words.includes(text))
    ? 'a word for nothing'
    : 'something else';
}

/** By where they stand: the segments of the path, the members of the query, and those of the body. */
function partsOf({ url, body }: SentRequest): Record<'address' | 'body', Record<string, unknown>> {
  const [address = ''] = url.split('#');
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  const query = mark < 0 ? [] : address.slice(mark + 1).split('&');
  const segments = path.split('/').map((segment, at) => [`segment ${at}`, decoded(segment)]);
  const members = query.map((member) => {
    const [name = '', ...value] = member.split('=');
    return [`member ${name}`, decoded(value.join('=').replaceAll('+', ' '))];
  });
  return {
    address: Object.fromEntries([...segments, ...members]),
    body: isObject(body) ? body : { '': body },
  };
}

/** Nothing when it is not percent-encoded UTF-8: a server may refuse that, or take it for anything. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
