/** Serves the simulated softphone for people: local service, plugin page and panel. */
import { SystemClock } from '../../fixtures/simulators/clock';
import { sparing } from '../../fixtures/simulators/gateway/log-line';
import { PROVISIONED, startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { misbehavioursOf } from '../../fixtures/targets/misbehaviours';
import { visibleLine } from '../../reports/visible';
import { table } from './account-table';
import type { System } from './system';

export const softphone: System = {
  portOptions: '--service-port and --page-port',
  async serve({ servicePort, pagePort, misbehave }, log) {
    const misbehaviours = misbehavioursOf('softphone', misbehave);
    const clock = new SystemClock();
    const served = await startSimulatedSoftphone({
      ...{ servicePort, pagePort, misbehaviours, clock },
      log: sparing((line) => log(visibleLine(line))),
    });
    const introduction = [
      `Local service  ${served.serviceAddress}`,
      `Plugin page    ${served.pluginPage}`,
      `Panel          ${served.panel}`,
      ...(misbehaviours.length > 0 ? [`Misbehaving    ${misbehaviours.join(', ')}`] : []),
      '',
      ...softphoneAccounts(),
    ];
    return { introduction: introduction.join('\n'), stop: served.stop };
  },
};

/** Lines for people. */
export function softphoneAccounts(): string[] {
  const { accounts, domain, deadHost, unknownDomain, cutHost } = PROVISIONED;
  const rows = Object.entries(accounts).map(([role, { userName, account, password }]) => [
    role,
    userName,
    account,
    password,
  ]);
  return [
    `Domain ${domain}; refuses connections: ${deadHost}; cuts them: ${cutHost}; does not resolve: ${unknownDomain}`,
    '',
    ...table(['situation', 'user_name', 'account', 'password (simulated)'], rows),
  ];
}
