/** A tiny project in a temporary folder, for tests of whole runs: features, and steps that leave evidence behind. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Project } from '../../reports/project';
import { sampleRequirement } from '../../reports/sample';
import { EVIDENCE_MEDIA_TYPE } from '../../schemas/verdict';
import { conduct } from './conduct-run';
import { type RunOptions, WITHOUT_OPTIONS } from './options';

export const PASSES = 'local-service.dial_out.result.success';
export const OTHER = 'local-service.answer.result.success';

/** Steps that a feature of a test may use; each scenario leaves the evidence that its step describes. */
const STEPS = `
const { After, Before, Given } = require('@cucumber/cucumber');
let evidence;
const judge = (requirement, verdict) =>
  evidence.judgements.push({ requirement, verdict, reason: verdict === 'pass' ? '' : 'it is wrong', purpose: true });
Before(() => {
  evidence = { judgements: [], findings: [], trace: [], schemas: [], exchanges: 1 };
});
Given('{word} holds', (requirement) => judge(requirement, 'pass'));
Given('{word} fails', (requirement) => {
  judge(requirement, 'fail');
  throw new Error('it is wrong');
});
Given('the target lacks {string}', (reason) => {
  evidence.stopped = { verdict: 'inconc', reason, step: '' };
  return 'pending';
});
Given('nothing is sent', () => {
  evidence.exchanges = 0;
});
Given('the harness breaks', () => {
  evidence = undefined;
  throw new Error('boom');
});
After(function () {
  if (evidence) this.attach(JSON.stringify(evidence), ${JSON.stringify(EVIDENCE_MEDIA_TYPE)});
});
`;

const TARGET = `target: { name: Phone, vendor: Acme, version: "1" }
ics: { interfaces: [local-service] }
ixit: { simulated: {} }
`;

export interface Ran {
  code: number;
  /** What stood on the terminal. */
  output: string;
  /** conformance.json. */
  report: { verdict: string; counts: Record<string, number>; selection: Record<string, unknown> };
}

export class InlineProject {
  readonly root = mkdtempSync(join(tmpdir(), 'inline-project-'));

  /** @param files texts by path below the root, besides the ones that every project has. */
  constructor(files: Record<string, string>) {
    const config = { require: ['steps.cjs'] };
    // Workers are started in the project's folder, and find cucumber and ts-node from there.
    symlinkSync(resolve(__dirname, '..', '..', 'node_modules'), join(this.root, 'node_modules'), 'junction');
    this.write({
      'package.json': '{ "version": "0.0.1" }',
      'cucumber.cjs': `module.exports = { default: ${JSON.stringify(config)} };`,
      'steps.cjs': STEPS,
      'target.yaml': TARGET,
      ...files,
    });
  }

  write(files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
  }

  /** Runs it as `softphone-conformance run` does; rejects for what ends with exit code 3 or 4 before the run. */
  async run(options: Partial<RunOptions> = {}, project: Partial<Project> = {}): Promise<Ran> {
    // Steps register themselves when they are loaded, so each run of this process must load them anew.
    delete require.cache[join(this.root, 'steps.cjs')];
    const terminal = new PassThrough({ encoding: 'utf8' }) as PassThrough & NodeJS.WriteStream;
    const requirements = [sampleRequirement(PASSES)];
    const code = await conduct(
      { ...WITHOUT_OPTIONS, target: 'target.yaml', out: 'out', ...options },
      {
        root: this.root,
        catalogue: { requirements, neighbours: [], errata: [], schemas: [], tablesDigest: '' },
        purposes: {},
        proofs: {},
        ...project,
      },
      // Without PATH no Java is found, and the Allure report, which takes seconds, is left out. A CI server reads a
      // pipe, so no colours come.
      { cwd: this.root, env: { CI: 'true' }, stdout: terminal, stderr: terminal },
    );
    const report = JSON.parse(
      readFileSync(join(this.root, options.out ?? 'out', 'conformance.json'), 'utf8'),
    );
    return { code, output: String(terminal.read() ?? ''), report };
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** A feature file: scenarios, each with its one step. */
export function feature(scenarios: Record<string, string>): string {
  const texts = Object.entries(scenarios).map(
    ([name, step], i) => `  @n${i + 1}\n  Scenario: ${name}\n    Given ${step}\n`,
  );
  return `Feature: Inline\n\n${texts.join('\n')}`;
}
