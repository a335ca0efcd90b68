/** Serves the simulated gateway for people: HTTPS with a certificate of its own, and the way in for hooks. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SystemClock } from '../../fixtures/simulators/clock';
import { PROVISIONED_GATEWAY, startSimulatedGateway } from '../../fixtures/simulators/gateway';
import { sparing } from '../../fixtures/simulators/gateway/log-line';
import { misbehavioursOf } from '../../fixtures/targets/misbehaviours';
import type { Say } from '../../fixtures/texts/texts';
import { visibleLine } from '../../reports/visible';
import { labelled } from '../labelled';
import { misbehaving, table } from './account-table';
import { CannotServe, type System } from './system';

/** Name of the file when none is given: another simulator on another port has another certificate. */
const certificateOf = (address: string) => `softphone-conformance-gateway-${new URL(address).port}.pem`;

export const gateway: System = {
  portOptions: '--gateway-port and --gateway-control-port',
  async serve({ gatewayPort, gatewayControlPort, caFile, misbehave }, log, say) {
    const misbehaviours = misbehavioursOf('gateway', misbehave);
    const served = await startSimulatedGateway({
      transport: 'https',
      port: gatewayPort,
      controlPort: gatewayControlPort,
      misbehaviours,
      clock: new SystemClock(),
      // A line may quote what a client sent.
      log: sparing((line) => log(visibleLine(line)), say),
      language: say.language,
    });
    const file = resolve(caFile ?? join(tmpdir(), certificateOf(served.address)));
    try {
      writeCertificate(file, served.ca ?? '');
    } catch (error) {
      await served.stop();
      const { message } = error as Error;
      throw new CannotServe(
        `the certificate can't be written (${message}): choose another file with --ca-file`,
      );
    }
    const introduction = [
      labelled(say('simulate.gateway'), served.address),
      labelled(say('simulate.certificate'), file),
      labelled(say('simulate.control'), served.control ?? ''),
      ...misbehaving(misbehaviours, say),
      '',
      ...gatewayAccounts(say, served.control),
    ];
    return { introduction: introduction.join('\n'), stop: served.stop };
  },
};

/** Lines for people. @param control of the simulator that has them */
export function gatewayAccounts(say: Say, control = ''): string[] {
  const { agents, crowd } = PROVISIONED_GATEWAY;
  const rows = Object.entries(agents).map(([role, { agentid, password, phonenum }]) => [
    role,
    agentid,
    password,
    phonenum,
  ]);
  return [
    ...table([say('simulate.situation'), 'agentid', say('simulate.password'), 'phonenum'], rows),
    `  ${say('simulate.more', { count: crowd.length, control })}`,
  ];
}

/** Anew, so that it is not written through a link that somebody else put in a folder that all may write to. */
export function writeCertificate(file: string, certificate: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, certificate, { flag: 'wx' });
}
