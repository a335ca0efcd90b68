/** Serves the simulated softphone for people: local service, plugin page and panel. */
import { SystemClock } from '../../fixtures/simulators/clock';
import { sparing } from '../../fixtures/simulators/gateway/log-line';
import { PROVISIONED, startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { misbehavioursOf } from '../../fixtures/targets/misbehaviours';
import type { Say } from '../../fixtures/texts/texts';
import { visibleLine } from '../../reports/visible';
import { labelled } from '../labelled';
import { misbehaving, table } from './account-table';
import type { System } from './system';

export const softphone: System = {
  portOptions: '--service-port and --page-port',
  async serve({ servicePort, pagePort, misbehave }, log, say) {
    const misbehaviours = misbehavioursOf('softphone', misbehave);
    const clock = new SystemClock();
    const served = await startSimulatedSoftphone({
      ...{ servicePort, pagePort, misbehaviours, clock },
      log: sparing((line) => log(visibleLine(line)), say),
      language: say.language,
    });
    const introduction = [
      labelled(say('simulate.service'), served.serviceAddress),
      labelled(say('simulate.pluginPage'), served.pluginPage),
      labelled(say('simulate.panel'), served.panel),
      ...misbehaving(misbehaviours, say),
      '',
      ...softphoneAccounts(say),
    ];
    return { introduction: introduction.join('\n'), stop: served.stop };
  },
};

/** Lines for people. */
export function softphoneAccounts(say: Say): string[] {
  const { accounts, domain, deadHost, unknownDomain, cutHost } = PROVISIONED;
  const rows = Object.entries(accounts).map(([role, { userName, account, password }]) => [
    role,
    userName,
    account,
    password,
  ]);
  return [
    say('simulate.domain', { domain, deadHost, cutHost, unknownDomain }),
    '',
    ...table([say('simulate.situation'), 'user_name', 'account', say('simulate.password')], rows),
  ];
}
