/** Makes the page that searches, its index, and the scripts beside it: from disk no page may fetch anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../fixtures/texts/texts';
import { loadErrata } from '../../schemas/errata';
import { loadTables } from '../../schemas/tables';
import { addressOf, callPage } from './addresses';
import { scenariosOf } from './feature';
import { type Reader, wordsOf } from './reader';
import { rowGroups } from './rows';
import { isWalk, nameIn } from './scenarios';
import { type Files, pageAt, searchPage, siteTemplate, written } from './site';

const TEMPLATE = { ...siteTemplate('search'), hasScripts: true };
const LIBRARY = 'search/minisearch.js';
const SCRIPT = 'search/find.js';

/** An address of the site, a title, and what else it is found by. */
type Entry = [address: string, title: string, text: string];

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
        `${table.interface} ${call.name}`,
        isEnglish ? `${call.text} ${call.section}` : call.section,
      ],
      ...rowGroups(table, call).flatMap(({ rows }) =>
        rows.map((row): Entry => {
          const { text, quoted } = wordsOf(reader, row);
          return [addressOf(row.id, language), row.id, `${text} ${quoted}`.trim()];
        }),
      ),
    ]),
  );
  const errata = loadErrata().map(({ id, title, texts }): Entry => {
    const quoted = texts.map(({ text }) => text).join(' ');
    return [addressOf(id, language), isEnglish ? `${id} ${title}` : id, quoted];
  });
  const scenarios = features
    .flatMap(scenariosOf)
    .filter((id) => !isWalk(id))
    .map((id): Entry => [addressOf(id, language), nameIn(features, id), id.slice(0, id.indexOf(': '))]);
  return [...calls, ...errata, ...scenarios];
}
