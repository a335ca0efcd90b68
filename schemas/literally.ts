/** The source of a pattern that fits that text and no other: signs that patterns have a use for stand for themselves. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
