/** Runs the sample calls of the site against the simulators. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type ConsoleMessage, chromium, type Dialog, type Page } from 'playwright';
import { findChromium } from '../../fixtures/machine/find-chromium.cjs';
import { PROVISIONED_CTI, startSimulatedCti } from '../../fixtures/simulators/cti';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { PROVISIONED, startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { sha256 } from '../../reports/digest';
import type { Sample } from '../../reports/site/sample-call';
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

/** Runs all but those in Java, which nothing here can compile: the pages say that they were not run. */
export async function runSamples(): Promise<SampleRuns> {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const runs: SampleRuns = {};
  const keep = ({ call, sample }: NamedSample, said: string) => {
    const own = { ...runs[call], [sample.language]: { sha256: sha256(sample.text), said: said.trim() } };
    runs[call] = own;
  };
  try {
    await ofGateway(folder, keep);
    await ofSoftphone(folder, browser, keep);
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

async function ofGateway(folder: string, keep: Keep): Promise<void> {
  const { password } = PROVISIONED_GATEWAY.agents.normal;
  for (const each of samplesFor('gateway')) {
    const gateway = await startSimulatedGateway({ transport: 'https' });
    try {
      writeFileSync(join(folder, 'gateway.pem'), gateway.ca ?? '');
      const env = { GATEWAY: gateway.address, PASSWORD: password, NODE_EXTRA_CA_CERTS: 'gateway.pem' };
      const said = await programSays(each.sample, folder, env);
      if (said !== undefined) keep(each, said.replace(GUID, '‹Guid›').replace(TIME, '$1‹time›'));
    } finally {
      await gateway.stop();
    }
  }
}

async function ofSoftphone(folder: string, browser: Browser, keep: Keep): Promise<void> {
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
    for (const language of ['javascript', 'curl'])
      for (const each of commands.filter(({ sample }) => sample.language === language)) {
        const said = await programSays(each.sample, folder, { SERVICE: softphone.serviceAddress });
        if (said !== undefined) keep(each, said);
      }
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

/** What a program prints; undefined where nothing here can run it. */
async function programSays(
  { language, text }: Sample,
  folder: string,
  env: Record<string, string>,
): Promise<string | undefined> {
  if (language === 'java') return undefined;
  const [program, file] =
    language === 'curl' ? (['sh', 'sample.sh'] as const) : ([process.execPath, 'sample.mjs'] as const);
  writeFileSync(join(folder, file), text);
  const { stdout } = await run(program, [file], {
    cwd: folder,
    env: { ...process.env, ...env },
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
