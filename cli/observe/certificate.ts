/** Certificates of both sides of the proxy. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { type Certificate, selfSigned } from '../../fixtures/self-signed';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { writeCertificate } from '../simulate/gateway';

export interface OwnCertificate {
  cert?: string;
  key?: string;
}

/** What clients are shown: that of the files, or one that is made for this host. @throws ConfigurationError */
export async function certificateFor({ cert, key }: OwnCertificate, host: string): Promise<Certificate> {
  if (cert === undefined && key === undefined)
    return selfSigned('softphone-conformance observe', ['localhost', '127.0.0.1', host]);
  if (cert === undefined || key === undefined)
    throw new ConfigurationError('--cert and --key belong together: give both, or none.');
  const own = { cert: pem('--cert', cert), key: pem('--key', key) };
  try {
    createSecureContext(own);
  } catch (error) {
    throw new ConfigurationError(`--cert, --key: they do not fit: ${codeOf(error)}.`);
  }
  return own;
}

/** The text of such a file. @throws ConfigurationError when it cannot be read, or is no PEM */
export function pem(option: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(resolve(file), 'utf8');
  } catch (error) {
    throw new ConfigurationError(`${option} ${file}: cannot be read (${codeOf(error)}).`);
  }
  if (!text.includes('-----BEGIN ')) throw new ConfigurationError(`${option} ${file}: this is no PEM.`);
  return text;
}

/** Where a client finds the certificate that was made. @throws ConfigurationError when it cannot be written */
export function published({ cert }: Certificate, caFile: string | undefined, port: string): string {
  const file = resolve(caFile ?? join(tmpdir(), `softphone-conformance-observe-${port}.pem`));
  try {
    writeCertificate(file, cert);
  } catch (error) {
    throw new ConfigurationError(`--ca-file ${file}: cannot be written (${codeOf(error)}).`);
  }
  return file;
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
