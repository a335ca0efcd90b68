/** Serves the simulated CTI server for people, with a page that has the wellClient SDK, and the way in for hooks. */
import { SystemClock } from '../../fixtures/simulators/clock';
import { PROVISIONED_CTI, startSimulatedCti } from '../../fixtures/simulators/cti';
import { sparing } from '../../fixtures/simulators/gateway/log-line';
import { misbehavioursOf } from '../../fixtures/targets/misbehaviours';
import { visibleLine } from '../../reports/visible';
import { table } from './account-table';
import type { System } from './system';

export const wellclient: System = {
  portOptions: '--wellclient-port and --wellclient-control-port',
  async serve({ wellclientPort, wellclientControlPort, misbehave }, log) {
    const misbehaviours = misbehavioursOf('wellclient', misbehave);
    const served = await startSimulatedCti({
      port: wellclientPort,
      controlPort: wellclientControlPort,
      misbehaviours,
      clock: new SystemClock(),
      // A line may quote what a client sent.
      log: sparing((line) => log(visibleLine(line))),
    });
    const introduction = [
      `CTI server     ${served.address}`,
      `Events         ${served.ws}/mvc/stomp/websocket`,
      `SDK page       ${served.sdkPage}`,
      `Control        ${served.control}`,
      ...(misbehaviours.length > 0 ? [`Misbehaving    ${misbehaviours.join(', ')}`] : []),
      '',
      ...ctiAccounts(),
    ];
    return { introduction: introduction.join('\n'), stop: served.stop };
  },
};

/** Lines for people. */
export function ctiAccounts(): string[] {
  const { agents, extensions } = PROVISIONED_CTI;
  const rows = Object.entries(agents).map(([role, agent]) => [
    role,
    agent.agentId,
    agent.password,
    'signedIn' in agent && agent.signedIn
      ? `${agent.signedIn.mode} at ${agent.signedIn.deviceId}`
      : 'signed out',
  ]);
  return [
    ...table(['situation', 'agentId', 'password (simulated)', 'at the start'], rows),
    '',
    ...table(['situation', 'deviceId'], Object.entries(extensions)),
  ];
}
