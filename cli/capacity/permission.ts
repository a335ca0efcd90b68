/** Whether load may be made at all: the target file must allow it, and so much, and the address must be the tester's own. */
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Target } from '../../fixtures/targets/target';
import type { CapacityOptions } from './options';

const LOOPBACK = /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/;
const SECOND = 1_000;

/** @throws ConfigurationError when the target file does not allow that load */
export function checkPermitted(
  { file, ixit }: Pick<Target, 'file' | 'ixit'>,
  { ramp }: Pick<CapacityOptions, 'ramp'>,
  agents: number,
): void {
  const load = allowed({ file, ixit });
  const refuse = (why: string): never => {
    throw new ConfigurationError(`${file}: ${why}`);
  };
  if (agents > load.agents)
    refuse(`--agents ${agents}: ixit.permissions.load.agents allows ${load.agents} at most.`);
  const shortest = Math.ceil(agents / load.perSecond);
  if (agents / (ramp / SECOND) > load.perSecond)
    refuse(
      `${agents} agents in ${ramp / SECOND} s: ixit.permissions.load.perSecond allows ${load.perSecond}; take --ramp ${shortest}s or more.`,
    );
}

/** @throws ConfigurationError when the target file does not allow so many commands a second */
export function checkRate(target: Pick<Target, 'file' | 'ixit'>, commands: number): void {
  const { perSecond } = allowed(target);
  if (commands > perSecond)
    throw new ConfigurationError(
      `${target.file}: --commands ${commands}: ixit.permissions.load.perSecond allows ${perSecond} at most.`,
    );
}

function allowed({ file, ixit }: Pick<Target, 'file' | 'ixit'>) {
  const { load } = ixit.permissions;
  if (load) return load;
  throw new ConfigurationError(
    `${file}: no load may be made of this target: it has no ixit.permissions.load {agents, perSecond}.`,
  );
}

/** @throws ConfigurationError when the address is of another machine that nobody said to be the tester's own */
export function checkOwn(address: string, { yesThisIsMine }: Pick<CapacityOptions, 'yesThisIsMine'>): void {
  const { hostname } = new URL(address);
  if (LOOPBACK.test(hostname) || hostname === yesThisIsMine) return;
  throw new ConfigurationError(
    `${address} is not this machine. If it is yours and nobody works with it now: --yes-this-is-mine ${hostname}`,
  );
}
