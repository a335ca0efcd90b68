/** Prepares the pages that lead to others: the start, an interface, the features; and those of states and verdicts. */
import { say } from '../../fixtures/texts/texts';
import { INTERFACES, type InterfaceName } from '../../schemas/catalogue';
import { loadCatalogue } from '../../schemas/load';
import { loadTables } from '../../schemas/tables';
import { OUTCOMES, type Outcome } from '../results';
import { callPage, featurePage, interfacePage } from './addresses';
import { loadFeatures, scenariosOf } from './feature';
import { guideGroups } from './guides';
import type { KnownResult } from './known-results';
import { outcomeText } from './reader';
import type { VerdictView } from './row-view';
import { languageOf, type Page, siteTemplate, type Told, written } from './site';

const LIST = siteTemplate('list', ['outcome', 'columns']);
const VERDICTS = siteTemplate('verdicts');
const LEVELS = ['info', 'ok-note', 'warn', 'advisory'] as const;

/** What it is, and what there is. */
export function startPageText(page: Page, { results }: Told): string {
  const { t, language } = page.reader;
  return written(page, LIST, {
    title: 'softphone-conformance',
    about: [t.about, t.aboutRows, ...results.flatMap((each) => signedText(each, page))],
    results,
    groups: [
      ...guideGroups(page).filter(({ folder }) => folder === 'guides'),
      {
        heading: t.interfaces,
        rows: INTERFACES.map((name) => {
          const documents = loadTables().filter((table) => table.interface === name && !table.document.basis);
          const rows = loadCatalogue().requirements.filter((row) => row.interface === name);
          return {
            name,
            href: page.link(interfacePage(name, language)),
            text: documents
              .map(({ document }) => [document.title, document.edition].filter(Boolean).join(', '))
              .join('; '),
            about: language === 'en' ? documents.map(({ document }) => document.about).join('; ') : '',
            count: say(language, 'site.count.rows', { count: rows.length }),
            verdicts: results.map((result) => tallyOf(result, `${name}.`, page)),
          };
        }),
      },
    ],
  });
}

/** The calls of an interface, document by document. */
export function interfacePageText(page: Page, name: InterfaceName, { results }: Told): string {
  const { t, language } = page.reader;
  return written(page, LIST, {
    title: name,
    about: [],
    results,
    groups: loadTables()
      .filter((table) => table.interface === name)
      .toSorted((a, b) => Number(Boolean(a.document.basis)) - Number(Boolean(b.document.basis)))
      .map(({ document, calls }) => ({
        heading: [document.title, document.edition].filter(Boolean).join(', '),
        rows: calls.map((call) => {
          const start = `${name}.${call.name}.`;
          const rows = loadCatalogue().requirements.filter(({ id }) => id.startsWith(start));
          return {
            name: call.name,
            href: page.link(callPage(name, call.name, language)),
            text: call.section === call.name ? '' : call.section,
            about: language === 'en' ? call.text : '',
            count: rows.length === 0 ? t.unjudged : say(language, 'site.count.rows', { count: rows.length }),
            verdicts: results.map((result) => tallyOf(result, start, page)),
          };
        }),
      })),
  });
}

/** All features, by folder. */
export function featuresPageText(page: Page): string {
  const { t, language, features } = page.reader;
  const folders = [...new Set(loadFeatures().map(({ id }) => id.replace(/\/.*/, '')))];
  return written(page, LIST, {
    title: t.scenarios ?? '',
    about: [t.aboutScenarios],
    results: [],
    groups: folders.map((folder) => ({
      heading: folder,
      rows: loadFeatures()
        .filter(({ id }) => id.startsWith(`${folder}/`))
        .map((feature) => ({
          name: feature.id.replace(/^.*\//, ''),
          href: page.link(featurePage(feature.id, languageOf(page.reader, feature.id))),
          text: '',
          about: features.find(({ id }) => id === feature.id)?.name ?? '',
          count: say(language, 'site.count.scenarios', { count: scenariosOf(feature).length }),
          verdicts: [],
        })),
    })),
  });
}

/** What verdicts and findings mean. */
export function verdictsPageText(page: Page, { results }: Told): string {
  const { t } = page.reader;
  return written(page, VERDICTS, {
    title: t.findings ?? '',
    outcomes: OUTCOMES.map((outcome) => ({
      outcome,
      text: outcomeText(page.reader, outcome),
      meaning: t[`meaning.${outcome}`],
    })),
    levels: LEVELS.map((level) => ({ level, meaning: t[`level.${level}`] })),
    results: results.map(({ name, findings }) => ({
      name,
      findings: LEVELS.map((level) => ({
        level,
        count: findings.filter((finding) => finding.level === level).length,
      })),
    })),
  });
}

/** Of a certificate, whose key signed it. */
function signedText({ name, signedBy }: KnownResult, { reader }: Page): string[] {
  return signedBy === undefined ? [] : [say(reader.language, 'site.signed', { name, key: signedBy })];
}

/** The rows whose ids begin so, as one result has them: the worst outcome, and how many hold. */
function tallyOf({ name, rows }: KnownResult, start: string, { reader }: Page): VerdictView {
  const own = [...rows.values()].filter(({ id }) => id.startsWith(start)).map(({ verdict }) => verdict);
  if (own.length === 0) return { name, outcome: 'none', text: '', told: '' };
  const order: Outcome[] = ['error', 'fail', 'inconc', 'none', 'pass', 'inapplicable'];
  const outcome = order.find((each) => own.includes(each)) ?? 'none';
  const told = `${own.filter((each) => each === 'pass').length} / ${own.length}`;
  return { name, outcome, text: outcomeText(reader, outcome), told };
}
