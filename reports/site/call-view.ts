/** Prepares the page of a call. */
import { systemOfFolder } from '../../fixtures/systems';
import { say } from '../../fixtures/texts/texts';
import type { Call, Table } from '../../schemas/table';
import { featurePage, interfacePage } from './addresses';
import { type KnownResult, outcomesOf } from './known-results';
import type { Reader } from './reader';
import { rowView } from './row-view';
import { type RowGroup, rowGroups } from './rows';
import { saidBy } from './sample-runs';
import { samplesOf } from './samples';
import { isWalk, nameIn, scenariosFor } from './scenarios';
import { schemasOf } from './schemas';
import { traceView } from './sequence-view';
import { languageOf, type Page, siteTemplate, statesPage, type Told, written } from './site';
import { errataOf } from './touching';

const TEMPLATE = siteTemplate('call', ['row', 'steps', 'outcome', 'columns', 'marks', 'sequence']);
/** Scenarios of a feature that stand on the page of a call. */
const LISTED = 12;

export function callPageText(page: Page, table: Table, call: Call, { results }: Told): string {
  const { reader, link, linkTo } = page;
  const isEnglish = reader.language === 'en';
  const errata = errataOf(table, call);
  const groups = rowGroups(table, call);
  const rows = groups.flatMap((group) => group.rows);
  return written(page, TEMPLATE, {
    title: `${call.name} (${isEnglish ? table.interface : call.section})`,
    ...{
      name: call.name,
      interfaceName: table.interface,
      interfaceHref: link(interfacePage(table.interface, reader.language)),
    },
    section: call.section,
    does: isEnglish ? call.text : '',
    document: documentText(table, call, reader),
    claim: claimText(table, call, reader),
    serves: call.serves && { id: call.serves, href: linkTo(call.serves) },
    results,
    groups: groups.map((group, i) => ({
      anchor: `table-${i + 1}`,
      heading: headingOf(group, reader),
      isOrdered: group.kind === 'events',
      rows: group.rows.map((row) => rowView(row, errata, results, page)),
    })),
    errata: errata.map(({ id, title }) => ({ id, href: linkTo(id), title: isEnglish ? title : '' })),
    trace: traceView(table, call, results, page),
    samples: samplesView(table, call, page),
    without: withoutTrace(call, results, page),
    states: link(`${statesPage(reader.language)}#${systemOfFolder(table.interface)}`),
    features: featuresOf(
      rows.map(({ id }) => id),
      results,
      page,
    ),
    schemas: schemasOf(table, call, page),
  });
}

/** Sample calls, each with what it printed when it was run. */
function samplesView(table: Table, call: Call, { reader: { t } }: Page) {
  return samplesOf(table, call).map((sample) => {
    const said = saidBy(`${table.interface}.${call.name}`, sample);
    return {
      ...sample,
      name: t[`sample.${sample.language}`],
      how: sample.command === '' ? t.sampleInPage : '',
      said: said ?? '',
      run: said === undefined ? t.sampleNotRun : t.sampleRun,
    };
  });
}

/** Why there is no trace, where there is none: no run was given, those that were have none, or it stands elsewhere. */
function withoutTrace(
  { serves = '', claim }: Call,
  { length }: readonly unknown[],
  { reader, linkTo }: Page,
) {
  const { t } = reader;
  const elsewhere = serves !== '' && claim === undefined ? { id: serves, href: linkTo(serves) } : undefined;
  return { text: length === 0 ? t.noRun : t.noTrace, elsewhere };
}

function documentText({ document }: Table, { line, page }: Call, { language }: Reader): string {
  const place =
    line > 0 ? say(language, 'site.line', { line }) : page && say(language, 'site.page', { page });
  return [document.title, document.edition, place].filter(Boolean).join(', ');
}

function claimText({ document }: Table, { claim }: Call, { language }: Reader): string {
  if (claim !== undefined) return say(language, 'site.claimed', { claim });
  return document.basis ? say(language, 'site.notClaimed') : '';
}

/** The kind of its rows, and the table by its name in the document. */
function headingOf({ kind, table, text, line }: RowGroup, { language, t, between }: Reader): string {
  const about = language === 'en' ? text : '';
  const named = kind === 'events' && /^\d/.test(table) ? `status ${table}` : table;
  const place = line > 0 && kind !== 'rules' ? say(language, 'site.line', { line }) : '';
  return [t[`kind.${kind}`], about, named, place].filter(Boolean).join(between.heading);
}

/** The scenarios that judge these rows, by feature; of walks only how many they are. */
function featuresOf(
  rows: readonly string[],
  results: readonly KnownResult[],
  { reader, link, linkTo }: Page,
) {
  const scenarios = [...new Set(rows.flatMap(scenariosFor))].sort();
  const byFeature = new Map<string, string[]>();
  for (const id of scenarios) {
    const [feature = ''] = id.split(': ');
    byFeature.set(feature, [...(byFeature.get(feature) ?? []), id]);
  }
  return [...byFeature].map(([feature, ids]) => ({
    feature: reader.features.find(({ id }) => id === feature)?.name ?? feature,
    href: link(featurePage(feature, languageOf(reader, feature))),
    count: say(reader.language, 'site.count.scenarios', { count: ids.length }),
    scenarios:
      reader.features.some(({ id }) => id === feature) && ids.length <= LISTED && !ids.some(isWalk)
        ? ids.map((id) => ({
            name: nameIn(reader.features, id),
            href: linkTo(id),
            verdicts: outcomesOf(id, results, reader),
          }))
        : [],
  }));
}
