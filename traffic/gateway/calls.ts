/** Which call of the gateway an exchange is. Pages of the vendor: sign-in, 1203, 1204, 1209, 1211, 1219, 1222, 1225, 1274. */
import type { Exchange } from '../exchange';

export type GatewayCall =
  | 'sign-in'
  | 'forced-sign-in'
  | 'sign-out'
  | 'poll'
  | 'heartbeat'
  | 'state'
  | 'set-state'
  | 'renew-guid'
  | 'other';

/** By what follows the number of the agent. */
const ACTIONS: readonly (readonly [action: RegExp, call: GatewayCall])[] = [
  [/^$/, 'sign-in'],
  [/^forcelogin$/i, 'forced-sign-in'],
  [/^(?:force)?logout/i, 'sign-out'],
  [/^(?:handshake|heartbeat)$/i, 'heartbeat'],
  [/^agentstatus$/i, 'state'],
  [/^(?:sayfree|saybusy|work|cancelbusy|cancelwork)$/i, 'set-state'],
  [/^updateguid$/i, 'renew-guid'],
];

const ADDRESS = /^\/+agentgateway\/+resource\/+(onlineagent|agentevent)(?:\/+([^/]*)(?:\/+(.*?))?)?\/*$/i;
/** A browser's own question whether it may ask. */
const PREFLIGHT = 'OPTIONS';

/** The call, and whom it is for, as it stands in the address; undefined for what is no gateway's. Letter case is not looked at. */
export function gatewayCallOf({
  method,
  url,
}: Pick<Exchange, 'method' | 'url'>): { call: GatewayCall; agentid: string } | undefined {
  const [, room, agentid = '', action = ''] = ADDRESS.exec(url.pathname) ?? [];
  if (!room || method === PREFLIGHT) return undefined;
  if (room.toLowerCase() === 'agentevent') return { call: action === '' ? 'poll' : 'other', agentid };
  return { call: ACTIONS.find(([pattern]) => pattern.test(action))?.[1] ?? 'other', agentid };
}
