/** One simulated target among many that the same scenarios are run on, and the target file that describes it. */
import { stringify } from 'yaml';
import type { RegisteredVariant } from '../../fixtures/variants/registry';
import { CLAIMS, INTERFACES } from '../../schemas/catalogue';

export interface Trial {
  /** Stands in the reports as the target's. */
  name: string;
  /** Switches of the simulators; none for a conforming target. */
  misbehaviours: readonly string[];
  /** In place of all of them. */
  claims?: readonly string[];
  /** Of the ICS: which way the target reads what the documents say in two ways. */
  options?: Readonly<Record<string, unknown>>;
  gatewayTransport?: 'nock' | 'https';
  /** In place of those below. */
  timers?: Readonly<Record<string, number>>;
}

/**
 * Milliseconds. Simulators answer at once, so what does not come within these does not come; short enough for those
 * that never answer.
 */
const TIMERS = { quiet: 50, callback: 4_000, idleSession: 3_600_000 };

/** The trial of a conforming variant, with what its ICS and its deadlines need. */
export function trialOf({ system: _system, findings: _findings, ...given }: RegisteredVariant): Trial {
  return { ...given, misbehaviours: [given.name] };
}

/** The text of a target file. */
export function targetFile(trial: Trial): string {
  const { name, misbehaviours, claims, options, gatewayTransport, timers } = trial;
  return stringify({
    target: { name, vendor: 'softphone-conformance', version: 'simulated' },
    ics: { interfaces: [...INTERFACES], claims: [...(claims ?? CLAIMS)], options: { ...options } },
    ixit: {
      simulated: { misbehaviours: [...misbehaviours], gatewayTransport: gatewayTransport ?? 'nock' },
      timers: { ...TIMERS, ...timers },
    },
  });
}
