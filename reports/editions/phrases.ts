/** The phrases of a closed list in two languages, of which some have holes for what is the same in both. */
import { HOLE, phrasePattern } from '../../schemas/holes';

export type Side = 'english' | 'chinese';

interface Form {
  english: string;
  chinese: string;
  /** What a phrase has to be to be written in the form, with a group for each hole. */
  whole: Readonly<Record<Side, RegExp>>;
}

export class Phrases {
  private readonly forms: readonly Form[];

  /** @param forms the Chinese phrase by the English one, with the same holes in the same order */
  constructor(forms: Readonly<Record<string, string>>) {
    // Longest first, so that a phrase is never taken for another that it begins with.
    this.forms = Object.entries(forms)
      .map(([english, chinese]) => ({
        english,
        chinese,
        whole: { english: wholePattern(english), chinese: wholePattern(chinese) },
      }))
      .sort((a, b) => bareLength(b) - bareLength(a));
  }

  /** What a step may say, as sources of patterns without groups. */
  patterns(side: Side): string[] {
    return this.forms.map((form) => patternOf(form[side], '?:'));
  }

  /** The English form that the phrase is written in. */
  formOf(phrase: string): string | undefined {
    return this.fitting(phrase, 'english')?.form.english;
  }

  /** The phrase in the other language; none: no form fits. */
  translate(phrase: string, from: Side): string | undefined {
    const found = this.fitting(phrase, from);
    if (!found) return undefined;
    const filled = [...found.filled];
    const other = found.form[from === 'english' ? 'chinese' : 'english'];
    return other.replace(HOLE, () => filled.shift() ?? '');
  }

  private fitting(phrase: string, side: Side) {
    for (const form of this.forms) {
      const match = form.whole[side].exec(phrase);
      if (match) return { form, filled: match.slice(1) };
    }
    return undefined;
  }
}

function bareLength({ english }: Form): number {
  return english.replace(HOLE, '').length;
}

function wholePattern(form: string): RegExp {
  return new RegExp(`^${patternOf(form, '')}$`);
}

/** A hole may also have a placeholder of an outline. @param group what a group begins with */
function patternOf(form: string, group: '' | '?:'): string {
  return phrasePattern(form, (permitted) => `(${group}<[^<>]+>|${permitted})`);
}
