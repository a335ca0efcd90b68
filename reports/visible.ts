/** Makes characters visible that would otherwise act: whatever a target says is shown, never obeyed. */

/** C0 (but for tab and newline), DEL and C1 controls; bidirectional marks and zero-width characters. */
const ACTING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with control characters as their pictures (␛ for escape) and others as `<U+202E>`. Keeps line breaks. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(ACTING, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** The same on one line, for terminals, tables and sentences: line breaks and tabs are shown by their pictures too. */
export function visibleLine(text: string): string {
  return visible(text.replaceAll('\r', '␍')).replaceAll('\n', '␊').replaceAll('\t', '␉');
}

/** Of JSON: the same text to whoever parses it, and nothing in it acts at a terminal. */
export function visibleJson(json: string): string {
  return json.replace(ACTING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** At most so many characters; an ellipsis is the last of a text that is longer. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
