import assert from 'node:assert/strict';
import test from 'node:test';
import { CommanderError } from 'commander';
import { startSimulatedSoftphone } from '../fixtures/simulators/softphone';
import { simulateCommand } from './simulate';

/** Runs the command until it ends; `written` gets each text that it prints, as it prints it. */
async function simulate(options: string[], written: (text: string) => void): Promise<void> {
  const command = simulateCommand().exitOverride().configureOutput({ writeOut: written, writeErr: written });
  await command.parseAsync(options, { from: 'user' });
}

test('it says where everything is, serves it, and ends at Ctrl-C', async () => {
  let introduction = '';
  let shown: () => void;
  const started = new Promise<void>((resolve) => {
    shown = resolve;
  });
  const ended = simulate(
    ['--service-port', '0', '--page-port', '0', '--misbehave', 'missing-msg'],
    (text) => {
      introduction = text;
      shown();
    },
  );
  await started;
  assert.match(introduction, /web\s+sim-enterprise\s+web\s+Sim-web-7Qx!/);
  assert.match(introduction, /Misbehaving\s+missing-msg/);
  const service = /Local service\s+(\S+)/.exec(introduction)?.[1];
  const panel = /Panel\s+(\S+)/.exec(introduction)?.[1];
  assert.equal(await (await fetch(`${service}/?cmd=answer`)).text(), '{"result":"ext_offline"}');
  assert.equal((await fetch(`${panel}`)).status, 200);
  process.emit('SIGINT');
  await ended;
  await assert.rejects(fetch(`${service}/?cmd=answer`));
});

test('a taken port is one line and exit code 3', async () => {
  const other = await startSimulatedSoftphone();
  const taken = new URL(other.serviceAddress).port;
  const lines: string[] = [];
  await assert.rejects(
    simulate(['--service-port', taken, '--page-port', '0'], (text) => lines.push(text)),
    (error) => error instanceof CommanderError && error.exitCode === 3,
  );
  assert.equal(lines.length, 1);
  assert.match(
    lines[0] ?? '',
    new RegExp(`^error: port ${taken} on 127.0.0.1 is taken.*--service-port.*\n$`),
  );
  await other.stop();
});

test('options that make no sense are refused', async () => {
  for (const [option, value, reason] of [
    ['--service-port', 'x', /A port is a number/],
    ['--page-port', '65536', /A port is a number/],
    ['--misbehave', 'rudely', /Known are: wrong-result-token/],
  ] as const) {
    await assert.rejects(
      simulate([option, value], () => undefined),
      (error) => error instanceof CommanderError && reason.test(error.message),
    );
  }
});
