/** Texts that were encoded or decoded wrongly on their way. */

/** What stands for bytes that cannot be decoded. */
const UNDECODED = /\ufffd/;
/** A character of three bytes, each of which was taken for one of Windows-1252 or Latin-1. */
const TWICE = /[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}/;

/** Whether a text has characters that could not be decoded, or was encoded twice, so that nobody can read it. */
export function isGarbled(text: string): boolean {
  return UNDECODED.test(text) || TWICE.test(text);
}
