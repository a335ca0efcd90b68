/** Renders for people how runs met hostile targets: one HTML file that needs nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { visible } from '../../reports/visible';
import type { Encounter } from './encounter';
import { megabytes } from './table';

/** Characters of a reason. */
const REASON = 400;

/** The text of `hostile.html`. What targets said is escaped. @param counts the figures in a sentence */
export function encounterPage(encounters: readonly Encounter[], counts: string): string {
  const text = readFileSync(join(__dirname, 'page.hbs'), 'utf8');
  const style = readFileSync(join(__dirname, '..', '..', 'reports', 'html', 'page.css'), 'utf8');
  const wrong = encounters
    .filter(({ complaints }) => complaints.length > 0)
    .map(({ name, complaints }) => ({ name, complaints: complaints.map(shown) }));
  return Handlebars.create().compile(text, { strict: true, assumeObjects: false })({
    style,
    headline: wrong.length === 0 ? 'Nothing hostile gets through' : 'Not every hostile target is withstood',
    counts,
    wrong,
    encounters: encounters.map((each) => ({
      ...each,
      reason: shown(each.reason),
      seconds: each.seconds.toFixed(1),
      memory: megabytes(each.memory),
      browserMemory: megabytes(each.browserMemory),
    })),
  });
}

function shown(text: string): string {
  const whole = visible(text);
  return whole.length <= REASON ? whole : `${whole.slice(0, REASON - 1)}…`;
}
