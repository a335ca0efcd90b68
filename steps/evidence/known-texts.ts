/**
 * Finds known texts in longer ones, in whatever case. A session has a new secret with each poll, in eight forms each: an
 * expression of all of them would be compiled anew each time, and tried at every character. So texts are looked up
 * by how they begin.
 */

/** Known texts have at least so many UTF-16 code units, and are looked up by them. */
export const START = 4;
/** What a beginning is looked up by has so many bits. */
const KEY_BITS = 16;

interface Known {
  folded: string;
  shown: string;
}

export class KnownTexts {
  /** By the key of how they begin, the longest first. */
  private readonly byStart = new Map<number, Known[]>();
  /** 1 for each key of `byStart`: hardly any character of a text begins a known one. */
  private readonly starts = new Uint8Array(1 << KEY_BITS);

  /**
   * @param text of at least {@link START} code units; one that is known already keeps what it is shown as
   * @param shown what stands for it
   */
  add(text: string, shown: string): void {
    const folded = fold(text);
    const key = keyAt(folded, 0);
    const alike = this.byStart.get(key) ?? [];
    if (alike.some((known) => known.folded === folded)) return;
    alike.push({ folded, shown });
    alike.sort((a, b) => b.folded.length - a.folded.length);
    this.byStart.set(key, alike);
    this.starts[key] = 1;
  }

  /** The text with what stands for each known one in its place; from left to right, the longest where several begin. */
  replacedIn(text: string): string {
    const folded = fold(text);
    let replaced = '';
    let copied = 0;
    for (let at = 0; at + START <= folded.length; at += 1) {
      const known = this.beginsAt(folded, at);
      if (!known) continue;
      replaced += text.slice(copied, at) + known.shown;
      copied = at + known.folded.length;
      at = copied - 1;
    }
    return replaced + text.slice(copied);
  }

  private beginsAt(folded: string, at: number): Known | undefined {
    const key = keyAt(folded, at);
    if (this.starts[key] === 0) return undefined;
    return this.byStart.get(key)?.find((known) => folded.startsWith(known.folded, at));
  }
}

/** Of the characters that a text has from there on. */
function keyAt(folded: string, at: number): number {
  let key = 0;
  for (let i = at; i < at + START; i += 1) key = key * 31 + folded.charCodeAt(i);
  return key & ((1 << KEY_BITS) - 1);
}

/** In one case, and of the same length: some letters become two in the other case, and stay as they are. */
function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.replace(/./gsu, (character) => {
    // By way of the upper case, for letters such as ſ that have no lower one of their own.
    const folded = character.toUpperCase().toLowerCase();
    return folded.length === character.length ? folded : character;
  });
}
