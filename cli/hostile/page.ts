/** Renders for people how runs met hostile targets. */
import { join } from 'node:path';
import { htmlDocument } from '../../reports/html/document';
import { shortened, visibleLine } from '../../reports/visible';
import type { Encounter } from './encounter';
import { megabytes } from './encounter-table';

/** Characters of a reason. */
const REASON = 400;

/** The text of `hostile.html`. What targets said is escaped. @param counts the figures in a sentence */
export function encounterPage(encounters: readonly Encounter[], counts: string): string {
  const wrong = encounters
    .filter(({ complaints }) => complaints.length > 0)
    .map(({ name, complaints }) => ({ name, complaints: complaints.map(shown) }));
  const headline =
    wrong.length === 0 ? 'Nothing hostile gets through' : 'Not every hostile target is withstood';
  return htmlDocument(
    { file: join(__dirname, 'page.hbs') },
    {
      title: `Hostile targets: ${headline}`,
      headline,
      counts,
      wrong,
      encounters: encounters.map((each) => ({
        ...each,
        reason: shown(each.reason),
        seconds: each.seconds.toFixed(1),
        memory: megabytes(each.memory),
        browserMemory: megabytes(each.browserMemory),
      })),
    },
  );
}

function shown(text: string): string {
  return shortened(visibleLine(text), REASON);
}
