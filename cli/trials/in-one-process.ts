/** For tests of what the suite makes of broken targets: one after another in the process of the test. */
import { thisProject } from '../../reports/project';
import { Execution, type Manner } from './execution';
import type { ScenarioOutcome } from './outcome';

export class InOneProcess {
  private loading: Promise<Execution> | undefined;

  /**
   * @param target path of a target file; another target needs another path
   * @param paths feature files, with `:LINE` for one scenario
   */
  async outcomes(target: string, paths: readonly string[], manner?: Manner): Promise<ScenarioOutcome[]> {
    this.loading ??= Execution.load(thisProject().root);
    return (await this.loading).run(target, [...paths], manner);
  }

  /** Ids of the requirements that one of the scenarios failed, sorted. */
  async failed(target: string, paths: readonly string[], manner?: Manner): Promise<string[]> {
    const outcomes = await this.outcomes(target, paths, manner);
    return [...new Set(outcomes.flatMap(({ failed }) => failed))].sort();
  }

  /** `requirement erratum` of each finding, sorted; throws when a scenario does not pass. */
  async granted(target: string, paths: readonly string[]): Promise<string[]> {
    const outcomes = await this.outcomes(target, paths);
    const stopped = outcomes.find(({ verdict }) => verdict !== 'pass');
    if (stopped) throw new Error(`${stopped.scenario}: ${stopped.verdict}: ${stopped.reason}`);
    const found = outcomes.flatMap(({ findings }) =>
      findings.map(({ requirement, erratum }) => `${requirement} ${erratum}`),
    );
    return [...new Set(found)].sort();
  }

  /** Closes the browser. */
  async end(): Promise<void> {
    await (await this.loading)?.close();
  }
}
