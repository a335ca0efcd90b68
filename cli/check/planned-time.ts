/** How long a scenario takes on a target: what it took on the simulated one, and the time that passes for real. */
import type { SystemName } from '../../fixtures/systems';
import type { Ixit } from '../../fixtures/targets/target';
import type { Need } from '../../reports/needs';
import { isAddress } from '../../steps/testbed/hook-address';
import { simulatedQuiet } from '../../steps/testbed/watch';

/** Milliseconds of a hook: a request, or a process. */
const HOOK = { address: 20, command: 300 };
/** Before and after each scenario. */
const RESETS = 2;
/** A simulated gateway is told to wait for so long; see gateway-ixit.schema.json. */
const SIMULATED_POLL = 10_000;

/** Milliseconds; an estimate. */
export function plannedTime(need: Need, system: SystemName, ixit: Ixit): number {
  const { took, quiets, looks, elapsed, waited } = need;
  if (ixit.simulated) return took;
  const { gateway, timers, hooks, cti } = ixit;
  const own: Readonly<Record<string, string | undefined>> = {
    softphone: hooks,
    gateway: gateway.hooks,
    wellclient: cti.hooks,
  }[system];
  const cost = (hook: string | undefined) =>
    hook === undefined ? 0 : isAddress(hook) ? HOOK.address : HOOK.command;
  const situations = need.course.filter(
    (part) => 'want' in part && /^(bringAbout|runIntoFault|placeCall|ring)\b/.test(part.want),
  ).length;
  const anyHook = Object.entries(own).find(([name]) => name !== 'reset' && name !== 'observe')?.[1];
  // While nothing happens the simulated clock goes on by a poll as well; a real one is left alone for `quiet` only.
  const polls = Math.max(0, waited - quiets * (simulatedQuiet(0) + SIMULATED_POLL));
  const moved = own.elapse === undefined ? elapsed : cost(own.elapse);
  return (
    took +
    quiets * timers.quiet +
    polls * (gateway.timers.pollWait / SIMULATED_POLL) +
    moved +
    RESETS * cost(own.reset) +
    looks * cost(own.observe) +
    situations * cost(anyHook)
  );
}
