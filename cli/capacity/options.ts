/** What the command line of `capacity` says. */
import { InvalidArgumentError } from 'commander';
import type { Language } from '../../fixtures/texts/texts';
import type { InterfaceName } from '../../schemas/catalogue';
import type { EngineName } from './engines';
import type { ProfileName } from './profiles';

export interface CapacityOptions {
  target: string;
  /** The interface, where the target offers several of which load can be made. */
  only?: InterfaceName;
  /** How many at the same time. */
  agents?: number;
  /** Of a local service: how many a second. */
  commands?: number;
  /** Milliseconds. */
  ramp: number;
  /** Milliseconds. */
  hold: number;
  profile: ProfileName;
  /** How agents of a gateway get their events. */
  events: 'poll' | 'push';
  findLimit: boolean;
  engine: EngineName;
  /** Processes or threads of an engine that can have several. */
  workers: number;
  /** Host that is the tester's own although it is not this machine. */
  yesThisIsMine?: string;
  strict: boolean;
  out: string;
  lang?: Language;
}

/** Of one load: as many agents, or commands a second. */
export type SizedOptions = CapacityOptions & { amount: number };

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Reads a length of time, such as `60s` or `5m`, as milliseconds. */
export function lengthOfTime(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? 0);
  if (ms > 0 && ms <= 24 * (UNITS.h ?? 0)) return ms;
  throw new InvalidArgumentError('Expected a length of time, such as 500ms, 60s, 5m or 2h.');
}
