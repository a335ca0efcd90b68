/** The command as a person uses it: a client with three mistakes talks through it to the simulator, and somebody ends it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { SystemClock } from '../../fixtures/simulators/clock';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { Client } from '../../fixtures/simulators/gateway/client';
import { TrafficJudge } from '../../traffic/traffic-judge';
import { readTraffic } from '../judge/read-traffic';
import { observeCommand } from '../observe';
import { commandProcess } from '../run/command-process';

const folder = mkdtempSync(join(tmpdir(), 'observe-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const { agentid, password } = PROVISIONED_GATEWAY.agents.normal;
const RESOURCE = '/agentgateway/resource';
const MISTAKES = [
  'client.gateway.sign-in.parameter.phonenum.length',
  'client.gateway.sign-in.parameter.serviceToken.charset',
  'client.gateway.sign-in.header.request.Content-Type',
];

/** The command before a gateway, once it listens; `end` ends it by a signal. */
async function observing(name: string, options: string[]) {
  const [ca, out] = [join(folder, `${name}.pem`), join(folder, name)];
  let pid: number | undefined;
  let introduction = '';
  let ready: () => void;
  const listening = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const ended = commandProcess(
    ['observe', '--interface', 'gateway', '--listen', '0', '--ca-file', ca, '--out', out, ...options],
    {
      started: (id) => (pid = id),
      said: (text) => {
        introduction += text;
        if (introduction.includes('Stop with Ctrl-C.')) ready();
      },
      limit: 120_000,
    },
  );
  await Promise.race([listening, ended]);
  const origin = /^Listening +(\S+)$/m.exec(introduction)?.[1];
  assert.ok(origin, introduction);
  const end = (signal: NodeJS.Signals) => {
    process.kill(pid ?? 0, signal);
    return ended;
  };
  const report = () => JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8'));
  return { client: new Client(origin, readFileSync(ca, 'utf8')), end, report };
}

it('catches three mistakes of a client, each at its row, and says so again with the reports', async () => {
  const record = join(folder, 'seen');
  const { client, end, report: read } = await observing('three', ['--record', record]);
  const signIn = (type: string, members: object) =>
    client.ask(`${RESOURCE}/onlineagent/${agentid}`, {
      headers: { 'Content-Type': type },
      body: JSON.stringify({ password, phonenum: '40038', ...members }),
    });
  await signIn('application/json', { phonenum: '4'.repeat(25) });
  await signIn('application/json', { serviceToken: 'Harbour 7!' });
  await signIn('text/plain', {});
  const { headers } = await signIn('application/json', {});
  const guid = headers[headers.indexOf('Guid') + 1] ?? '';
  await client.ask(`${RESOURCE}/agentevent/${agentid}`, { method: 'GET', headers: { Guid: guid } });
  client.close();
  const { code, output } = await end('SIGINT');
  assert.equal(code, 1, output);

  const [lines = '', summary = ''] = output.split('┌');
  for (const row of MISTAKES) {
    assert.match(
      lines,
      new RegExp(`the client fails ${row}: .+\\n.*Expected: .+\\n.*Came: .+\\n.*Document: .+line \\d+`),
    );
    assert.match(summary, new RegExp(`fail ${row}`));
  }
  assert.match(lines, /^GET \/agentgateway\/resource\/agentevent\/291: 200 in \d+ ms, poll$/m);
  assert.match(summary, /5 exchanges in .+ before the simulator: 5 of gateway/);
  assert.match(summary, /Only what was seen was judged\. Never met: \d+ rows of clients and 0 of targets/);
  const report = read();
  const failing = report.requirements.filter(({ verdict }: { verdict: string }) => verdict === 'fail');
  assert.deepEqual(failing.map(({ id }: { id: string }) => id).sort(), MISTAKES.toSorted());

  const har = join(record, 'observed.har');
  const all = [
    lines.slice(lines.indexOf('Ctrl-C')),
    summary,
    readFileSync(har, 'utf8'),
    JSON.stringify(report),
  ];
  for (const text of all)
    assert.ok(!text.includes(password) && !text.includes(guid) && !text.includes('Harbour 7'));

  const broken = new Set<string>();
  const judge = new TrafficJudge({ strict: false }, ({ judged }) => {
    for (const { requirement } of judged.broken) broken.add(requirement);
  });
  const reading = { name: '', sides: [], files: [], exchanges: 0, foreign: 0, gaps: [], strict: false };
  await readTraffic([har], folder, judge, { ...reading, startedAt: new Date() });
  assert.deepEqual([...broken].sort(), MISTAKES.toSorted(), 'the recording is judged as what was observed');
});

