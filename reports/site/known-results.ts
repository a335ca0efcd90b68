/** What results of runs say of rows and scenarios, side by side. */
import type { ResultFile } from '../result-file';
import type { Outcome } from '../results';
import { shortened, visibleLine } from '../visible';
import { outcomeText, type Reader } from './reader';
import { NO_TRACES, type Traces } from './traces';

/** Characters of a name that stand above its column. */
const NAME = 40;

export interface KnownResult {
  /** Vendor's name of the target, and its version. */
  name: string;
  /** Day of the run; '' where the result does not say it. */
  day: string;
  verdict: Outcome;
  rows: ReadonlyMap<string, ResultFile['requirements'][number]>;
  /** Outcome of each scenario that is known. */
  scenarios: ReadonlyMap<string, Outcome>;
  findings: ResultFile['findings'];
  traces: Traces;
  /** sha256 of the key that signed it, where it comes from a certificate. */
  signedBy?: string;
}

/** @param traces as far as the run left any */
export function knownResult(file: ResultFile, traces: Traces = NO_TRACES): KnownResult {
  const { target, verdict, startedAt = '', requirements, scenarios = [], findings } = file;
  // Whoever judged a row and is not named among those that did not pass has passed.
  const passed = requirements.flatMap((each) => each.scenarios.map((id): [string, Outcome] => [id, 'pass']));
  return {
    name: shortened(visibleLine(`${target.name} ${target.version}`.trim()), NAME),
    day: visibleLine(startedAt).slice(0, 10),
    verdict,
    rows: new Map(requirements.map((each) => [each.id, each])),
    scenarios: new Map([...passed, ...scenarios.map((each): [string, Outcome] => [each.id, each.verdict])]),
    ...{ findings, traces },
  };
}

/** What became of the scenario in each result that knows it. */
export function outcomesOf(id: string, results: readonly KnownResult[], reader: Reader) {
  return results.flatMap(({ name, scenarios }) => {
    const outcome: Outcome | undefined = scenarios.get(id);
    return outcome === undefined ? [] : [{ name, outcome, text: outcomeText(reader, outcome) }];
  });
}
