import assert from 'node:assert/strict';
import { it } from 'node:test';
import { guides } from '../../cli/guides/guides';
import { loadErrata } from '../../schemas/errata';
import { loadCatalogue } from '../../schemas/load';
import { editions } from '../editions/editions';
import type { ResultFile } from '../result-file';
import { addressOf } from './addresses';
import { buildSite } from './build';
import { loadFeatures, scenariosOf } from './feature';
import { knownResult } from './known-results';
import { sampleTraces } from './sample-trace';

const HOSTILE = '</style><script>alert(1)</script>\u001b[2J"\'`{{x}}<img src=x onerror=alert(2)>';
/** Bytes of a page. */
const MOST = 300_000;

const requirements: ResultFile['requirements'] = loadCatalogue().requirements.map(
  ({ id, interface: name }) => ({
    ...{ id, interface: name, verdict: 'fail', reason: HOSTILE, expected: '1', came: HOSTILE, scenarios: [] },
  }),
);
const result = knownResult(
  {
    target: { name: HOSTILE, vendor: HOSTILE, version: HOSTILE },
    suite: { version: '1', tables: '', features: '' },
    verdict: 'fail',
    requirements,
    findings: [{ id: HOSTILE, requirement: HOSTILE, level: 'warn', text: HOSTILE }],
    startedAt: HOSTILE,
  },
  sampleTraces(HOSTILE),
);
const known = editions();
const files = buildSite({
  results: [result, { ...result, name: 'Phone 2' }],
  ...{ editions: known, guides: guides() },
});
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const idsOf = new Map(
  pages.map(([path, text]) => [path, [...text.matchAll(/ id="([^"]*)"/g)].map(unescaped)]),
);

function unescaped([, text = '']: RegExpMatchArray): string {
  const signs: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#x27': "'",
    '#x60': '`',
    '#x3D': '=',
  };
  return text.replace(/&([\w#]+);/g, (_, name: string) => signs[name] ?? '?');
}

it('every link leads to a page and an anchor that are there, and no page has an anchor twice', () => {
  for (const [path, text] of pages) {
    const ids = idsOf.get(path) ?? [];
    assert.equal(new Set(ids).size, ids.length, path);
    for (const link of new Set([...text.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(unescaped))) {
      const { pathname, hash } = new URL(link, `file:///${path}`);
      const page = pathname.slice(1);
      assert.ok(files.has(page), `${path}: ${link}`);
      if (hash) assert.ok(idsOf.get(page)?.includes(decodeURIComponent(hash.slice(1))), `${path}: ${link}`);
    }
  }
});

it('whatever has an id has its address', () => {
  const rows = loadCatalogue().requirements.map(({ id }) => id);
  const errata = loadErrata().map(({ id }) => id);
  const scenarios = loadFeatures().flatMap(scenariosOf);
  const there = (address: string) => {
    const [page = '', anchor = ''] = address.split('#');
    assert.ok(idsOf.get(page)?.includes(decodeURIComponent(anchor)), address);
  };
  for (const language of ['en', 'zh-CN'] as const)
    for (const id of [...rows, ...errata]) there(addressOf(id, language));
  for (const id of scenarios) there(addressOf(id, 'en'));
  for (const id of scenarios.filter((each) => known.has(each.replace(/: .*/s, ''))))
    there(addressOf(id, 'zh-CN'));
});

it('no page is long, and nothing that a target says acts in it', () => {
  for (const [path, text] of pages) {
    const size = Buffer.byteLength(text);
    assert.ok(size < MOST, `${path}: ${size}`);
    assert.ok(!text.includes('<script>alert') && !text.includes('<img') && !text.includes('\u001b'), path);
  }
  assert.ok(files.get('en/gateway/sign-in.html')?.includes('&lt;script&gt;alert(1)'));
});

it('who reads Chinese meets no English sentence', () => {
  for (const [path, text] of pages.filter(([name]) => name.startsWith('zh-CN/'))) {
    const prose = text
      .replaceAll('Phone 2', '')
      .replace(/<(style|script|code|pre|q)\b.*?<\/\1>/gs, '')
      .replace(/<[^>]*>/g, '\n');
    const english = /(?:\b[A-Za-z]+[ ,]+){4}[a-z]+/.exec(prose);
    assert.equal(english?.[0], undefined, path);
  }
});

it('without texts of the features Chinese pages lead to the English ones, and say nothing of them', () => {
  const pages = buildSite({ results: [], editions: new Map(), guides: [] });
  assert.ok(!pages.has('zh-CN/features/gateway/sign-in.html'));
  assert.match(
    pages.get('zh-CN/gateway/sign-in.html') ?? '',
    /<a href="\.\.\/\.\.\/en\/features\/gateway\/sign-in\.html">/,
  );
  assert.match(pages.get('en/features/gateway/sign-in.html') ?? '', /zh-CN\/features\/index\.html" hreflang/);
});
