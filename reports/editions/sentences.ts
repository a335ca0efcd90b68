/** Steps in two languages: what a step says is read from the one, and written in the other. */
import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';
import { Phrases, type Side } from './phrases';
import type { FeatureTexts } from './texts';

export interface Parameter {
  type: string;
  /** In the language of the step. */
  text: string;
  /** Where it stands in the step. */
  start: number;
  end: number;
}

export interface Reading {
  /** The English sentence, as the catalogue has it. */
  sentence: string;
  /** In the order of that sentence. */
  parameters: Parameter[];
}

interface Twin {
  sentence: string;
  english: CucumberExpression;
  chinese: CucumberExpression;
}

const PARAMETER = /\{(\w+)\}/g;
/** The one type that is neither a closed list nor Cucumber's own: `steps/gateway/parameter-types.ts`. */
const KEPT = /"[^"]*"|true|false|\d+/;

export class Sentences {
  private readonly lists: ReadonlyMap<string, Phrases>;
  private readonly twins: readonly Twin[];
  private readonly known = new Map<string, Reading[]>();

  constructor(private readonly texts: Pick<FeatureTexts, 'sentences' | 'words'>) {
    this.lists = new Map(Object.entries(texts.words).map(([name, forms]) => [name, new Phrases(forms)]));
    const [english, chinese] = [this.registry('english'), this.registry('chinese')];
    this.twins = Object.entries(texts.sentences).map(([sentence, twin]) => ({
      sentence,
      english: new CucumberExpression(sentence, english),
      chinese: new CucumberExpression(twin, chinese),
    }));
  }

  /** Whatever the step can be read as: one reading, where all is well. */
  readingsOf(step: string, side: Side): Reading[] {
    const key = `${side} ${step}`;
    const readings = this.known.get(key) ?? this.twins.flatMap((twin) => readAs(twin, step, side));
    this.known.set(key, readings);
    return readings;
  }

  /** @throws Error unless there is one */
  read(step: string, side: Side): Reading {
    const [reading, ...others] = this.readingsOf(step, side);
    if (!reading || others.length > 0)
      throw new Error(
        `${others.length + (reading ? 1 : 0)} sentences of the catalogue are written so: ${step}`,
      );
    return reading;
  }

  /** The step in the other language. @throws Error for a step, or a word in it, that the catalogue does not have */
  translate(step: string, from: Side): string {
    return this.said(this.read(step, from), from);
  }

  /** The same for whatever the step can be read as. @throws Error for a word that the catalogue does not have */
  translations(step: string, from: Side): string[] {
    return this.readingsOf(step, from).map((reading) => this.said(reading, from));
  }

  /** @param words for the parameters, in the order of the English sentence */
  write(sentence: string, side: Side, words: readonly string[]): string {
    const left = typesOf(sentence).map((type, i) => ({ type, word: words[i] ?? '' }));
    return (side === 'english' ? sentence : this.chinese(sentence)).replace(PARAMETER, (_, type: string) => {
      const [next] = left.splice(
        left.findIndex((each) => each.type === type),
        1,
      );
      return next?.word ?? '';
    });
  }

  /** A word in the other language; what no closed list has is the same in both. @throws Error for no word of its list */
  word(type: string, text: string, from: Side): string {
    const list = this.lists.get(type);
    if (!list) return text;
    const other = list.translate(text, from);
    if (other === undefined) throw new Error(`the words {${type}} have no ${text}`);
    return other;
  }

  /** The same for a text that may be no word of its list. */
  wordIfAny(type: string, text: string): string | undefined {
    const list = this.lists.get(type);
    return list ? list.translate(text, 'english') : text;
  }

  private said({ sentence, parameters }: Reading, from: Side): string {
    const words = parameters.map(({ type, text }) => this.word(type, text, from));
    return this.write(sentence, from === 'english' ? 'chinese' : 'english', words);
  }

  private chinese(sentence: string): string {
    return this.texts.sentences[sentence] ?? sentence;
  }

  private registry(side: Side): ParameterTypeRegistry {
    const registry = new ParameterTypeRegistry();
    const define = (name: string, patterns: RegExp | string[]) =>
      registry.defineParameterType(
        new ParameterType(name, patterns, String, (text: string) => text, false, false),
      );
    for (const [name, list] of this.lists) define(name, list.patterns(side));
    define('kept', KEPT);
    return registry;
  }
}

/** Names of the parameters of a sentence, in their order. */
export function typesOf(sentence: string): string[] {
  return [...sentence.matchAll(PARAMETER)].map(([, type = '']) => type);
}

function readAs(twin: Twin, step: string, side: Side): Reading[] {
  const found = twin[side].match(step);
  if (!found) return [];
  const left = found.map(({ group, parameterType }) => ({
    type: parameterType.name ?? '',
    text: group.value,
    start: group.start ?? 0,
    end: group.end ?? 0,
  }));
  // Of two of one type, the first in the one language is the first in the other.
  const parameters = typesOf(twin.sentence).flatMap((type) =>
    left.splice(
      left.findIndex((each) => each.type === type),
      1,
    ),
  );
  return [{ sentence: twin.sentence, parameters }];
}
