/** Says in plain words why a request got no reply, and whose doing that is. */
import type { PeerCertificate } from 'node:tls';

/**
 * `refused`: nobody listens, or nobody can be reached; `untrusted`: the certificate does not hold; `late`: not
 * complete by the deadline; `broken`: what came is not an HTTP reply, or too large a one.
 */
export type RawFailure = { failed: 'refused' | 'untrusted' | 'late' | 'broken'; reason: string };

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

/** Reads the error with which a request ended before its reply. */
export function transferFailure(error: TransferError): RawFailure {
  const { code: ownCode = '', message } = error;
  if (error.cert && error.host !== undefined)
    return { failed: 'untrusted', reason: otherNames(error.cert, error.host) };
  if (UNTRUSTED.test(ownCode)) return { failed: 'untrusted', reason: `${message} (${ownCode})` };
  for (const { code = '' } of [error, ...(error.errors ?? [])]) {
    const reason = UNREACHABLE[code];
    if (reason !== undefined) return { failed: 'refused', reason };
  }
  if (isHangUp(error)) return { failed: 'broken', reason: 'the connection was closed without a reply' };
  const refusedByTls = TLS_ERROR.exec(message)?.[1];
  if (refusedByTls) return { failed: 'broken', reason: `no TLS connection came about: ${refusedByTls}` };
  return { failed: 'broken', reason: `no HTTP reply came: ${message}` };
}

/** Whether the other side closed the connection. */
export function isHangUp({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE';
}
