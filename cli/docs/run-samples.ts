/** Runs the sample calls of the site against the simulators. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type ConsoleMessage, chromium, type Dialog, type Page } from 'playwright';
import { findChromium } from '../../fixtures/machine/find-chromium.cjs';
import { PROVISIONED_CTI, startSimulatedCti } from '../../fixtures/simulators/cti';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { PROVISIONED, startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { sha256 } from '../../reports/digest';
import type { Sample, SampleLanguage } from '../../reports/site/sample-call';
import type { SampleRuns } from '../../reports/site/sample-runs';
import { samplesOf } from '../../reports/site/samples';
import type { InterfaceName } from '../../schemas/catalogue';
import { loadTables } from '../../schemas/tables';

const run = promisify(execFile);
/** What is another in each run. */
const GUID = /[0-9a-f]{8}-[0-9a-f-]{27}(\.AgentGateway\d)?/g;
const TIME = /("loginTime":")\d+/g;
/** Milliseconds in which a page has printed whatever it prints. */
const LIMIT = 10_000;
/** Of the local service: what has to be under way before. */
const ORDER = ['dial_out', 'send_dtmf', 'transfer_to', 'huang_up', 'onekey_dial_out', 'answer'];

interface NamedSample {
  call: string;
  name: string;
  sample: Sample;
}

/** Whether samples in Java can be run: a source file is compiled first, which takes a JDK 11 or later. */
export async function hasJdk(): Promise<boolean> {
  try {
    const [{ stdout }] = await Promise.all([
      run('javac', ['-version']),
      run('java', ['-version']),
      run('keytool', ['-help']),
    ]);
    return Number(/^javac (\d+)/.exec(stdout)?.[1]) >= 11;
  } catch {
    // It is not there.
    return false;
  }
}

/** @param languages in which samples are run; those that only a page can make are in JavaScript */
export async function runSamples(languages: readonly SampleLanguage[]): Promise<SampleRuns> {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const runs: SampleRuns = {};
  const keep = ({ call, sample }: NamedSample, said: string) => {
    const own = { ...runs[call], [sample.language]: { sha256: sha256(sample.text), said: said.trim() } };
    runs[call] = own;
  };
  try {
    await ofGateway(folder, languages, keep);
    await ofSoftphone(folder, browser, languages, keep);
    await ofSdk(browser, keep);
    return runs;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

type Keep = (sample: NamedSample, said: string) => void;

function samplesFor(name: InterfaceName): NamedSample[] {
  return loadTables()
    .filter((table) => table.interface === name)
    .flatMap((table) =>
      table.calls.flatMap((call) =>
        samplesOf(table, call).map((sample) => ({ call: `${name}.${call.name}`, name: call.name, sample })),
      ),
    );
}

async function ofGateway(folder: string, languages: readonly SampleLanguage[], keep: Keep): Promise<void> {
  const { password } = PROVISIONED_GATEWAY.agents.normal;
  for (const each of samplesFor('gateway').filter(({ sample }) => languages.includes(sample.language))) {
    const gateway = await startSimulatedGateway({ transport: 'https' });
    try {
      writeFileSync(join(folder, 'gateway.pem'), gateway.ca ?? '');
      const env = { GATEWAY: gateway.address, PASSWORD: password, NODE_EXTRA_CA_CERTS: 'gateway.pem' };
      const said = await programSays(each.sample, folder, env);
      rmSync(join(folder, 'gateway.p12'), { force: true });
      keep(each, said.replace(GUID, '‹Guid›').replace(TIME, '$1‹time›'));
    } finally {
      await gateway.stop();
    }
  }
}

async function ofSoftphone(
  folder: string,
  browser: Browser,
  languages: readonly SampleLanguage[],
  keep: Keep,
): Promise<void> {
  const softphone = await startSimulatedSoftphone();
  try {
    const page = await browser.newPage();
    await page.goto(softphone.pluginPage);
    const { password } = PROVISIONED.accounts.web;
    const [checkIn, ...others] = samplesFor('plugin');
    if (checkIn) keep(checkIn, await pageSays(page, checkIn.sample.text, 2, password));
    const commands = samplesFor('local-service').toSorted(
      (a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name),
    );
    for (const language of languages)
      for (const each of commands.filter(({ sample }) => sample.language === language))
        keep(each, await programSays(each.sample, folder, { SERVICE: softphone.serviceAddress }));
    for (const each of others.toReversed()) keep(each, await pageSays(page, each.sample.text, 1, password));
  } finally {
    await softphone.stop();
  }
}

async function ofSdk(browser: Browser, keep: Keep): Promise<void> {
  for (const each of samplesFor('wellclient')) {
    const cti = await startSimulatedCti();
    try {
      const { extensions, agents } = PROVISIONED_CTI;
      const callId = cti.server.call(extensions.inCall, extensions.other);
      const answer = each.sample.text.includes("prompt('callId')") ? callId : agents.supervisor.password;
      const page = await browser.newPage();
      await page.goto(String(cti.sdkPage));
      keep(each, await pageSays(page, each.sample.text, 1, answer));
    } finally {
      await cti.stop();
    }
  }
}

/** What a program prints, run by the command that its page names. */
async function programSays(
  { text, command }: Sample,
  folder: string,
  env: Record<string, string>,
): Promise<string> {
  const words = command.split(' ');
  writeFileSync(join(folder, words.at(-1) ?? ''), text);
  // What is set before it is in the environment.
  const line = command.replace(/\b[A-Z_]+=\S+ /g, '');
  const { stdout } = await run('sh', ['-c', line], {
    cwd: folder,
    // The Node that runs this is the one that is meant.
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, ...env },
    timeout: 60_000,
  });
  return stdout;
}

/** What a page prints, when so many lines are there. @param answer to whatever it asks for */
async function pageSays(page: Page, text: string, lines: number, answer: string): Promise<string> {
  const said: string[] = [];
  const hear = (message: ConsoleMessage) => message.type() === 'log' && said.push(message.text());
  const answerTo = (dialog: Dialog) => dialog.accept(answer);
  page.on('console', hear).on('dialog', answerTo);
  // What its last line gives is nobody's.
  await page.evaluate(`${text};undefined`);
  const end = Date.now() + LIMIT;
  while (said.length < lines && Date.now() < end) await page.waitForTimeout(20);
  page.off('console', hear).off('dialog', answerTo);
  return said.join('\n');
}
