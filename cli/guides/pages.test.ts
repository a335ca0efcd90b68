/** README, guides and reference pages: what they show exists, and both languages say the same. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { englishLeft } from '../../fixtures/sentences/english';
import { INTERFACES } from '../../schemas/catalogue';
import { loadCatalogue } from '../../schemas/load';
import { englishIn } from '../features/english-left';
import { loadGlossary, unlikeGlossary } from '../features/glossary';
import { wrongIn } from './command-lines';
import { partsOf } from './page-parts';

const ROOT = join(__dirname, '..', '..');
const CHINESE = '.zh-CN.md';
/** For who changes the project; their Chinese reader has the guide `add-a-page`. */
const ENGLISH_ONLY = ['CONTRIBUTING.md', 'CHANGELOG.md'];
const LANGUAGES = ['sh', 'text', 'yaml', 'js', 'json'];
/** A page that has the English word may speak of a key that signs, and of an extension of a browser. */
const OF_SEVERAL_SENSES = ['key', 'extension'];
/** A line of a simulator for each request, of which the page says in Chinese what it means; and the name of a target. */
const NOT_OF_US = /^(?:(?:sign-in|sign-out|poll) \d+: |被测实现：)/;
/** What `observe` tells while it runs is in English yet, which the page says. */
const OF_OBSERVE = /^PUT .*\n {2}the client fails /;
const LANG = / --lang (?:en|zh-CN)\b/g;

const below = (folder: string) =>
  readdirSync(join(ROOT, 'docs', folder)).map((file) => `docs/${folder}/${file}`);
const places = ['README.md', 'README.zh-CN.md', ...below('guides'), ...below('reference')];
const pages = new Map(
  places.map((place) => [place, partsOf(place, readFileSync(join(ROOT, place), 'utf8'))]),
);
const page = (place: string) => {
  const parts = pages.get(place);
  assert.ok(parts, `there is no ${place}`);
  return parts;
};
const english = places.filter((place) => !place.endsWith(CHINESE));
const twinOf = (place: string) => place.replace(/\.md$/, CHINESE);

for (const place of english) {
  it(`${place} says in both languages the same`, () => {
    const [ours, theirs] = [page(place), page(twinOf(place))];
    assert.deepEqual(theirs.levels, ours.levels, 'headings');
    assert.deepEqual(
      theirs.blocks.map(({ language }) => language),
      ours.blocks.map(({ language }) => language),
    );
    const shell = (parts: typeof ours) =>
      parts.blocks.filter(({ language }) => language === 'sh').map(({ text }) => text.replaceAll(LANG, ''));
    assert.deepEqual(shell(theirs), shell(ours), 'commands');
    const files = ({ links }: typeof ours) =>
      links.map((link) => link.replace(/#.*/, '#').replace(CHINESE, '.md'));
    assert.deepEqual(files(theirs).toSorted(), files(ours).toSorted(), 'links');
  });
}

it('each command line that a page shows is one that the program takes', async () => {
  for (const [place, { blocks }] of pages) {
    const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.split('\n'));
    for (const line of lines) assert.equal(await wrongIn(line), undefined, place);
    const others = blocks.filter(({ language }) => !LANGUAGES.includes(language));
    assert.deepEqual(others, [], `${place}: a block has one of the languages ${LANGUAGES.join(', ')}`);
  }
});

it('tells a command line that the program does not take', async () => {
  const wrong = [
    'npx softphone-conformance run --speed 3',
    'npx softphone-conformance judges a.har',
    'npx softphone-conformance observe --interface phone --listen 1',
    'npx softphone-conformance recording import a.har',
    'npm start -- --walks some',
    'npm run simulate -- toaster',
    'npm start -- features/gateway/no-such.feature',
    'npm start -- features/gateway/error-codes.feature:1',
    'softphone run',
  ];
  for (const line of wrong) assert.notEqual(await wrongIn(line), undefined, line);
  assert.equal(await wrongIn('npm start -- --target my.yaml --tags "not @slow" --help'), undefined);
});

it('each link leads to what is there, a Chinese page to Chinese ones', () => {
  for (const [place, { links }] of pages) {
    for (const link of links.filter((each) => !each.startsWith('http'))) {
      const [file = '', anchor] = link.split('#');
      assert.ok(existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isFile(), `${place}: ${link}`);
      if (anchor !== undefined) assert.ok(page(file).anchors.includes(anchor), `${place}: ${link}`);
      const isOwn = file.endsWith(CHINESE) === place.endsWith(CHINESE);
      const isTwin = file === twinOf(place) || place === twinOf(file);
      const isBoth = !file.endsWith('.md') || ENGLISH_ONLY.includes(file);
      assert.ok(isOwn || isTwin || isBoth, `${place} leads to the other language: ${link}`);
    }
  }
});

it('README leads to each guide and reference page', () => {
  const { links } = page('README.md');
  assert.deepEqual(
    english.filter((place) => place !== 'README.md' && !links.includes(place)),
    [],
  );
});

it('Chinese pages are in Chinese, in the words of the glossary', () => {
  // What a Chinese engineer calls so, too.
  const names = /headless shell/g;
  const glossary = loadGlossary();
  for (const place of english) {
    const [from, to] = [page(place).words, page(twinOf(place)).words.replaceAll(names, '')];
    assert.deepEqual(englishIn(to), [], twinOf(place));
    assert.deepEqual(unlikeGlossary(glossary, '', to), [], twinOf(place));
    const oneSense = glossary.filter((term) => !OF_SEVERAL_SENSES.includes(term.english));
    assert.deepEqual(
      unlikeGlossary(oneSense, from, to).map((wrong) => wrong.slice(0, 60)),
      [],
      twinOf(place),
    );
  }
});

it('what the program says in a Chinese page is Chinese', () => {
  for (const place of english.map(twinOf)) {
    const said = page(place).blocks.filter(
      ({ language, text }) => language === 'text' && !OF_OBSERVE.test(text),
    );
    const lines = said.flatMap(({ text }) => text.split('\n')).filter((line) => !NOT_OF_US.test(line));
    assert.deepEqual(lines.flatMap(englishLeft), [], place);
  }
});

it('README counts the rows of each interface as they are', () => {
  const requirements = loadCatalogue().requirements.filter(({ excluded }) => !excluded);
  for (const file of ['README.md', 'README.zh-CN.md']) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    for (const name of INTERFACES) {
      const rows = requirements.filter((each) => each.interface === name).length;
      assert.match(text, new RegExp(`^\\| \`${name}\` \\|.*\\| ${rows} \\|$`, 'm'), file);
    }
    assert.ok(text.includes(` ${requirements.length} `), `${file}: all rows`);
  }
});
