/** Reads options that are whole numbers. */
import { InvalidArgumentError } from 'commander';

/** What commander is to read such an option with; it refuses what is none, or lies outside. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
