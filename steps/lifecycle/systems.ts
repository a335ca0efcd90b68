/** Every system under test that a scenario's world can have: `steps/systems.ts` says which, none is named here. */
import type { SystemName } from '../../fixtures/systems';
import type { Masker } from '../../fixtures/targets/secrets';
import type { Target } from '../../fixtures/targets/target';
import type { Trace } from '../evidence/trace';
import type { Tape } from '../recording/tape';
import type { Asks } from '../testbed/asks';
import type { SystemUnderTest } from './system';

/**
 * What a system of one scenario is made of.
 * `operator`: whether somebody sits at the terminal who can be asked. `tape`: what stands between it and its target.
 */
export type Surroundings = [target: Target, trace: Trace, mask: Masker, operator: boolean, tape: Tape];

/** The systems by name; each declares its own type where it is made. */
// biome-ignore lint/suspicious/noEmptyInterface: declared on by every system
export interface Systems {}

/** How a system comes into a scenario's world, and leaves it. */
export interface Registration<Own extends SystemUnderTest, World> {
  system: new (...surroundings: Surroundings) => Own;
  /** Puts the target back to where a scenario starts. Never throws: what is left shows in the next scenario. */
  restore(world: World): Promise<void>;
}

const known = new Map<SystemName, Registration<SystemUnderTest, never>>();

/** Makes a system known, once. */
export function registerSystem<Name extends SystemName & keyof Systems, World>(
  name: Name,
  registration: Registration<Systems[Name] & SystemUnderTest, World>,
): void {
  known.set(name, registration);
}

/** @throws Error when no such system is known */
export function restoreSystem(name: SystemName, world: object): Promise<void> {
  const registration = known.get(name);
  if (!registration) throw new Error(`the steps of ${name} are not loaded`);
  return registration.restore(world as never);
}

/** Gives an object each known system by its name; one that nobody asks for is not made. Notes what each testbed is asked. */
export function giveSystems(owner: object, asks: Asks, ...surroundings: Surroundings): void {
  for (const [name, { system: Own }] of known) {
    let made: SystemUnderTest | undefined;
    const get = () => {
      if (!made) {
        made = new Own(...surroundings);
        Object.assign(made, { testbed: asks.noted(made.testbed) });
      }
      return made;
    };
    Object.defineProperty(owner, name, { get, enumerable: true });
  }
}
