/** What a page in Markdown is made of, for those who hold pages to each other and to the project. */
import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { headingsOf } from './markdown';

/** A fenced block: its language, and its text without the last end of line. */
export interface Block {
  language: string;
  text: string;
}

export interface PageParts {
  /** Levels of the headings, from the first to the last. */
  levels: number[];
  /** What a link may lead to within the page. */
  anchors: string[];
  blocks: Block[];
  /** Where links lead: addresses, or paths from the root of the project, each with its `#anchor`, if any. */
  links: string[];
  /** What is told in words: without blocks, code and addresses; a line for each paragraph, item or cell. */
  words: string;
}

const markdown = new MarkdownIt({ html: false });

/** @param place of the page, from the root, with `/` */
export function partsOf(place: string, text: string): PageParts {
  const tokens = markdown.parse(text, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const headings = headingsOf(text);
  return {
    levels: headings.map(({ level }) => level),
    anchors: headings.map(({ anchor }) => anchor),
    blocks: tokens
      .filter(({ type }) => type === 'fence')
      .map(({ info, content }) => ({ language: info, text: content.trimEnd() })),
    links: inline
      .filter(({ type }) => type === 'link_open')
      .map((token) => fromRoot(place, decodeURI(String(token.attrGet('href'))))),
    words: tokens
      .filter(({ type }) => type === 'inline')
      .map(({ children }) => (children ?? []).map(wordOf).join(''))
      .join('\n'),
  };
}

function wordOf({ type, content }: { type: string; content: string }): string {
  if (type === 'code_inline') return '`…`';
  return type === 'softbreak' ? ' ' : content;
}

function fromRoot(place: string, href: string): string {
  if (/^https?:/.test(href)) return href;
  return href.startsWith('#') ? `${place}${href}` : posix.join(posix.dirname(place), href);
}
