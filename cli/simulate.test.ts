import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { CommanderError } from 'commander';
import { englishLeft } from '../fixtures/sentences/english';
import type { CtiState } from '../fixtures/simulators/cti';
import type { GatewayState } from '../fixtures/simulators/gateway';
import { Client } from '../fixtures/simulators/gateway/client';
import { startSimulatedSoftphone } from '../fixtures/simulators/softphone';
import { simulateCommand } from './simulate';

/** Runs the command until it ends; `written` gets each text that it prints, as it prints it. */
async function simulate(options: string[], written: (text: string) => void): Promise<void> {
  const command = simulateCommand().exitOverride().configureOutput({ writeOut: written, writeErr: written });
  await command.parseAsync(options, { from: 'user' });
}

/** Starts it, and gives what it printed until it served everything; `over` ends it. */
async function serving(options: string[]) {
  let text = '';
  let shown: () => void;
  const started = new Promise<void>((resolve) => {
    shown = resolve;
  });
  const ended = simulate(options, (more) => {
    text += more;
    if (more.includes('Ctrl-C')) shown();
  });
  await Promise.race([started, ended]);
  return {
    printed: () => text,
    address: (label: string) => new RegExp(`^${label}\\s+(\\S+)$`, 'm').exec(text)?.[1] ?? '',
    over: async () => {
      process.emit('SIGINT');
      await ended;
    },
  };
}

const SOFTPHONE = ['softphone', '--service-port', '0', '--page-port', '0'];
const GATEWAY = ['gateway', '--gateway-port', '0', '--gateway-control-port', '0'];
const WELLCLIENT = ['wellclient', '--wellclient-port', '0', '--wellclient-control-port', '0'];

test('it says where the softphone is, serves it, and ends at Ctrl-C', async () => {
  const { printed, address, over } = await serving([...SOFTPHONE, '--misbehave', 'missing-msg']);
  assert.match(printed(), /web\s+sim-enterprise\s+web\s+Sim-web-7Qx!/);
  assert.match(printed(), /Misbehaving\s+missing-msg/);
  const service = address('Local service');
  assert.equal(await (await fetch(`${service}/?cmd=answer`)).text(), '{"result":"ext_offline"}');
  assert.equal((await fetch(address('Panel'))).status, 200);
  await fetch(`${service}/%00nowhere`, { method: 'POST' });
  const plugin = new URL('call', address('Plugin page').replace('plugin.html', 'plugin/'));
  const call = { instance: 'x', functionName: 'Check_InOut', parameters: 'Sim-web-7Qx!' };
  await fetch(plugin, { method: 'POST', body: JSON.stringify(call) });
  await over();
  const lines = printed().slice(printed().indexOf('Stop with Ctrl-C.')).split('\n').slice(1);
  assert.deepEqual(lines.slice(0, 2), [
    'GET /?cmd=answer: 200 {"result":"ext_offline"}',
    'POST /%00nowhere: 404 There is nothing at this path.',
  ]);
  assert.match(lines[2] ?? '', /^POST \/plugin\/call Check_InOut: 200/);
  assert.ok(!lines.join().includes('Sim-web-7Qx!'), 'no password is printed of what was sent');
  await assert.rejects(fetch(`${service}/?cmd=answer`));
});

test('it speaks Chinese where that is asked for', async () => {
  const ports = [SOFTPHONE, GATEWAY, WELLCLIENT].flatMap((options) => options.slice(1));
  const { printed, address, over } = await serving([...ports, '--lang', 'zh-CN']);
  const panel = await fetch(address('操作面板'));
  assert.match(await panel.text(), /<html lang="zh-CN">/);
  await fetch(`${address('CTI 服务器')}/api/csta/agent/state`, { method: 'POST' });
  assert.match(printed(), /400 \(缺少消息头 sessionId；缺少 func\)$/m);
  assert.deepEqual(englishLeft(printed().replace(/^(GET|POST) .*$/gm, '')), []);
  await over();
});

test('a misbehaviour under a condition shows where it holds, and nowhere else', async () => {
  const fault = ['--misbehave', 'missing-msg', '--when', 'from-second-time'];
  const { printed, address, over } = await serving([...SOFTPHONE, ...fault]);
  assert.match(printed(), /Misbehaving\s+missing-msg@from-second-time/);
  const answer = async () => (await fetch(`${address('Local service')}/?cmd=answer`)).text();
  assert.equal(await answer(), '{"result":"ext_offline","msg":"分机未登录"}');
  assert.equal(await answer(), '{"result":"ext_offline"}');
  await over();
});

test('it says where the gateway is, serves it, and shows what clients do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, 'an older one');
  const { printed, address, over } = await serving([
    ...[...GATEWAY, '--ca-file', caFile],
    ...['--misbehave', 'gateway-lower-case-set-guid'],
  ]);
  assert.match(printed(), /normal\s+291\s+Sim-gw-291-7Qx!\s+\d+/);
  assert.match(printed(), /Misbehaving\s+gateway-lower-case-set-guid/);
  assert.equal(address('Certificate'), caFile);
  const client = new Client(address('Gateway'), readFileSync(caFile, 'utf8'));
  const answer = await client.ask('/agentgateway/resource/onlineagent/291', { body: 'no JSON' });
  assert.equal(JSON.parse(answer.body).retcode, '100-001');
  assert.match(printed(), /^sign-in 291: 100-001 \(.+\)$/m);
  await client.ask('/agentgateway/nowhere?guid=secret', { method: 'GET' });
  assert.match(printed(), /^unknown GET \/agentgateway\/nowhere: HTTP 404, [\d-]+$/m);
  await client.ask('/agentgateway/resource/onlineagent/291', { body: '{"\u009b31mred\u202e":1}' });
  assert.match(printed(), /"<U\+009B>31mred<U\+202E>" is no member/, 'a terminal takes no commands from it');
  const state = await fetch(`${address('Control')}/state`);
  assert.equal(((await state.json()) as GatewayState).agents['291']?.signedIn, false);
  client.close();
  await over();
  rmSync(folder, { recursive: true });
});

