/** Has cucumber execute the scenarios of a run, and then what follows from them; concludes with reports. */
import { type IRunConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api';
import type { Conclusion } from '../../reports/conclude';
import { EXIT } from '../../reports/exit-code';
import { progressOn } from '../../reports/progress';
import type { RunRecord } from '../../reports/record';
import { diskTrouble } from '../../reports/unwritable';
import { Execution } from '../trials/execution';
import { guard } from './guard';
import { walkAgain } from './walks/walk-again';
import { Walker } from './walks/walker';

/** Where the run takes place: the caller's folder, environment and terminal. */
export interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

/** What cucumber is to execute. */
export interface Run {
  configuration: IRunConfiguration;
  root: string;
  /** How walks that failed are walked again, `base` as cucumber.cjs has it; none: they are not. */
  walksAgain: { base: IRunConfiguration; target: string; strict: boolean } | undefined;
}

/** @returns the exit code */
export async function execute(
  { configuration, root, walksAgain }: Run,
  record: RunRecord,
  conclusion: Conclusion,
  around: Surroundings,
): Promise<number> {
  const { operator, out: folder } = configuration.runtime.worldParameters;
  const bar = !operator;
  let progress: ReturnType<typeof progressOn> | undefined;
  const release = guard(record, conclusion, around.stderr);
  try {
    const support = await loadSupport(configuration, { ...around, cwd: root });
    await runCucumber({ ...configuration, support }, { ...around, cwd: root }, (envelope) => {
      record.receive(envelope);
      if (envelope.testCaseStarted) {
        const { scenarios } = record;
        progress ??= progressOn(around.stdout, scenarios.length, bar, conclusion.say);
      }
      progress?.receive(envelope);
    });
    progress?.stop();
    if (walksAgain) {
      const { base, target, strict } = walksAgain;
      const walker = new Walker(new Execution(root, base, support), target, strict);
      await walkAgain(
        record,
        () => conclusion.results(),
        walker,
        (count) => around.stdout.write(`${conclusion.say('run.walkingAgain', { count })}\n`),
      );
    }
  } catch (error) {
    record.brokenOff = true;
    const trouble = diskTrouble(error);
    if (trouble !== undefined) record.fault(`${folder} cannot be written to: ${trouble}`);
    else {
      record.fault(`Cucumber stopped: ${error instanceof Error ? error.message : String(error)}`);
      around.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
  } finally {
    progress?.stop();
  }
  const code = await conclusion.complete();
  release();
  return record.faults.length > 0 ? EXIT.harnessFault : code;
}
