/** What `simulate` knows of a system that it can serve. */
import type { Say } from '../../fixtures/texts/texts';

export interface Served {
  /** What a person needs to know to use it. */
  introduction: string;
  stop(): Promise<void>;
}

export interface SimulateOptions {
  servicePort: number;
  pagePort: number;
  gatewayPort: number;
  gatewayControlPort: number;
  wellclientPort: number;
  wellclientControlPort: number;
  caFile?: string;
  /** Of all systems. */
  misbehave: string[];
}

/** It can't be served, for a reason that a person can do something about. */
export class CannotServe extends Error {
  override name = 'CannotServe';
}

export interface System {
  /** What to do about a port that is taken. */
  portOptions: string;
  /**
   * @param log is told, in a line, what clients do @param say in which language
   * @throws PortTaken, CannotServe
   */
  serve(options: SimulateOptions, log: (line: string) => void, say: Say): Promise<Served>;
}
