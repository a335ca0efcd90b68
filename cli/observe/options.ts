/** What the command line of `observe` says. */
import type { Spoken } from '../language-option';
import type { Listening } from './address';
import type { ObservedInterface } from './simulated';

export interface ObserveOptions extends Spoken {
  interface: ObservedInterface;
  listen: Listening;
  upstream?: URL;
  trust?: string;
  anyCertificate?: true;
  target?: string;
  cert?: string;
  key?: string;
  caFile?: string;
  record?: string;
  strict: boolean;
  out: string;
}
