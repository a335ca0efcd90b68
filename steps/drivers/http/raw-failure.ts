/** Says in plain words why a request got no reply, and whose doing that is. */
import type { PeerCertificate } from 'node:tls';

/**
 * `refused`: nobody listens, or nobody can be reached; `untrusted`: the certificate does not hold; `insecure`: no TLS
 * came about, so that no request went out; `late`: not complete by the deadline; `dropped`: the connection was closed
 * without a reply; `broken`: what came is not an HTTP reply, or too large a one.
 */
export type RawFailure = {
  failed: 'refused' | 'untrusted' | 'insecure' | 'late' | 'dropped' | 'broken';
  reason: string;
};

/** Why a connection ended that was closed before anything came. */
export const DROPPED: RawFailure = { failed: 'dropped', reason: 'the connection was closed without a reply' };

const UNREACHABLE: Record<string, string> = {
  ECONNREFUSED: 'the connection is refused',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not take the connection',
};

/** How OpenSSL's and Node's verification of certificates name what is wrong, as one code each. */
const UNTRUSTED =
  /^(?!ERR_SSL_).*(?:CERT|ISSUER|LEAF_SIGNATURE)|^(?:INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|UNSPECIFIED)$/;
/** OpenSSL's own words, between codes and places: `…:error:0A00010B:SSL routines:…:wrong version number:…`. */
const TLS_ERROR = /:error:[\dA-F]+:SSL routines:[^:]*:([^:]+)/;
/** A certificate that vouching for it cannot help: TLS here does not take how it is signed, or so short a key. */
const WEAK = /MD_TOO_WEAK|KEY_TOO_SMALL/;
const WEAK_SIGNATURE =
  'the certificate, or one above it, is signed by SHA-1 or MD5, or its key is too short: no caFile makes that good, only another certificate';
const MEANINGS: [RegExp, string][] = [
  [
    /certificate required|bad certificate|unknown ca/i,
    'the other side wants a certificate of the client, or another one',
  ],
  [
    /handshake failure/i,
    'the other side has no cipher in common with this machine, or wants a certificate of the client',
  ],
  [
    /protocol version|unsupported protocol|no protocols available|version too low/i,
    'the other side speaks no version of TLS that this machine does, such as TLS 1.0 or 1.1 only',
  ],
  [/wrong version number|packet length too long|http request/i, 'the other side does not speak TLS'],
  [/(?:md|digest|ca).* too weak|key too small|wrong signature type|no shared signature/i, WEAK_SIGNATURE],
];

interface TransferError extends NodeJS.ErrnoException {
  /** Of a name with several addresses: one error for each. */
  errors?: NodeJS.ErrnoException[];
  /** Of a certificate that is for others: it, and whom it should be for. */
  cert?: Pick<PeerCertificate, 'subjectaltname'>;
  host?: string;
}

function otherNames({ subjectaltname }: { subjectaltname?: string | undefined }, host: string): string {
  const names = subjectaltname ? `is for ${subjectaltname}` : 'is for no name (it has no subjectAltName)';
  return `the certificate ${names}; the address is ${host}`;
}

/**
 * Reads the error with which a request ended before its reply.
 *
 * @param shaking whether TLS was still to come about
 */
export function transferFailure(error: TransferError, shaking = false): RawFailure {
  const { code: ownCode = '', message } = error;
  if (error.cert && error.host !== undefined)
    return { failed: 'untrusted', reason: otherNames(error.cert, error.host) };
  if (WEAK.test(ownCode)) return { failed: 'untrusted', reason: `${WEAK_SIGNATURE} (${ownCode})` };
  if (UNTRUSTED.test(ownCode)) return { failed: 'untrusted', reason: `${message} (${ownCode})` };
  for (const { code = '' } of [error, ...(error.errors ?? [])]) {
    const reason = UNREACHABLE[code];
    if (reason !== undefined) return { failed: 'refused', reason };
  }
  const refusedByTls = TLS_ERROR.exec(message)?.[1];
  if (refusedByTls) return noTls(plainly(refusedByTls));
  if (shaking) return noTls(isHangUp(error) ? 'the connection was closed in the handshake' : message);
  if (isHangUp(error)) return DROPPED;
  return { failed: 'broken', reason: `no HTTP reply came: ${message}` };
}

/** No request went out, for there was no TLS to send it by. */
export function noTls(why: string): RawFailure {
  return { failed: 'insecure', reason: `no TLS connection came about: ${why}` };
}

/** What OpenSSL says, with what that means where its words do not say it. */
function plainly(words: string): string {
  const meaning = MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
  return meaning === undefined ? words : `${meaning} (${words})`;
}

/** Whether a certificate is not trusted for what no authority can vouch for. */
export function isBeyondTrust(reason: string): boolean {
  return reason.includes(WEAK_SIGNATURE);
}

/** Whether the other side closed the connection. */
function isHangUp({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE';
}
