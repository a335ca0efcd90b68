/** Ends a run: judges what was recorded, writes all reports, prints the summary, gives the exit code. */
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { ENGLISH, type Say } from '../fixtures/texts/texts';
import { tellGitHub } from './ci/github';
import { coloursFor } from './colours';
import { exitCode } from './exit-code';
import { judge, type RunContext } from './judge';
import type { RunRecord } from './record';
import type { Results } from './results';
import { writeShard } from './shards/shard-file';
import { summary } from './summary';
import { Unwritable } from './unwritable';
import { type Places, writeAllureReport, writeReports } from './write-reports';

export class Conclusion {
  /**
   * @param folder where the reports go; prepared already.
   * @param stream where the summary goes.
   * @param env where Java is looked for, and what colours the stream may have.
   * @param say in the language of who reads the summary.
   */
  constructor(
    private readonly record: RunRecord,
    private readonly context: RunContext,
    private readonly folder: string,
    private readonly stream: NodeJS.WritableStream & { isTTY?: boolean },
    private readonly env: NodeJS.ProcessEnv,
    readonly say: Say = ENGLISH,
  ) {}

  /** Everything, the Allure report too. Resolves with the exit code of the run. */
  async complete(): Promise<number> {
    const { results, places } = this.write();
    return this.print(results, places && { ...places, ...(await writeAllureReport(this.folder, this.env)) });
  }

  /** What can be done at once, when the process is about to end. Gives the exit code. */
  abandon(): number {
    const { results, places } = this.write();
    return this.print(results, places && { ...places, allure: 'no Allure report: the run was cut short' });
  }

  /**
   * A report that says "nothing judged": should the process be killed, no older report pretends otherwise.
   * @throws ConfigurationError when the folder does not take it
   */
  begin(): void {
    try {
      writeReports(this.folder, this.results(), this.env, this.say.language);
    } catch (error) {
      throw error instanceof Unwritable ? new ConfigurationError(`--out ${error.message}`) : error;
    }
  }

  /** A folder that does not take the reports is a fault of the harness, told at the terminal: no `places` then. */
  private write(): { results: Results; places?: Places } {
    const results = this.results();
    try {
      const places = writeReports(this.folder, results, this.env, this.say.language);
      if (this.context.plan) writeShard(this.folder, this.record, this.context, this.context.plan);
      return { results, places };
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      this.record.fault(error.message);
      return { results: this.results() };
    }
  }

  /** What the run comes to as far as it has come. */
  results(): Results {
    return judge(this.record, this.context, this.record.duration);
  }

  private print(results: Results, places: Places = {}): number {
    const colours = coloursFor(this.stream, this.env);
    this.stream.write(`${summary(results, places, colours, this.say).join('\n')}\n`);
    const problem = tellGitHub(results, this.env, this.stream);
    if (problem) this.stream.write(`${problem}\n`);
    return exitCode(results);
  }
}