test('it says where the CTI server and its SDK are, serves them, and shows what clients do', async () => {
  const misbehaviours = ['--misbehave', 'cti-html-error', '--misbehave', 'sdk-done-on-500'];
  const { printed, address, over } = await serving([...WELLCLIENT, ...misbehaviours]);
  assert.match(printed(), /ready\s+5001@test\.cc\s+Sim-cti-5001-6Wk!\s+Ready at 8001@test\.cc/);
  assert.match(printed(), /idle\s+8006@test\.cc/);
  assert.match(printed(), /Misbehaving\s+cti-html-error, sdk-done-on-500/);
  assert.match(address('Events'), /^ws:/);
  assert.equal((await fetch(address('SDK page'))).status, 200);
  await fetch(`${address('CTI server')}/api/csta/agent/state`, { method: 'POST' });
  assert.match(printed(), /^POST \/api\/csta\/agent\/state: 400 \(the header sessionId is missing; .+\)$/m);
  const state = await fetch(`${address('Control')}/state`);
  assert.equal(((await state.json()) as CtiState).agents['5001@test.cc']?.mode, 'Ready');
  await over();
  await assert.rejects(fetch(address('SDK page')));
});

test('without saying which, it serves all of them', async () => {
  const ports = [SOFTPHONE, GATEWAY, WELLCLIENT].flatMap((options) => options.slice(1));
  const { address, over } = await serving(ports);
  assert.match(address('Panel'), /^http:/);
  assert.match(address('Gateway'), /^https:/);
  assert.match(address('CTI server'), /^http:/);
  await over();
});

test('a taken port is one line and exit code 3, and nothing stays behind', async () => {
  const other = await startSimulatedSoftphone();
  const taken = new URL(other.serviceAddress).port;
  for (const [options, advice] of [
    [['softphone', '--service-port', taken, '--page-port', '0'], '--service-port'],
    [['gateway', '--gateway-port', taken, '--gateway-control-port', '0'], '--gateway-control-port'],
    [['gateway', '--gateway-port', '0', '--gateway-control-port', taken], '--gateway-control-port'],
    [['wellclient', '--wellclient-port', taken, '--wellclient-control-port', '0'], '--wellclient-port'],
    [
      ['wellclient', '--wellclient-port', '0', '--wellclient-control-port', taken],
      '--wellclient-control-port',
    ],
    [[...SOFTPHONE, ...GATEWAY.slice(0, 1), '--gateway-port', taken], '--gateway-port'],
  ] as const) {
    const lines: string[] = [];
    await assert.rejects(
      simulate([...options], (text) => lines.push(text)),
      (error) => error instanceof CommanderError && error.exitCode === 3,
    );
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', new RegExp(`^error: port ${taken} on 127.0.0.1 is taken.*${advice}.*\n$`));
  }
  await other.stop();
});

test('a certificate that cannot be written, and a misbehaviour of what is not served, are one line', async () => {
  for (const [options, reason] of [
    [
      [...GATEWAY, '--ca-file', join(tmpdir(), 'no-such-folder', 'ca.pem')],
      /^error: the certificate .*--ca-file/,
    ],
    [[...GATEWAY, '--misbehave', 'missing-msg'], /^error: --misbehave missing-msg: no gateway can do that/],
    [[...GATEWAY, '--when', 'after-refusal'], /^error: --when after-refusal: say with --misbehave/],
    [
      [...SOFTPHONE, '--misbehave', 'another-port', '--when', 'after-refusal'],
      /^error: --when after-refusal: "another-port" has no condition "after-refusal", for it cannot come and go/,
    ],
    [
      [...SOFTPHONE, '--misbehave', 'missing-msg', '--when', 'second-agent'],
      /"missing-msg" has no condition "second-agent"; it can have first-time-only, /,
    ],
    [
      [...SOFTPHONE, '--misbehave', 'missing-msg@next-session', '--when', 'after-refusal'],
      /"missing-msg" has no condition "next-session@after-refusal"/,
    ],
  ] as const) {
    const lines: string[] = [];
    await assert.rejects(
      simulate([...options], (text) => lines.push(text)),
      (error) => error instanceof CommanderError && error.exitCode === 3,
    );
    assert.match(lines.join(''), reason);
  }
});

test('options that make no sense are refused', async () => {
  for (const [option, value, reason] of [
    ['--service-port', 'x', /A port is a number/],
    ['--page-port', '65536', /A port is a number/],
    ['--gateway-port', '-1', /A port is a number/],
    ['--misbehave', 'rudely', /no simulated system has a misbehaviour "rudely"/],
    [
      '--misbehave',
      'missing-msg@after-refusl',
      /no condition "after-refusl"; did you mean "after-refusal"\?/,
    ],
    ['--when', 'next-sesion', /There is no condition "next-sesion"; did you mean "next-session"\?/],
    ['--when', 'tomorrow', /There is no condition "tomorrow"; there are first-time-only, /],
  ] as const) {
    await assert.rejects(
      simulate([option, value], () => undefined),
      (error) => error instanceof CommanderError && reason.test(error.message),
    );
  }
});
