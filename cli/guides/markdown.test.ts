import assert from 'node:assert/strict';
import { it } from 'node:test';
import { guides } from './guides';
import { headingsOf, htmlOf, openingOf } from './markdown';

const TEXT = `# 第一份 \`run\` 判定

It is \`GW-01\`, see [the other](other.md), [a file](../ci/Jenkinsfile) and
[\`GW-01\`](https://example.test/).

## Exit codes, all

| a | b |
|---|---|
| <b> | \`x\` |
`;

it('leads links and ids on, and leaves the text of others', () => {
  const html = htmlOf(TEXT, {
    link: (href) => (href.includes('Jenkinsfile') ? undefined : href.replace('.md', '.html')),
    id: (code) => (code === 'GW-01' ? '../errata.html#GW-01' : undefined),
  });
  assert.match(html, /<h1 id="第一份-run-判定">/);
  assert.match(
    html,
    /It is <a href="..\/errata.html#GW-01"><code>GW-01<\/code><\/a>, see <a href="other.html">/,
  );
  assert.match(
    html,
    /the other<\/a>, a file and\n<a href="https:\/\/example.test\/"><code>GW-01<\/code><\/a>\./,
  );
  assert.match(html, /<div class="wide" tabindex="0" role="group"><table>/);
  assert.match(html, /<td>&lt;b&gt;<\/td>/);
});

it('knows headings and the first sentences', () => {
  assert.deepEqual(headingsOf(TEXT), [
    { text: '第一份 run 判定', anchor: '第一份-run-判定', level: 1 },
    { text: 'Exit codes, all', anchor: 'exit-codes-all', level: 2 },
  ]);
  assert.equal(openingOf(TEXT), 'It is GW-01, see the other, a file and GW-01.');
});

it('each guide is there in both languages, and has a title', () => {
  const named = (language: string) =>
    guides()
      .filter((guide) => guide.language === language)
      .map(({ folder, name }) => `${folder}/${name}`);
  assert.deepEqual(named('zh-CN').toSorted(), named('en').toSorted());
  for (const { name, headings } of guides()) assert.equal(headings[0]?.level, 1, name);
});
