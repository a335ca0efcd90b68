/** Renders the report for people. */
import { join } from 'node:path';
import type { Results } from '../results';
import { htmlDocument } from './document';
import { pageView } from './page-view';

/** The text of `index.html`. Nothing that the target says can act in it. */
export function reportPage(results: Results): string {
  const view = pageView(results);
  return htmlDocument(
    {
      file: part('page.hbs'),
      partials: { exchange: part('exchange.hbs'), requirement: part('requirement.hbs') },
      script: part('filter.js'),
    },
    { ...view, title: `${view.headline}: conformance test report` },
  );
}

function part(name: string): string {
  return join(__dirname, name);
}
