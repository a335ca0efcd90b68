/** Makes the page that searches, its index, and the scripts beside it: from disk no page may fetch anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../fixtures/texts/texts';
import { loadErrata } from '../../schemas/errata';
import { loadTables } from '../../schemas/tables';
import { erratumIn } from '../errata-in';
import { addressOf, callPage, guidePage } from './addresses';
import { scenariosOf } from './feature';
import { type Reader, wordsOf } from './reader';
import { rowGroups } from './rows';
import { isWalk, nameIn } from './scenarios';
import { type Files, pageAt, searchPage, siteTemplate, written } from './site';

const TEMPLATE = { ...siteTemplate('search'), hasScripts: true };
const LIBRARY = 'search/minisearch.js';
const SCRIPT = 'search/find.js';

/**
 * An address of the site, a title, what else is told of it, how much it counts beside others (1 where nothing is said), and
 * other words by which it is found.
 */
type Entry = [address: string, title: string, text: string, weight?: number, also?: string];

/** A call before its rows, and they before scenarios. */
const CALL = 4;
const GUIDE = 2;
const SCENARIO = 0.3;
/** What people say for what the documents call otherwise, or in English only. */
const ALSO: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/签出|logout/i, '签出 退出 注销'],
  [/签入|login/i, '签入 登录 登陆'],
  [/挂断|强拆/, '挂机 挂断'],
  [/接听/, '应答 接听'],
  [/外呼|拨打/, '拨号 呼叫 外呼'],
];

/** The scripts that both languages need. */
export function searchScripts(): Files {
  const library = readFileSync(
    require.resolve('minisearch').replace(/cjs.index\.cjs$/, 'umd/index.js'),
    'utf8',
  );
  return new Map([
    // Its map is not there.
    [LIBRARY, library.replace(/\n\/\/# sourceMappingURL=.*/, '')],
    [SCRIPT, readFileSync(join(__dirname, 'find.js'), 'utf8')],
  ]);
}

/** The page and the index of a language. */
export function searchFiles(reader: Reader): Files {
  const { language, t } = reader;
  const index = `search/${language}.js`;
  const page = pageAt(searchPage(language), reader);
  const known = { entries: entriesFor(reader), found: say(language, 'site.found'), none: t.nothingFound };
  return new Map([
    [
      page.path,
      written(page, TEMPLATE, { title: t.search ?? '', scripts: [LIBRARY, index, SCRIPT].map(page.link) }),
    ],
    [index, `window.softphoneDocs = ${JSON.stringify(known)};\n`],
  ]);
}

function entriesFor(reader: Reader): Entry[] {
  const { language, features } = reader;
  const isEnglish = language === 'en';
  const calls = loadTables().flatMap((table) =>
    table.calls.flatMap((call): Entry[] => [
      [
        callPage(table.interface, call.name, language),
        `${table.interface} ${call.name} ${call.section}`,
        isEnglish ? call.text : '',
        CALL,
        ALSO.flatMap(([pattern, words]) => (pattern.test(call.section) ? [words] : [])).join(' '),
      ],
      ...rowGroups(table, call).flatMap(({ rows }) =>
        rows.map((row): Entry => {
          const { text, quoted } = wordsOf(reader, row);
          return [addressOf(row.id, language), row.id, `${text} ${quoted}`.trim()];
        }),
      ),
    ]),
  );
  const errata = loadErrata().map((erratum): Entry => {
    const { id, texts } = erratum;
    const quoted = texts.map(({ text }) => text).join(' ');
    return [addressOf(id, language), `${id} ${erratumIn(language, erratum).title}`, quoted];
  });
  const scenarios = features
    .flatMap(scenariosOf)
    .filter((id) => !isWalk(id))
    .map(
      (id): Entry => [addressOf(id, language), nameIn(features, id), id.slice(0, id.indexOf(': ')), SCENARIO],
    );
  const guides = reader.guides
    .filter((guide) => guide.language === language)
    .map((guide): Entry => {
      const text = guide.headings.map((heading) => heading.text).join(' ');
      return [guidePage(guide), guide.title, `${guide.about} ${text}`, GUIDE];
    });
  return [...guides, ...calls, ...errata, ...scenarios];
}
