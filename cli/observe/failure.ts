/** How an exchange ended that the upstream did not answer, by Node's error, in words that hold nothing of what a peer said. */
import type { Broken } from './under-way';

/** By error code: nothing of a target was reached. */
const NOT_REACHED: readonly (readonly [code: RegExp, why: string])[] = [
  [/^ECONNREFUSED$/, 'nothing listens there'],
  [/^(?:ENOTFOUND|EAI_\w+)$/, 'there is no such host'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|ETIMEDOUT)$/, 'no way leads there'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another host'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired'],
  [/CERT|^UNABLE_TO_/, 'its certificate is not trusted; --trust names one that is'],
  [/^(?:EPROTO|ERR_SSL_.*|ERR_TLS_.*)$/, 'it does not speak TLS as it should'],
];
const BROKE_OFF: typeof NOT_REACHED = [
  [/^HPE_/, 'its answer is no HTTP'],
  [/^(?:ECONNRESET|EPIPE)$/, 'it closed the connection'],
];

/** As arguments of the end of an exchange. */
export function endOf(error: NodeJS.ErrnoException): [broken: Broken, why: string] {
  const code = String(error.code ?? '').slice(0, 60);
  const find = (words: typeof NOT_REACHED) => words.find(([pattern]) => pattern.test(code))?.[1];
  const reason = (why: string) => (code ? `${why} (${code})` : why);
  const why = find(NOT_REACHED);
  if (why !== undefined) return ['the upstream was not reached', reason(why)];
  return ['the upstream broke off', reason(find(BROKE_OFF) ?? 'its answer cannot be passed on')];
}
