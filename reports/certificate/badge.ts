/** The badge of a certificate: an SVG with the outcome, to be shown beside the product. It says where the proof is. */
import { visibleLine } from '../visible';
import { outcomeOf } from './statement';
import type { Certified } from './summary';

const NAME = 'softphone-conformance';
const HEIGHT = 20;
/** Room beside a text; a text is stretched to its width, whatever the font. */
const PADDING = 8;
const CHARACTER = 6.6;
/** The colours of the reports: light enough and dark enough for white letters. */
const COLOURS = { PASSED: '#1e6b3a', WARNED: '#8a5a00', FAILED: '#a61b1b' } as const;

export function badge({ result, target, edition, signedBy }: Certified): string {
  const { result: outcome } = outcomeOf(result);
  const label = `${NAME} ${visibleLine(edition.version)}`;
  const [left, right] = [label, outcome].map(widthOf) as [number, number];
  const told = `${target.name} ${target.version}, ${target.vendor}: ${outcome}. Signed with sha256 ${signedBy}.`;
  const letters = (text: string, from: number, width: number) =>
    `<text x="${from + PADDING}" y="14" textLength="${width - 2 * PADDING}">${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-labelledby="t">`,
    `<title id="t">${escaped(visibleLine(told))}</title>`,
    `<rect width="${left}" height="${HEIGHT}" fill="#3b434d"/>`,
    `<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${COLOURS[outcome]}"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    letters(label, 0, left),
    letters(outcome, left, right),
    '</g></svg>',
    '',
  ].join('\n');
}

function widthOf(text: string): number {
  return Math.round(text.length * CHARACTER) + 2 * PADDING;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
