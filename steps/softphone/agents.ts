/** Agents by the words of the feature: the account that each signs in with, and where. */
import type { AccountRole } from '../../fixtures/targets/target';
import type { ServerKind } from '../testbed/softphone/testbed';

/** Who signs in; at the call centre, unless another server is named. */
export interface AnAgent {
  role: AccountRole;
  server?: ServerKind;
}

export const AGENTS: Record<string, AnAgent> = {
  'uses the web plugin': { role: 'web' },
  'uses a SIP phone': { role: 'sip' },
  'uses a landline or mobile phone': { role: 'other' },
  'does not exist': { role: 'unknown' },
  'types a wrong password': { role: 'wrongPassword' },
  'has a disabled account': { role: 'disabled' },
  'belongs to an enterprise that has expired': { role: 'expired' },
  'is no call-centre agent': { role: 'noRole' },
  'has no extension bound': { role: 'unbound' },
  'has an extension that the server will not register': { role: 'badExtension' },
  'uses the web plugin and has no one-key project': { role: 'withoutProject' },
  'signs in at a name that does not resolve': { role: 'web', server: 'unknown name' },
  'signs in at a server that refuses connections': { role: 'web', server: 'refuses' },
  'signs in at a server that cuts the connection': { role: 'web', server: 'cuts' },
};
