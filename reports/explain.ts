/** Puts a judgement into sentences: what was sent, what came back, which line of which document says otherwise. */

import { ENGLISH, type Say } from '../fixtures/texts/texts';
import type { Place } from '../schemas/catalogue';
import type { TraceEntry } from '../schemas/verdict';
import type { AnyJudgement } from './results';
import { toldIn } from './told';

/** `uucall 插件js接口, section 分机签入, table 同步请求响应, row "operation_failed | 110 | 操作失败" (line 55)`. */
export function placeText(place: Place, say: Say = ENGLISH): string {
  const { document, section, table, row } = place;
  const steps = [
    document,
    section && say('run.section', { name: section }),
    table && say('run.table', { name: table }),
    row && say('run.row', { name: row }),
  ];
  return `${steps.filter(Boolean).join(', ')} (${whereText(place, say)})`;
}

/** The line in the document; of a row on another page of the vendor, which page, and that it is another. */
export function whereText({ line, page }: Place, say: Say = ENGLISH): string {
  return page === undefined ? say('run.line', { line }) : say('run.page', { page });
}

/**
 * The entries that belong to the judged one, in order: the call or request, and everything that answers it or came
 * of it. All of the trace when the judgement names no entry, because then the whole sequence was judged.
 */
export function exchangeOf(trace: TraceEntry[], judged?: number): TraceEntry[] {
  const roots = new Map<number, number>();
  // An entry follows what it is of, so that the root of that is known by then.
  for (const { seq, of } of trace) roots.set(seq, of === undefined ? seq : (roots.get(of) ?? of));
  const root = judged === undefined ? undefined : roots.get(judged);
  return root === undefined ? trace : trace.filter(({ seq }) => roots.get(seq) === root);
}

/** What a judgement rests on; what crossed the interface stands as it was. '' where there is nothing to say. */
export interface Explanation {
  sent: string;
  expected: string;
  came: string;
  document: string;
}

/** Puts a judgement in words for a reader who has the document at hand but not the code. */
export function explain(
  judgement: AnyJudgement,
  place: Place,
  trace: TraceEntry[],
  say: Say = ENGLISH,
): Explanation {
  const judged = trace.find(({ seq }) => seq === judgement.exchange);
  const sent = judged && trace.find(({ seq }) => seq === (judged.of ?? judged.seq));
  const came = judgement.actual ?? (judged !== sent ? judged?.summary : undefined);
  return {
    sent: sent?.origin === 'tester' ? toldIn(say.language, sent.summary) : '',
    expected: toldIn(say.language, judgement.expected ?? ''),
    came: toldIn(say.language, came ?? ''),
    document: `${placeText(place, say)}${say('run.stop')}`,
  };
}

/** The explanation as lines for plain text. */
export function explanationLines(
  { sent, expected, came, document }: Explanation,
  say: Say = ENGLISH,
): string[] {
  return [
    ...(sent ? [say('run.sent', { text: sent })] : []),
    ...(expected ? [say('run.expected', { text: expected })] : []),
    ...(came ? [say('run.came', { text: came })] : []),
    say('run.document', { text: document }),
  ];
}
