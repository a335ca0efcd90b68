/** A certificate for receiving pushes over TLS, made on the spot: nobody vouches for it. */
import { isIP } from 'node:net';

/**
 * @param host name or address by which the gateway reaches us; IPv6 with or without brackets
 * @returns PEM
 */
export async function certificateFor(host: string): Promise<{ cert: string; key: string }> {
  // Only who receives pushes over TLS, and has no certificate, pays for loading it.
  const { generate } = await import('selfsigned');
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const name = isIP(bare) ? { type: 7 as const, ip: bare } : { type: 2 as const, value: bare };
  const made = await generate([{ name: 'commonName', value: 'Conformance tester' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [name] },
    ],
  });
  return { cert: made.cert, key: made.private };
}
