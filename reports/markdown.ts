/** Puts what an implementation said into Markdown, as GitHub and GitLab have it: in a comment, or in a job's summary. */
import { visibleLine } from './visible';

/** Where mentions, references and addresses begin. Servers look for them in what Markdown has made, where no escape is left. */
const LOOKED_FOR = /[!#$%&@^~]|:(?=\/\/)/g;
/** A space without width. */
const GAP = '\u200b';

/** Each sign that could mean something as its number, which Markdown never takes for structure; what is looked for is broken. */
export function plain(text: string): string {
  return visibleLine(text)
    .replace(LOOKED_FOR, `$&${GAP}`)
    .replace(/[!#-&*+./<>?@[-`{-~\u200b]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A line, in a fence of more backticks than the text has in a row. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
