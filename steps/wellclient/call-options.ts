/** Options of makeCall as tables of the features name them: those of the document, and the edges of what a text may be. */
import { phoneNumberOf } from '../testbed/wellclient/ids';

const LONG = 1000;

/** By option, and by what a table has in its row; each of the number that is to be called. */
const VALUES: Readonly<Record<string, Readonly<Record<string, (number: string) => string | undefined>>>> = {
  prefix: {
    'left out': leftOut,
    empty: () => '',
    'its first digit': (number) => number.slice(0, 1),
    'all but its last digit': (number) => number.slice(0, -1),
  },
  originForDisplay: {
    'left out': leftOut,
    '4000000000': () => '4000000000',
    'of 15 digits': () => '861391234567890',
  },
  cpa: { 'left out': leftOut, '0': () => '0', '1': () => '1' },
  contextId: {
    'left out': leftOut,
    'an object': () => JSON.stringify({ k1: 'v1' }),
    'an empty object': () => '{}',
    'an object in Chinese': () => JSON.stringify({ 客户: '张三 "& <é>' }),
    [`an object of ${LONG} characters`]: () => JSON.stringify({ k: 'x'.repeat(LONG - 8) }),
  },
};

/**
 * The arguments of makeCall for that device, with options.
 * @param words by option, such as `its first digit`
 * @throws Error for what is no option, or none of its values: a fault of the feature
 */
export function withOptions(
  device: string,
  words: Readonly<Record<string, string>>,
): [phoneNumber: string, options: Record<string, string>] {
  const number = phoneNumberOf(device);
  const given = Object.entries(words).flatMap(([option, each]): [string, string][] => {
    const value = VALUES[option]?.[each];
    if (!value) throw new Error(`"${each}" is no value of ${option}`);
    const text = value(number);
    return text === undefined ? [] : [[option, text]];
  });
  const options = Object.fromEntries(given);
  return [number.slice(options.prefix?.length ?? 0), options];
}

function leftOut(): undefined {
  return undefined;
}
