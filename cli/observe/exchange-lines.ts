/** Says of an exchange, in lines for a terminal, what is wrong with it and which line of which document says so. */
import type { Say } from '../../fixtures/texts/texts';
import type { Colours } from '../../reports/colours';
import { explanationLines, placeText } from '../../reports/explain';
import { toldIn } from '../../reports/told';
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
export function exchangeLine(
  exchange: Exchange,
  what: string,
  masked: Masked,
  say: Say,
  outcome = '',
): string {
  const { method, url, answer, took = 0 } = exchange;
  const came = answer
    ? say('observe.came', { status: answer.status, ms: Math.round(took) })
    : say('observe.noAnswer');
  const ended = toldIn(say.language, outcome);
  const asked = harmless(masked(`${method} ${url.pathname}${url.search}`));
  return `${asked}: ${[came, what, ended].filter(Boolean).join(say('observe.joint'))}`;
}

/** What is wrong with it; none where nothing is. */
export function faultLines({ judged }: JudgedExchange, masked: Masked, colours: Colours, say: Say): string[] {
  const shown = (text: string) => harmless(masked(text));
  const told = (text = '') => toldIn(say.language, text);
  const [client = '', target = ''] = say('observe.fails').split('|');
  const broken = judged.broken.flatMap(({ requirement, mismatch: { reason, expected, actual } }) => {
    const document = `${placeText(placeOf(requirement), say)}${say('run.stop')}`;
    const reasons = explanationLines(
      { sent: '', expected: told(expected), came: told(actual), document },
      say,
    );
    const who = sideOf(requirement) === 'client' ? client : target;
    return [
      `  ${colours.red(who)} ${requirement}: ${shown(told(reason))}`,
      ...reasons.map((line) => `    ${shown(line)}`),
    ];
  });
  const noted = judged.noted
    .filter(({ level }) => level === 'warn')
    .map(({ requirement, text, erratum }) => {
      const by = erratum ? ` (${erratum})` : '';
      return `  ${colours.yellow(say('observe.warn'))} ${requirement}: ${shown(told(text))}${by}`;
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
