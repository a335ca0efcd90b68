/** Prepares the page of a feature, and pages of its parts where all of it would be too long for one. */

import { hrefOf } from './addresses';
import { type Feature, idsOf, type Scenario } from './feature';
import { outcomesOf } from './known-results';
import { scenarioAnchor } from './scenarios';
import { type Files, type Page, pageAt, siteTemplate, type Told, written } from './site';

const TEMPLATE = siteTemplate('feature', ['scenario', 'steps', 'marks']);
/** Characters of steps that a page takes. */
const MOST = 130_000;
/** Of a step that is not its text. */
const ROUND_A_STEP = 30;

/** The pages of a feature. Scenarios of a long one have their anchors on its page, and their steps on that of a part. */
export function featurePages(feature: Feature, page: Page, told: Told): Files {
  const parts = partsOf(feature);
  const partPath = (i: number) => page.path.replace(/\.html$/, `-${i + 1}.html`);
  const isLong = parts.length > 1;
  const partOf = new Map(
    parts.flatMap((part, i) => part.map((scenario) => [scenario, partPath(i)] as const)),
  );
  const view = (scenario: Scenario, at: Page) => {
    const ids = idsOf(scenario);
    const part = isLong && at === page ? partOf.get(scenario) : undefined;
    const [first = ''] = ids;
    return {
      name: scenario.name,
      ...placeOf(scenario.id),
      // Of an outline its examples have ids.
      hasAnchor: scenario.examples.length === 0,
      verdicts: scenario.examples.length === 0 ? outcomesOf(first, told.results, at.reader) : [],
      href: part ? at.link(hrefOf({ page: part, anchor: scenarioAnchor(scenario.id) })) : '',
      description: scenario.description,
      steps: part ? [] : scenario.steps,
      examples: scenario.examples.map(({ name, columns, rows }) => ({
        name,
        columns,
        rows: rows.map(({ id, cells }) => ({
          ...placeOf(id),
          cells,
          verdicts: outcomesOf(id, told.results, at.reader),
        })),
      })),
    };
  };
  const content = (at: Page, scenarios: ReadonlySet<Scenario>) => ({
    title: feature.name,
    ...{ id: feature.id, name: feature.name, background: feature.background },
    description: feature.description.split('\n'),
    rules: feature.rules
      .map((rule) => ({
        ...rule,
        scenarios: rule.scenarios.filter((each) => scenarios.has(each)).map((each) => view(each, at)),
      }))
      .filter((rule) => rule.scenarios.length > 0),
  });
  const all = new Set(parts.flat());
  const pages: [string, string][] = [[page.path, written(page, TEMPLATE, content(page, all))]];
  if (isLong)
    parts.forEach((part, i) => {
      const at = pageAt(partPath(i), page.reader, page.twin);
      pages.push([at.path, written(at, TEMPLATE, content(at, new Set(part)))]);
    });
  return new Map(pages);
}

/** Where it stands on a page, and how that page refers to it. */
function placeOf(id: string) {
  const anchor = scenarioAnchor(id);
  return { anchor, here: hrefOf({ page: '', anchor }) };
}

function partsOf({ rules }: Feature): Scenario[][] {
  const parts: Scenario[][] = [[]];
  let length = 0;
  for (const scenario of rules.flatMap(({ scenarios }) => scenarios)) {
    const own = lengthOf(scenario);
    if (length > 0 && length + own > MOST) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(scenario);
    length += own;
  }
  return parts;
}

function lengthOf({ steps }: Scenario): number {
  return steps.reduce(
    (sum, { text, table }) => sum + text.length + table.flat().join().length + ROUND_A_STEP,
    0,
  );
}
