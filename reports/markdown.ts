/** Puts what an implementation said into Markdown, as GitHub and GitLab have it: in a comment, or in a job's summary. */
import { visibleLine } from './visible';

/** Each sign that could mean something as its number, which Markdown never takes for structure. */
export function plain(text: string): string {
  return visibleLine(text).replace(/[!#-&*+./<>?@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A line, in a fence of more backticks than the text has in a row. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