it('judges the pages that a target file claims, takes its secrets out, and ends when it is asked to', async () => {
  const gateway = await startSimulatedGateway({ transport: 'https', clock: new SystemClock() });
  try {
    const [file, ca] = [join(folder, 'gateway.yaml'), join(folder, 'upstream.pem')];
    writeFileSync(ca, gateway.ca ?? '');
    const secret = 'a-word-of-nobody';
    const target = {
      target: { name: 'Harbour gateway', vendor: 'Example Ltd.', version: '7' },
      ics: { interfaces: ['gateway'], claims: ['sign-out'] },
      ixit: {
        gateway: {
          address: gateway.address,
          caFile: ca,
          agents: { normal: { agentid, password: secret, phonenum: '40038' } },
        },
      },
    };
    writeFileSync(file, JSON.stringify(target));
    const options = ['--upstream', gateway.address, '--trust', ca, '--target', file];
    const { client, end, report } = await observing('claimed', options);
    const answer = await client.ask(`${RESOURCE}/onlineagent/${agentid}`, {
      body: JSON.stringify({ password, phonenum: '40038', serviceToken: secret }),
    });
    const guid = answer.headers[answer.headers.indexOf('Guid') + 1] ?? '';
    await client.ask(`${RESOURCE}/onlineagent/${agentid}/logout`, {
      method: 'DELETE',
      headers: { Guid: guid },
    });
    client.close();
    const { output } = await end('SIGTERM');
    const results = report();
    assert.equal(results.target.name, 'Harbour gateway', output);
    const ids: string[] = results.requirements.map(({ id }: { id: string }) => id);
    assert.ok(
      ids.some((id) => id.startsWith('gateway.sign-out.')),
      'sign-out is claimed',
    );
    assert.ok(!ids.some((id) => id.startsWith('gateway.poll.')), 'and nothing else of what may be left out');
    assert.ok(!output.includes(secret) && !JSON.stringify(results).includes(secret));
  } finally {
    await gateway.stop();
  }
});

it('refuses what it cannot use, in a line each', async () => {
  for (const [options, message] of [
    [['--listen', 'there'], /--listen.+An address to listen at is PORT/],
    [['--listen', '0', '--upstream', 'http://u:p@x'], /An upstream is http:\/\/HOST:PORT/],
    [['--listen', '0', '--trust', 'x.pem'], /--trust, --any-certificate and --target are about an upstream/],
    [['--listen', '0', '--target', 'x.yaml'], /--target are about an upstream/],
    [['--listen', '0', '--upstream', 'http://x', '--target', join(folder, 'x.yaml')], /x\.yaml/],
    [
      ['--listen', '0', '--upstream', 'https://x', '--trust', folder],
      /--trust .+: cannot be read \(EISDIR\)/,
    ],
    [['--listen', '0', '--cert', __filename], /--cert and --key belong together/],
    [['--listen', '192.0.2.1:0'], /--listen 192\.0\.2\.1:0: this machine has no such address/],
    [['--listen', '0', '--record', __filename], /--record .+: /],
  ] as const) {
    const command = observeCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    const all = ['--interface', 'gateway', '--out', join(folder, 'refused'), ...options];
    await assert.rejects(command.parseAsync(all, { from: 'user' }), message);
  }
});
