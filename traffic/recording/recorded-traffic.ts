/** The exchanges of a whole recording, scenario by scenario. */
import { readIndex, readScenario } from '../../reports/recording/folder';
import type { Exchange } from '../exchange';
import { exchangesOf, lengthOf } from './exchanges';

export interface RecordedTraffic {
  scenario: string;
  /** Milliseconds since 1970. Scenarios are told one after another, whichever were at work at the same time. */
  began: number;
  exchanges: Exchange[];
  /** Not all that went by was kept. */
  isCut: boolean;
}

/** @throws ConfigurationError when there is no recording that can be read */
export function* recordedTraffic(folder: string): Generator<RecordedTraffic> {
  const { recordedAt, scenarios } = readIndex(folder);
  let began = Date.parse(recordedAt) || 0;
  for (const each of scenarios) {
    const lines = readScenario(folder, each);
    const isCut = lines.some((line) => 'cut' in line && line.cut + line.dropped > 0);
    yield { scenario: each.scenario, began, exchanges: exchangesOf(lines, began), isCut };
    began += lengthOf(lines) + 1;
  }
}
