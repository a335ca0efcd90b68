/** What a run says, in the language of who reads it: its sentences, and in them the steps and scenarios that they name. */
import { sentenceIn } from '../fixtures/sentences/sentences';
import type { Language } from '../fixtures/texts/texts';
import { chineseName, chineseStep } from './editions/in-chinese';

/** Marks that the Chinese sentences alone have: what a run said has others. */
const NAMED = /“([^“”]+)”/g;
/** The steps of a walk, each in marks of its own. */
const IN_TURN = /在 ("[^"]+"(?:，"[^"]+")*) 之后的“/g;

/** The text of a step; English where no feature has it. */
export function stepIn(language: Language, text: string): string {
  return (language === 'zh-CN' && stepsInChinese(text)) || text;
}

/** The name of a scenario, with its feature; its id where there is no Chinese name. */
export function scenarioIn(language: Language, id: string): string {
  return (language === 'zh-CN' && chineseName(id)) || id;
}

/** The sentence; English where there is no Chinese one. */
export function toldIn(language: Language, sentence: string): string {
  const told = sentenceIn(language, sentence);
  if (language === 'en' || told === sentence) return told;
  return told
    .replace(IN_TURN, (_, steps: string) => `在${inChineseMarks(steps)}之后的“`)
    .replace(NAMED, (_, name: string) => `“${stepsInChinese(name) || chineseName(name) || name}”`);
}

function inChineseMarks(steps: string): string {
  return steps.replace(/"([^"]+)"(，)?/g, (_, step: string, more?: string) => `“${step}”${more ? '、' : ''}`);
}

/** What an action of a walk does may be several steps; '' unless each has a Chinese text. */
function stepsInChinese(text: string): string {
  const whole = chineseStep(text);
  if (whole !== '') return whole;
  const steps = text.split(', ').map(chineseStep);
  return steps.includes('') ? '' : steps.join('，');
}
