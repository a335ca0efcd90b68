/** Says of an exchange, in lines for a terminal, what is wrong with it and which line of which document says so. */
import type { Colours } from '../../reports/colours';
import { explanationLines, placeText } from '../../reports/explain';
import { shortened, visibleLine } from '../../reports/visible';
import { findClientRow } from '../../schemas/client-rows';
import { findRow } from '../../schemas/load';
import type { JudgedId } from '../../schemas/requirement-id';
import type { Exchange } from '../../traffic/exchange';
import { isClientRow, sideOf } from '../../traffic/judged';
import type { JudgedExchange } from '../../traffic/traffic-judge';

/** Characters of what a peer said in one line. */
const LONGEST = 400;

/** Takes the secrets out of a text. */
export type Masked = (text: string) => string;

/** @param outcome what became of it, where it has no whole answer */
export function exchangeLine(exchange: Exchange, what: string, masked: Masked, outcome?: string): string {
  const { method, url, answer, took = 0 } = exchange;
  const came = answer ? `${answer.status} in ${Math.round(took)} ms` : 'no answer';
  const asked = harmless(masked(`${method} ${url.pathname}${url.search}`));
  return `${asked}: ${[came, what, outcome].filter(Boolean).join(', ')}`;
}

/** What is wrong with it; none where nothing is. */
export function faultLines({ judged }: JudgedExchange, masked: Masked, colours: Colours): string[] {
  const say = (text: string) => harmless(masked(text));
  const broken = judged.broken.flatMap(({ requirement, mismatch: { reason, expected, actual } }) => {
    const document = `${placeText(placeOf(requirement))}.`;
    const reasons = explanationLines({ sent: '', expected, came: actual, document });
    return [
      `  ${colours.red(`the ${sideOf(requirement)} fails`)} ${requirement}: ${say(reason)}`,
      ...reasons.map((line) => `    ${say(line)}`),
    ];
  });
  const noted = judged.noted
    .filter(({ level }) => level === 'warn')
    .map(({ requirement, text, erratum }) => {
      const by = erratum ? ` (${erratum})` : '';
      return `  ${colours.yellow('warn')} ${requirement}: ${say(text)}${by}`;
    });
  return [...broken, ...noted];
}

/** Nothing that a peer said acts in it. */
function harmless(text: string): string {
  return shortened(visibleLine(text), LONGEST);
}

function placeOf(requirement: JudgedId) {
  return isClientRow(requirement) ? findClientRow(requirement).place : findRow(requirement).place;
}
