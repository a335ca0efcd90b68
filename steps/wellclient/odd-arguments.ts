/** The ways in which an argument of a force call can be out of order, each in words for people. */
import { phoneNumberOf } from '../testbed/wellclient/ids';

/** Makes all the arguments of a call out of those in order, and the place of the one that is to be wrong. */
export type Oddity = (args: readonly string[], at: number) => unknown[];

/** A text of which every character may stand in an id: it names nothing, and no more is wrong with it. */
export const HARMLESS = 'ended by a letter';

/** Characters; longer than any id, and than the first line of a request may be on many servers. */
const VERY_LONG = 10_000;

/** Of any oddity, none of which is documented. */
export const ODDITIES: Readonly<Record<string, Oddity>> = {
  missing: put(() => ({ undefined: true })),
  'left off, with all behind it': (args, at) => args.slice(0, at),
  null: put(() => null),
  'an object': put((text) => ({ id: text })),
  'a list of it': put((text) => [text]),
  'a truth value': put(() => true),
  'a number': put((text) => (/^\d+$/.test(text) ? Number(text) : 12345)),

  empty: put(() => ''),

  [HARMLESS]: ended('x'),
  'ended by a number sign': ended('#x'),
  'ended by a slash': ended('/x'),
  'ended by a question mark': ended('?x=1'),
  'ended by an ampersand': ended('&x=1'),
  'ended by a percent sign': ended('%x'),
  'ended by an encoded letter (%41)': ended('%41'),

  'ended by a space': ended(' '),
  'ended by a line break': ended('\n'),
  'one step up': put(() => '..'),
  'two steps up': put(() => '../..'),
  'very long': ended('x'.repeat(VERY_LONG)),
  'ended by $& (a sign for what was found)': ended('$&'),
  'the name of a parameter in braces ({{callId}})': put(() => '{{callId}}'),

  'ended in Chinese': ended('座席'),
  'all in Chinese': put(() => '座席'),

  'without its domain': put(phoneNumberOf),
  'in capitals': put((text) => text.toUpperCase()),
  'followed by one more': (args) => [...args, 'surplus'],
};

function put(odd: (text: string) => unknown): Oddity {
  return (args, at) => args.map((text, place) => (place === at ? odd(text) : text));
}

function ended(ending: string): Oddity {
  return put((text) => `${text}${ending}`);
}
