/** Renders the report for people: one HTML file that needs nothing else and lets nothing in. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Results } from '../results';
import { pageView } from './page-view';

/** The text of `index.html`. Nothing that the target says can act in it: it is escaped, and a CSP stands behind. */
export function reportPage(results: Results): string {
  const style = part('page.css');
  const script = part('filter.js');
  const handlebars = Handlebars.create();
  handlebars.registerPartial('exchange', part('exchange.hbs'));
  handlebars.registerPartial('requirement', part('requirement.hbs'));
  const render = handlebars.compile(part('page.hbs'), { strict: true, assumeObjects: false });
  const policy = [
    "default-src 'none'",
    `style-src '${digest(style)}'`,
    `script-src '${digest(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return render({ ...pageView(results), style, script, policy });
}

function part(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8').replaceAll('\r\n', '\n');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
