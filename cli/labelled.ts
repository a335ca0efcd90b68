/** Lines that say what something is called, and where it is. */
import { padded } from '../reports/width';

/** Columns of what it is called. */
const LABEL = 15;

export function labelled(label: string, value: string): string {
  return `${padded(label, LABEL)}${value}`;
}
