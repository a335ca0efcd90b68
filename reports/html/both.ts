/** Texts of a page in both of its languages, of which the reader chooses one. */
import Handlebars from 'handlebars';
import { ENGLISH, type Language, type Say, sayIn, type TextKey } from '../../fixtures/texts/texts';
import type { StepPlace } from '../../schemas/verdict';
import { HAN, literalWords } from '../site/reader';
import { scenarioIn, stepIn, toldIn } from '../told';
import { sentence, stepText } from '../wording';

/** What is told on the page. '' of Chinese: it is the same. */
export interface Both {
  en: string;
  zh: string;
}

/** Who reads the page, and how what stands in results in English is told to him. */
export interface PageReader {
  language: Language;
  say: Say;
  /** A sentence of a run: a reason, a fault, what a finding tells. */
  tell: (sentence: string) => string;
  /** A scenario, by its id. */
  scenario: (id: string) => string;
  /** The text of a step. */
  step: (text: string) => string;
  /** What a row demands. */
  row: (row: { text: string; place: { row: string } }) => string;
}

const itself = (text: string) => text;

const READERS: readonly PageReader[] = [
  { language: 'en', say: ENGLISH, tell: itself, scenario: itself, step: itself, row: ({ text }) => text },
  {
    language: 'zh-CN',
    say: sayIn('zh-CN'),
    tell: (text) => toldIn('zh-CN', text),
    scenario: (id) => scenarioIn('zh-CN', id),
    step: (text) => stepIn('zh-CN', text),
    row: ({ text, place }) => literalWords({ text, original: place.row }) || place.row,
  },
];

/** A text as each reader has it. */
export function both(text: (reader: PageReader) => string): Both {
  const [en = '', zh = ''] = READERS.map(text);
  return { en, zh: zh === en ? '' : zh };
}

/** The same for lines, of which there are as many in both. */
export function linesOf(lines: (reader: PageReader) => string[]): Both[] {
  const [english = [], chinese = []] = READERS.map(lines);
  return english.map((en, i) => ({ en, zh: chinese[i] ?? '' }));
}

/** A sentence of a run. */
export function told(text: string): Both {
  return both(({ tell }) => tell(text));
}

/** The same with a capital and a full stop. */
export function toldWhole(text: string): Both {
  return both(({ say }) => sentence(text, say));
}

/** A scenario, by its id. */
export function scenarioText(id: string): Both {
  return both(({ scenario }) => scenario(id));
}

/** The text of a step. */
export function stepped(text: string): Both {
  return both(({ step }) => step(text));
}

/** Which step it is, and its text. */
export function stepPlace(step: StepPlace): Both {
  return both(({ say }) => stepText(step, say));
}

/** Three or more words of English. */
const ENGLISH_WORDS = /[A-Za-z][a-z]+ [a-z]+ /;

/**
 * `{{told x}}` writes a text of the view, `{{say "report.x"}}` one of the catalogue,
 * `{{sayCount "report.x" n}}` one that counts; each
 * language in an element `x-t` of its own, and the style sheet hides the one that the page is not in.
 */
export const HELPERS: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  told: written,
  say: (key: TextKey) => written(both(({ say }) => say(key))),
  sayCount: (key: TextKey, count: number) => written(both(({ say }) => say(key, { count }))),
  badge: (outcome: string) => {
    const word = both((reader) => reader.say(`site.outcome.${outcome}` as TextKey));
    return new Handlebars.SafeString(
      `<span class="verdict ${Handlebars.escapeExpression(outcome)}">${written(word)}</span>`,
    );
  },
};

function written({ en, zh }: Both): Handlebars.SafeString {
  if (zh === '') {
    const isEnglish = ENGLISH_WORDS.test(en) && !HAN.test(en);
    return new Handlebars.SafeString(
      isEnglish
        ? `<span lang="en">${Handlebars.escapeExpression(en)}</span>`
        : Handlebars.escapeExpression(en),
    );
  }
  return new Handlebars.SafeString(
    `<x-t lang="en">${Handlebars.escapeExpression(en)}</x-t><x-t lang="zh-CN">${Handlebars.escapeExpression(zh)}</x-t>`,
  );
}
