/** What the head of the page says of the run: target, time, selection, and the suite that judged. */
import type { TextKey } from '../../fixtures/texts/texts';
import type { Results } from '../results';
import { coverage, durationText, numberRun, selectionText } from '../wording';
import { type Both, both, type PageReader } from './both';

export function factsOf(results: Results): { name: Both; value: Both }[] {
  const { target, suite, startedAt, duration, scenarios } = results;
  const fact = (name: string, value: (reader: PageReader) => string) => ({
    name: both(({ say }) => say(`report.fact.${name}` as TextKey)),
    value: both(value),
  });
  return [
    fact('target', () => target.name),
    fact('vendor', () => target.vendor),
    fact('version', () => target.version),
    fact('date', () => `${startedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`),
    fact('duration', ({ say }) => `${durationText(duration, say)}, ${numberRun({ scenarios }, say)}`),
    fact('requirements', ({ say }) => coverage(results, say)),
    fact('selection', (reader) => selectionOf(results.selection, reader)),
    fact('suite', () => `softphone-conformance ${suite.version}`),
    fact('tables', () => `sha256 ${suite.tables}`),
    fact('features', () => `sha256 ${suite.features}`),
  ];
}

function selectionOf(selection: Results['selection'], { say }: PageReader): string {
  const { strict, whole, interfaces } = selection;
  const parts = [selectionText(selection, say), strict && say('report.strict')].filter(Boolean);
  if (parts.length > 0) return parts.join('; ');
  return whole ? say('report.everything') : say('report.aPart', { interfaces: interfaces.join(', ') });
}
