/** Clients that break a row each: judged by what goes by between them and a target, without a scenario. */
import { clientMutants } from '../../traffic/clients/mutants';
import { tried } from '../../traffic/clients/trial';
import { CLIENT_VARIANTS } from '../../traffic/clients/variants';
import { isClientRow } from '../../traffic/judged';
import { HarnessFault } from '../run/harness-fault';
import type { Fate, MatrixRow } from './matrix';

export interface RegisteredClient {
  name: string;
  system: 'client';
  breaks: string[];
}

/** All of them, in the order of the rows. */
export function registeredClients(): RegisteredClient[] {
  return clientMutants().map(({ breaks }) => ({ name: nameOf(breaks), system: 'client', breaks: [breaks] }));
}

/** Where the reports of `judge` have what a client did. */
export function placeOf(row: string): string {
  return `traffic/${row.split('.')[1]}: the client`;
}

/**
 * What became of each.
 * @throws HarnessFault when a client that does as the documents say is failed
 */
export function clientRows(chosen: readonly RegisteredClient[]): MatrixRow[] {
  if (chosen.length === 0) return [];
  for (const { name, exchanges } of CLIENT_VARIANTS) {
    const { broken } = tried(exchanges());
    if (broken.length > 0) throw new HarnessFault(`${name} conforms, and is failed for ${broken.join(', ')}`);
  }
  const meant = new Set(chosen.map(({ name }) => name));
  return clientMutants()
    .filter(({ breaks }) => meant.has(nameOf(breaks)))
    .map(({ breaks, exchanges }) => {
      const failed = tried(exchanges).broken.filter(isClientRow);
      const fate = fateOf(breaks, failed);
      const cell = { scenario: placeOf(breaks), fate, remark: fate === 'killed' ? '' : failed.join(', ') };
      const sound = fate === 'killed';
      return { requirement: breaks, mutant: nameOf(breaks), system: 'client', fate, sound, cells: [cell] };
    });
}

function fateOf(breaks: string, failed: readonly string[]): Fate {
  if (failed.length === 0) return 'survived';
  // Whoever does one thing wrong is not to be told of another.
  return failed.length === 1 && failed[0] === breaks ? 'killed' : 'by accident';
}

function nameOf(breaks: string): string {
  return `${breaks}:broken`;
}
