/** An envelope after DSSE 1.0.0 (secure-systems-lab/dsse, protocol.md) with one signature by Ed25519. */
import { type KeyObject, sign, verify } from 'node:crypto';
import { fingerprint } from './keys';
import { Unsound } from './unsound';

export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** Base64 and base64url; Node's reader leaves out what is neither. */
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

/** What is signed: type and payload with their lengths, so that neither can be taken for a part of the other. */
export function preAuthEncoding(type: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** @param key private */
export function envelopeOf(payload: Buffer, key: KeyObject): Buffer {
  return rendered(payload, sign(null, preAuthEncoding(PAYLOAD_TYPE, payload), key), key);
}

/**
 * The payload of an envelope that this key signed; what the envelope says of keys decides nothing.
 * @param key public
 * @throws Error that says what is wrong
 */
export function payloadOf(envelope: Buffer, key: KeyObject): Buffer {
  const { payloadType, payload, sig } = parts(envelope);
  if (payloadType !== PAYLOAD_TYPE) throw new Unsound(`its payload is not of the type ${PAYLOAD_TYPE}`);
  if (!verify(null, preAuthEncoding(payloadType, payload), key, sig))
    throw new Unsound('the signature does not hold: it was changed, or signed by another key');
  if (!rendered(payload, sig, key).equals(envelope))
    throw new Unsound('the signature holds, but round it something was changed');
  return payload;
}

function rendered(payload: Buffer, sig: Buffer, key: KeyObject): Buffer {
  const envelope = {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [{ keyid: fingerprint(key), sig: sig.toString('base64') }],
  };
  return Buffer.from(`${JSON.stringify(envelope, null, 2)}\n`);
}

function parts(envelope: Buffer): { payloadType: unknown; payload: Buffer; sig: Buffer } {
  let value: { payloadType?: unknown; payload?: unknown; signatures?: { sig?: unknown }[] } | null;
  try {
    value = JSON.parse(envelope.toString('utf8'));
  } catch {
    throw new Unsound('it is no JSON');
  }
  const signatures = Array.isArray(value?.signatures) ? value.signatures : [];
  if (signatures.length !== 1) throw new Unsound(`it has ${signatures.length} signatures, and must have one`);
  const [payload, sig] = [value?.payload, signatures[0]?.sig].map(decoded);
  if (!payload || !sig) throw new Unsound('it is no DSSE envelope');
  return { payloadType: value?.payloadType, payload, sig };
}

function decoded(text: unknown): Buffer | undefined {
  return typeof text === 'string' && BASE64.test(text) ? Buffer.from(text, 'base64') : undefined;
}
