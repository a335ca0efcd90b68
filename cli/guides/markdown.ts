/** Markdown as a page of the site has it. */
import MarkdownIt from 'markdown-it';
import type { Heading, Leads } from '../../reports/site/guide';

type Token = ReturnType<MarkdownIt['parse']>[number];

// Markdown is not to bring HTML of its own.
const markdown = new MarkdownIt({ html: false });

/** The text as HTML. Headings have the anchors that code hosts give them, and tables can be moved sideways. */
export function htmlOf(text: string, leads: Leads): string {
  const tokens = markdown.parse(text, {});
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'heading_open') token.attrSet('id', anchorOf(tokens[i + 1]?.content ?? ''));
    if (token.type === 'inline') token.children = led(token.children ?? [], leads);
  }
  return markdown.renderer
    .render(tokens, markdown.options, {})
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', '<div class="wide" tabindex="0" role="group"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<th>', '<th scope="col">');
}

export function headingsOf(text: string): Heading[] {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap(({ type, tag }, i) => {
    const content = tokens[i + 1]?.content ?? '';
    return type === 'heading_open'
      ? [{ text: content.replaceAll('`', ''), anchor: anchorOf(content), level: Number(tag.slice(1)) }]
      : [];
  });
}

/** The first paragraph, without its marks. */
export function openingOf(text: string): string {
  const tokens = markdown.parse(text, {});
  const start = tokens.findIndex(({ type }) => type === 'paragraph_open');
  const children = tokens[start + 1]?.children ?? [];
  return children.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** The tokens of a line with each link led on, and ids made links. */
function led(tokens: readonly Token[], { link, id }: Leads): Token[] {
  const out: Token[] = [];
  const isOpen: boolean[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = link(String(token.attrGet('href')));
      isOpen.push(href !== undefined);
      if (href === undefined) continue;
      token.attrSet('href', href);
    }
    if (token.type === 'link_close' && !isOpen.pop()) continue;
    const href = token.type === 'code_inline' && !isOpen.includes(true) ? id(token.content) : undefined;
    out.push(...(href === undefined ? [token] : linked(token, href)));
  }
  return out;
}

function linked(token: Token, href: string): Token[] {
  const made = (type: string, nesting: 1 | -1) =>
    Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, {
      ...{ type, tag: 'a', nesting, attrs: nesting === 1 ? [['href', href]] : null },
      ...{ map: null, level: 0, children: null, content: '', markup: '', info: '' },
      ...{ meta: null, block: false, hidden: false },
    });
  return [made('link_open', 1), token, made('link_close', -1)];
}
