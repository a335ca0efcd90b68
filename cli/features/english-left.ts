/** English words that were left in an edition: two of them in a row are no name of anything. */

/** What stays: quoted values, tags, placeholders, code, and JSON. */
const CODE = [/"[^"]*"/g, /^\s*@.*$/gm, /<[^<>]*>/g, /[{[].*?[}\]]/g, /^# language: .*$/gm, /npm run \w+/g];
const WORDS = /\b[A-Za-z][a-z]+(?:'[a-z]+)? [a-z]+\b/;

/** @returns one line for each line of the edition that has some */
export function englishIn(edition: string): string[] {
  const left = CODE.reduce((text, pattern) => text.replace(pattern, ''), edition);
  return left
    .split('\n')
    .filter((line) => WORDS.test(line))
    .map((line) => `English was left: ${line.trim()}`);
}
