/** Finds the Guids that a gateway hands out: in headers of its answers and pushes, and in a renewal's result. */
import type { HttpMessage } from '../http/reply-text';

/** Shorter ones could be guessed, so they are no secret; masking them would blank out ordinary words. */
const SHORTEST = 8;

/**
 * Guids in a message, the one that counts first: clients of the vendor read Set-GUID.
 *
 * @param payload what the message says, where that can be read
 */
export function guidsIn(headers: HttpMessage['headers'], payload?: Record<string, unknown>): string[] {
  const named = (wanted: string) =>
    headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  // Set-GUID: JSESSIONID=279f….AgentGateway0
  const set = named('set-guid').map((value) => value.replace(/^[^=]*=/, '').replace(/;.*/s, ''));
  return [...set, ...named('guid'), ...renewed(payload)]
    .map((guid) => guid.trim())
    .filter((guid) => guid !== '');
}

/** Tells whoever masks secrets of the Guids in a message that is about to be recorded. */
export function learnGuids(
  learn: (guid: string) => void,
  headers: HttpMessage['headers'],
  payload?: Record<string, unknown>,
): void {
  for (const guid of guidsIn(headers, payload)) if (guid.length >= SHORTEST) learn(guid);
}

/** Answer to a renewal: `{"result": {"guid": "…"}}`. */
function renewed(payload: Record<string, unknown> | undefined): string[] {
  const { guid } = Object(payload?.result);
  return typeof guid === 'string' ? [guid] : [];
}
