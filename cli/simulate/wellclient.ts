/** Serves the simulated CTI server for people, with a page that has the wellClient SDK, and the way in for hooks. */
import { SystemClock } from '../../fixtures/simulators/clock';
import { PROVISIONED_CTI, startSimulatedCti } from '../../fixtures/simulators/cti';
import { sparing } from '../../fixtures/simulators/gateway/log-line';
import { misbehavioursOf } from '../../fixtures/targets/misbehaviours';
import type { Say } from '../../fixtures/texts/texts';
import { visibleLine } from '../../reports/visible';
import { labelled } from '../labelled';
import { misbehaving, table } from './account-table';
import type { System } from './system';

export const wellclient: System = {
  portOptions: '--wellclient-port and --wellclient-control-port',
  async serve({ wellclientPort, wellclientControlPort, misbehave }, log, say) {
    const misbehaviours = misbehavioursOf('wellclient', misbehave);
    const served = await startSimulatedCti({
      port: wellclientPort,
      controlPort: wellclientControlPort,
      misbehaviours,
      clock: new SystemClock(),
      // A line may quote what a client sent.
      log: sparing((line) => log(visibleLine(line)), say),
      language: say.language,
    });
    const introduction = [
      labelled(say('simulate.cti'), served.address),
      labelled(say('simulate.events'), `${served.ws}/mvc/stomp/websocket`),
      labelled(say('simulate.sdkPage'), `${served.sdkPage}`),
      labelled(say('simulate.control'), served.control ?? ''),
      ...misbehaving(misbehaviours, say),
      '',
      ...ctiAccounts(say),
    ];
    return { introduction: introduction.join('\n'), stop: served.stop };
  },
};

/** Lines for people. */
export function ctiAccounts(say: Say): string[] {
  const { agents, extensions } = PROVISIONED_CTI;
  const rows = Object.entries(agents).map(([role, agent]) => [
    role,
    agent.agentId,
    agent.password,
    'signedIn' in agent && agent.signedIn
      ? say('simulate.signedIn', { mode: agent.signedIn.mode, device: agent.signedIn.deviceId })
      : say('simulate.signedOut'),
  ]);
  return [
    ...table([say('simulate.situation'), 'agentId', say('simulate.password'), say('simulate.atStart')], rows),
    '',
    ...table([say('simulate.situation'), 'deviceId'], Object.entries(extensions)),
  ];
}
