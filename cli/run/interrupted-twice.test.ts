/** Interrupts the real command twice while an agent is signed in: the agent is signed out all the same. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock } from '../../fixtures/simulators/clock';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { feature } from './broken-gateway';
import { RealCommand } from './real-command';

const ROOT = join(__dirname, '..', '..');
const command = new RealCommand();
after(() => command.remove());

for (const times of [1, 2]) {
  it(`${times} time${times > 1 ? 's' : ''}`, async () => {
    const { gateway, address, stop } = await startSimulatedGateway({
      transport: 'https',
      clock: new SystemClock(),
    });
    const { normal } = PROVISIONED_GATEWAY.agents;
    const target = command.file(
      'target.yaml',
      JSON.stringify({
        target: { name: 'Gateway', vendor: 'test', version: '1' },
        ics: { interfaces: ['gateway'] },
        ixit: { gateway: { address, insecure: true, agents: { normal } } },
      }),
    );
    const scenario = feature('two-minutes', 'Scenario');
    const run = spawn(
      process.execPath,
      [
        'cli/softphone-conformance.cjs',
        'run',
        '--target',
        target,
        '--out',
        join(target, '..', 'out'),
        scenario,
      ],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [run.stdout, run.stderr])
      stream.on('data', (text) => {
        output += text;
      });
    const ended = once(run, 'exit');
    const signedIn = () => gateway.state().agents[normal.agentid]?.signedIn;
    while (!signedIn() && run.exitCode === null) await pause(20);
    assert.ok(signedIn(), output);
    run.kill('SIGINT');
    if (times > 1) {
      while (!output.includes('Interrupted') && run.exitCode === null) await pause(20);
      run.kill('SIGINT');
    }
    const [code] = await ended;
    assert.equal(code, 2, output);
    assert.equal(signedIn(), false, output);
    await stop();
  });
}
