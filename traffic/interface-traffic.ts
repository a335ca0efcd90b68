/** Who judges the traffic of one interface. */
import type { InterfaceName } from '../schemas/catalogue';
import type { Begun, Exchange } from './exchange';
import type { Judged } from './judged';

/** What an exchange of an interface is, and what it says. */
export interface Judging {
  /** As the tables name it, or `another call`. */
  call: string;
  /** Whom it is for, where the address says. */
  agentid?: string;
  judged: Judged;
}

export interface InterfaceTraffic {
  readonly interface: InterfaceName;
  /** Judges an exchange; undefined when it is not of this interface. */
  judge(exchange: Exchange): Judging | undefined;
  /** A request is under way; {@link judge} is given its exchange when it is over, which may be after others. */
  begins?(request: Begun): void;
  /** Judges what only the end of the traffic shows. */
  finish(): void;
}
