/** Formatter for `npx cucumber-js` alone: records the run, and concludes it with the reports of `run`. */
import { join } from 'node:path';
import { Formatter } from '@cucumber/cucumber';
import AllureReporter from 'allure-cucumberjs/reporter';
import { loadTarget } from '../fixtures/targets/load-target';
import { languageOf, sayIn } from '../fixtures/texts/texts';
import { AllureWriter } from './allure-writer';
import { Conclusion } from './conclude';
import { ENDINGS } from './endings';
import type { RunContext } from './judge';
import { prepareOutFolder } from './out-folder';
import { type Progress, progressOn } from './progress';
import { thisProject } from './project';
import { type Envelope, RunRecord } from './record';
import { suiteEdition } from './suite';

type Options = ConstructorParameters<typeof Formatter>[0];

export default class ConformanceFormatter extends Formatter {
  private readonly record = new RunRecord();
  private readonly conclusion: Conclusion;
  private readonly context: RunContext;
  private readonly purposes: RunContext['purposes'];
  private progress: Progress | undefined;

  constructor(options: Options) {
    super(options);
    const { target: file, out } = options.parsedArgvOptions as { target: string; out: string };
    const { root, catalogue, purposes, proofs } = thisProject();
    const target = loadTarget(
      file,
      process.env,
      catalogue.requirements.map(({ id }) => id),
    );
    prepareOutFolder(out);
    const selection = {
      partial: false,
      whole: true,
      interfaces: target.ics.interfaces,
      tags: '',
      shard: '',
      paths: [],
      missed: [],
      strict: false,
    };
    const suite = suiteEdition(root, catalogue);
    this.purposes = purposes;
    this.context = { catalogue, purposes, proofs, target, suite, selection, baseline: [] };
    const say = sayIn(languageOf(process.env));
    this.conclusion = new Conclusion(this.record, this.context, out, this.stream, process.env, say);
    this.conclusion.begin();
    const writer = new AllureWriter(join(out, 'allure-results'));
    new AllureReporter({ ...options, parsedArgvOptions: { writer } });
    options.eventBroadcaster.on('envelope', (envelope: Envelope) => this.receive(envelope));
    for (const ending of ENDINGS) {
      process.once(ending, () => {
        this.record.interrupted = true;
      });
    }
  }

  /** Cucumber's own exit code is 0 for a run without scenarios, so ours takes its place. */
  override async finished(): Promise<void> {
    this.progress?.stop();
    // What cucumber was told to select is not known here, only what it left out.
    const ran = new Set(this.record.scenarios.map(({ id }) => id));
    const partial = Object.keys(this.purposes).some((id) => !ran.has(id));
    Object.assign(this.context.selection, { partial, whole: !partial });
    const code = await this.conclusion.complete();
    process.once('exit', () => {
      process.exitCode = code;
    });
    await super.finished();
  }

  private receive(envelope: Envelope): void {
    this.record.receive(envelope);
    if (envelope.testCaseStarted)
      this.progress ??= progressOn(process.stdout, this.record.scenarios.length, true, this.conclusion.say);
    this.progress?.receive(envelope);
  }
}
