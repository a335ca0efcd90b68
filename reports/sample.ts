/** A made-up run, from which the tests of judging and of the reports start. */

import { DEFAULT_OPTIONS } from '../fixtures/targets/default-options';
import { type Language, sayIn } from '../fixtures/texts/texts';
import type { Requirement } from '../schemas/catalogue';
import { loadModels } from '../schemas/models/load-model';
import { bare } from '../schemas/models/sentences';
import { walkOf } from '../schemas/models/walk';
import type { RequirementId } from '../schemas/requirement-id';
import type { Evidence, Judgement, TraceEntry } from '../schemas/verdict';
import { EVIDENCE_MEDIA_TYPE } from '../schemas/verdict';
import { coloursFor } from './colours';
import { exitCode } from './exit-code';
import { judge, type RunContext } from './judge';
import { type Envelope, RunRecord } from './record';
import type { Results } from './results';
import { summary } from './summary';

export const DIAL = 'local-service.dial_out.result.success';
export const OFFLINE = 'local-service.dial_out.result.ext_offline';

/** @param id any text: what is made up needs no row */
export function sampleRequirement(id: string, more: Partial<Requirement> = {}): Requirement {
  const [name, call = ''] = id.split('.');
  return {
    id: id as RequirementId,
    interface: name === 'plugin' ? 'plugin' : 'local-service',
    call,
    kind: 'result',
    text: `The service answers as ${id} says.`,
    place: {
      document: 'uucall 本地服务',
      section: '拨打电话',
      table: '返回值',
      row: 'success | 操作成功',
      line: 49,
    },
    ...more,
  };
}

/** @param id any text: what is made up needs no row */
export function sampleJudgement(id: string, more: Partial<Judgement> = {}): Judgement {
  return { requirement: id as RequirementId, verdict: 'pass', reason: '', purpose: true, ...more };
}

/** A request of the tester and the target's answer to it. */
export function sampleTrace(answer = '{"result":"success","msg":"操作成功"}'): TraceEntry[] {
  const shared = { interface: 'local-service', channel: 'page', claimed: true } as const;
  const path = '/?cmd=dial_out&dial_number=0133';
  return [
    {
      ...shared,
      seq: 1,
      at: 3,
      origin: 'tester',
      kind: 'request',
      summary: `GET ${path}`,
      data: { url: `http://127.0.0.1:12307${path}`, origin: 'loopback' },
    },
    {
      ...shared,
      seq: 2,
      at: 9,
      origin: 'iut',
      kind: 'response',
      of: 1,
      summary: `200 ${answer}`,
      data: { status: 200 },
      raw: answer,
    },
  ];
}

export function sampleEvidence(scenario: string, more: Partial<Evidence> = {}): Evidence {
  return { scenario, judgements: [], findings: [], trace: sampleTrace(), schemas: [], exchanges: 1, ...more };
}

export interface SampleScenario {
  feature: string;
  name: string;
  evidence?: Partial<Evidence>;
  /** Leave no evidence behind. */
  silent?: boolean;
  /** It is a walk; with the texts of its steps, of which the first is told as its only one. */
  walk?: readonly string[];
  /** Status of its only step, as cucumber gives it. */
  status?: 'PASSED' | 'FAILED' | 'PENDING' | 'UNDEFINED' | 'SKIPPED';
  started?: boolean;
  finished?: boolean;
}

/** The record that cucumber's messages about these scenarios leave. */
export function sampleRecord(...scenarios: SampleScenario[]): RunRecord {
  const record = new RunRecord();
  scenarios.forEach((scenario, i) => {
    for (const message of messages(scenario, String(i))) record.receive(message as Envelope);
  });
  record.receive({ testRunFinished: { success: true, timestamp: { seconds: 6, nanos: 0 } } });
  return record;
}

