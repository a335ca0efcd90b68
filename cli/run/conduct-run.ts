/** Conducts a run: checks everything that was given, has cucumber execute the scenarios, concludes with reports. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type IRunConfiguration, loadConfiguration } from '@cucumber/cucumber/api';
import { sentenceIn } from '../../fixtures/sentences/sentences';
import { loadTarget } from '../../fixtures/targets/load-target';
import { languageOf, sayIn } from '../../fixtures/texts/texts';
import { AllureWriter } from '../../reports/allure-writer';
import { knownIds, loadBaseline } from '../../reports/baseline/load-baseline';
import { Conclusion } from '../../reports/conclude';
import type { RunContext } from '../../reports/judge';
import { prepareOutFolder } from '../../reports/out-folder';
import { openFolders, type Project } from '../../reports/project';
import { RunRecord } from '../../reports/record';
import { siteBase } from '../../reports/site/base';
import { suiteEdition } from '../../reports/suite';
import { visibleLine } from '../../reports/visible';
import { partText, targetText } from '../../reports/wording';
import type { InterfaceName } from '../../schemas/catalogue';
import { execute, type Run, type Surroundings } from './execute';
import { checkAlone, checkTogether, patienceOf, type RunOptions, workersOf } from './options';
import { neededBrowser, readyBrowser } from './ready-browser';
import { replayOf } from './replay';
import { reviewLine } from './review-line';
import { RunRecording } from './run-recording';
import { type Chosen, choose } from './select';
import { selectionOf } from './selection';
import { AskedWalk } from './walks/asked-walk';

/**
 * @returns the exit code.
 * @throws ConfigurationError, HarnessFault before anything was run; no browser that starts is a matter of configuration
 */
export async function conduct(given: RunOptions, project: Project, around: Surroundings): Promise<number> {
  const { root, catalogue } = project;
  const ids = catalogue.requirements.map(({ id }) => id);
  const say = sayIn(given.lang ?? languageOf(around.env));
  const replay = given.replay ? replayOf(given, around, say) : undefined;
  const options = replay?.options ?? given;
  const target = replay?.target ?? loadTarget(resolve(around.cwd, options.target), around.env, ids);
  const simulated = target.ixit.simulated !== undefined;
  checkTogether(options, simulated || replay !== undefined);
  checkAlone(options);
  const baseline = options.baseline
    ? loadBaseline(resolve(around.cwd, options.baseline), knownIds(project))
    : [];
  const asked = options.only.length > 0 ? options.only : target.ics.interfaces;
  const interfaces = target.ics.interfaces.filter((name) => asked.includes(name));
  const folder = resolve(around.cwd, options.out);
  const { runConfiguration } = await loadConfiguration({ file: 'cucumber.cjs' }, { cwd: root });
  const walk = options.walk === undefined ? undefined : new AskedWalk(options.walk, interfaces);
  const chosen =
    walk?.chosen(runConfiguration.sources) ??
    (await choose(root, around.cwd, runConfiguration.sources, interfaces, options, asked, simulated));
  prepareOutFolder(folder);
  const recording = options.record ? RunRecording.begin(resolve(around.cwd, options.record)) : undefined;

  const docs = siteBase(folder, options.docs, around.cwd);
  const selection = selectionOf(options, asked, target.ics.interfaces, chosen.missed);
  const record = new RunRecord();
  const context: RunContext = {
    catalogue,
    purposes: project.purposes,
    proofs: project.proofs,
    target,
    suite: suiteEdition(root, catalogue),
    selection,
    baseline,
    ...(options.shard && { plan: chosen.plan }),
    ...(docs !== undefined && { docs }),
  };
  const conclusion = new Conclusion(record, context, folder, around.stdout, around.env, say);
  conclusion.begin();
  if (chosen.nothing) {
    record.nothingSelected = chosen.nothing;
    around.stderr.write(`${sentenceIn(say.language, chosen.nothing)}\n`);
    return conclusion.complete();
  }
  const open = options.paths.length > 0 ? [] : openFolders(root, interfaces, target.ics.interfaces);
  const part = partText(selection, say, open);
  if (part) around.stdout.write(`${part}\n`);
  around.stdout.write(`${say('run.target', { target: visibleLine(targetText(target.target)) })}\n`);
  const doubt = replay ? undefined : reviewLine(target, around.cwd, say);
  if (doubt) around.stdout.write(`${doubt}\n`);
  // A recording is answered by each worker for itself.
  const workers = workersOf(options, simulated || replay !== undefined, chosen.count, availableParallelism());
  const worldParameters = {
    target: target.file,
    strict: options.strict,
    operator: options.operator,
    out: folder,
    patience: patienceOf(options),
    ...recording?.parametersFor(workers),
    ...(replay && { replay: replay.folder, patience: null }),
  };
  const kind = replay ? undefined : neededBrowser(target, chosen.interfaces);
  const letGo = kind && (await readyBrowser(kind, workers > 1 ? around.env : undefined));
  // A person at the terminal is not asked for the same situations over and over, and a recording is of one run.
  const isOnce = [walk, recording, replay].some((each) => each !== undefined) || options.operator;
  const run: Run = {
    configuration: configured(runConfiguration, chosen, workers, worldParameters),
    root,
    walksAgain: isOnce ? undefined : { base: runConfiguration, ...worldParameters },
  };
  const code = await execute(run, record, conclusion, around).finally(() => {
    walk?.remove();
    return letGo?.();
  });
  const own = recordedSelection(options, interfaces, chosen);
  const kept = recording?.end(target, context.suite, own, record, docs, say);
  if (kept) around.stdout.write(`${kept}\n`);
  return code;
}

/** What was selected, in words that mean the same in another folder. */
function recordedSelection(options: RunOptions, only: InterfaceName[], { sources }: Chosen): RunOptions {
  return { ...options, only, paths: options.paths.length > 0 ? sources.paths : [] };
}

function configured(
  base: IRunConfiguration,
  { sources }: Chosen,
  workers: number,
  worldParameters: {
    target: string;
    strict: boolean;
    operator: boolean;
    out: string;
    patience: ReturnType<typeof patienceOf>;
    record?: string;
    recordLimit?: number;
    replay?: string;
  },
): IRunConfiguration {
  const writer = new AllureWriter(resolve(worldParameters.out, 'allure-results'));
  return {
    ...base,
    sources,
    // One worker is no gain over none, but for the process that it costs.
    runtime: { ...base.runtime, parallel: workers > 1 ? workers : 0, worldParameters },
    formats: {
      stdout: 'allure-cucumberjs/reporter',
      files: {},
      publish: false,
      // Their type is that of JSON, but they reach the reporter as they are.
      options: { writer } as object as IRunConfiguration['formats']['options'],
    },
  };
}
