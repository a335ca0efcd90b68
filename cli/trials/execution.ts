/** Runs scenarios on one target after another in this process: the support code is loaded once, browsers stay open. */
import { PassThrough } from 'node:stream';
import { type IRunConfiguration, loadConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api';
import { RunRecord } from '../../reports/record';
import { closeDrivers } from '../../steps/drivers/plugin/plugin';
import { HarnessFault } from '../run/harness-fault';
import { outcomeOf, type ScenarioOutcome } from './outcome';

/** How scenarios are run. */
export interface Manner {
  /** Default: as they stand. */
  order?: `random:${number}`;
  /** So many scenarios in a row without any answer, and the others are left inconclusive. Default: never. */
  patience?: number;
  /** As `--strict` has it. */
  strict?: boolean;
}

export type SupportCode = Awaited<ReturnType<typeof loadSupport>>;

export class Execution {
  /** @param support the code that `configuration` names: a process can load it only once */
  constructor(
    private readonly root: string,
    private readonly configuration: IRunConfiguration,
    private readonly support: SupportCode,
  ) {}

  /** @param root folder of the project */
  static async load(root: string): Promise<Execution> {
    const { runConfiguration } = await loadConfiguration({ file: 'cucumber.cjs' }, { cwd: root });
    return new Execution(root, runConfiguration, await loadSupport(runConfiguration, { cwd: root }));
  }

  /**
   * @param target path of a target file; another target needs another path
   * @param paths feature files with lines, such as `features/plugin/check-in.feature:12:20`
   * @returns one outcome for each scenario
   * @throws HarnessFault when cucumber itself could not go on
   */
  async run(target: string, paths: string[], manner: Manner = {}): Promise<ScenarioOutcome[]> {
    return (await this.record(target, paths, manner)).scenarios.map(outcomeOf);
  }

  /** The same, with all that each scenario left behind. */
  async record(
    target: string,
    paths: string[],
    { order, patience, strict = false }: Manner = {},
  ): Promise<RunRecord> {
    const record = new RunRecord();
    // What cucumber's own formatter would say is not for anybody.
    const unheard = new PassThrough().resume();
    await runCucumber(
      {
        ...this.configuration,
        support: this.support,
        sources: { ...this.configuration.sources, paths, ...(order ? { order } : {}) },
        runtime: {
          ...this.configuration.runtime,
          parallel: 0,
          worldParameters: {
            ...{ target, strict, operator: false, staysOpen: true },
            ...(patience === undefined ? {} : { patience: { scenarios: patience, slow: null } }),
          },
        },
        formats: { stdout: 'summary', files: {}, publish: false, options: {} },
      },
      { cwd: this.root, stdout: unheard, stderr: unheard, env: {} },
      (envelope) => record.receive(envelope),
    );
    if (record.faults.length > 0) throw new HarnessFault(...record.faults);
    return record;
  }

  /** Closes what stayed open. */
  close(): Promise<void> {
    return closeDrivers();
  }
}