function messages({ feature, name, status = 'PASSED', ...scenario }: SampleScenario, n: string): object[] {
  const uri = `features/${feature}.feature`;
  const { walk } = scenario;
  const texts = walk ?? ['the page sends dial_out'];
  const step = { testCaseStartedId: `run-${n}`, testStepId: `step-${n}` };
  const all: object[] = [
    {
      pickle: {
        id: `pickle-${n}`,
        uri,
        name,
        tags: walk ? [{ name: '@walk-pairs' }] : [],
        steps: texts.map((text, i) => ({ id: i === 0 ? `pickle-step-${n}` : `further-${n}-${i}`, text })),
      },
    },
    {
      testCase: {
        id: `case-${n}`,
        pickleId: `pickle-${n}`,
        testSteps: [{ id: `step-${n}`, pickleStepId: `pickle-step-${n}` }],
      },
    },
  ];
  if (scenario.started === false) return all;
  const at = (nanos: number) => ({ timestamp: { seconds: 5, nanos } });
  all.push({ testCaseStarted: { id: `run-${n}`, testCaseId: `case-${n}`, ...at(0) } });
  if (!scenario.silent) {
    const body = JSON.stringify(sampleEvidence(`${feature}: ${name}`, scenario.evidence));
    all.push({ attachment: { ...step, mediaType: EVIDENCE_MEDIA_TYPE, contentEncoding: 'IDENTITY', body } });
  }
  if (scenario.finished === false) return all;
  all.push({
    testStepFinished: { ...step, testStepResult: { status, message: status === 'FAILED' ? 'boom' : '' } },
  });
  all.push({ testCaseFinished: { testCaseStartedId: `run-${n}`, ...at(20e6) } });
  return all;
}

/** A context whose catalogue holds requirements of those ids; a full selection of both softphone interfaces. */
export function sampleContext(ids: (string | Requirement)[], more: Partial<RunContext> = {}): RunContext {
  return {
    catalogue: {
      requirements: ids.map((id) => (typeof id === 'string' ? sampleRequirement(id) : id)),
      neighbours: [],
      errata: [],
      schemas: [],
      tablesDigest: 'ab12',
    },
    purposes: {},
    proofs: {},
    target: {
      target: { name: 'Phone', vendor: 'Acme', version: '1.0' },
      ics: {
        interfaces: ['plugin', 'local-service'],
        leavesOut: [],
        claims: [],
        options: { ...DEFAULT_OPTIONS },
      },
      ixit: { cannot: [] },
    },
    suite: { version: '0.1.0', tables: 'ab12', features: 'cd34' },
    selection: {
      partial: false,
      whole: true,
      interfaces: ['plugin', 'local-service'],
      tags: '',
      shard: '',
      paths: [],
      missed: [],
      strict: false,
    },
    baseline: [],
    ...more,
  };
}

/** A scenario that judges {@link DIAL} as passed. */
export const passing = {
  feature: 'local-service/dial-out',
  name: 'Dials',
  evidence: { judgements: [sampleJudgement(DIAL)] },
};

/** A walk of the gateway that fails a row at its last step; the model does not mind whose row that is. */
export function failingWalk(name: string, calls: readonly string[], row: string = DIAL): SampleScenario {
  const model = loadModels().find(({ system }) => system === 'gateway');
  const steps = model && walkOf(model, calls);
  if (!steps || typeof steps === 'string') throw new Error(steps);
  const walk = [...model.background, ...steps.flatMap(({ sentences }) => sentences)].map(bare);
  const step = { number: walk.length, text: walk.at(-1) ?? '' };
  const judgement = sampleJudgement(row, { verdict: 'fail', reason: 'It is wrong.', step });
  return { feature: 'gateway/walks', name, walk, status: 'FAILED', evidence: { judgements: [judgement] } };
}

/** What the scenarios of a record come to: results, verdict, exit code, and a look-up by requirement. */
export function sampleOutcome(record: RunRecord, context: RunContext) {
  const results = judge(record, context, 20);
  return {
    results,
    verdict: results.verdict,
    exit: exitCode(results),
    of: (id: string) => {
      const found = results.requirements.find(({ requirement }) => requirement.id === id);
      return found && { verdict: found.verdict, reason: found.reason };
    },
  };
}

/** What the terminal would show of the results, without colours. */
export function sampleSummary(
  results: Results,
  places: Record<string, string> = {},
  language: Language = 'en',
): string {
  return summary(results, places, coloursFor({}, {}), sayIn(language)).join('\n');
}

/** The page as who reads English sees it, without the elements that hold its texts. */
export function englishOf(html: string): string {
  return html
    .replace(/<x-t lang="zh-CN">.*?<\/x-t>/gs, '')
    .replace(/<x-t lang="en">(.*?)<\/x-t>/gs, '$1')
    .replace(/<span lang="en">(.*?)<\/span>/gs, '$1');
}
