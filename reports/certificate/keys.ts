/** Keys of certificates: Ed25519, in PEM. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { sha256 } from '../digest';

/** Characters of a PEM; a key has some hundred. */
const MOST = 10_000;

/** A new pair: PKCS #8 and SPKI. */
export function makePair(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** @param where names it in messages @throws ConfigurationError, in one line, for what is no private Ed25519 key */
export function privateKeyOf(pem: string, where: string): KeyObject {
  return ed25519(pem, where, 'private', createPrivateKey);
}

/** @param where names it in messages @throws ConfigurationError, in one line, for what is no public Ed25519 key */
export function publicKeyOf(pem: string, where: string): KeyObject {
  if (pem.includes('PRIVATE KEY'))
    throw new ConfigurationError(`${where}: this is a private key, which only its owner may have.`);
  return ed25519(pem, where, 'public', createPublicKey);
}

/** The public half, as archives have it. */
export function publicPemOf(key: KeyObject): string {
  return publicHalf(key).export({ type: 'spki', format: 'pem' }).toString();
}

/** sha256 (hex) of the public half in DER: by that people tell keys apart. */
export function fingerprint(key: KeyObject): string {
  return sha256(publicHalf(key).export({ type: 'spki', format: 'der' }));
}

function publicHalf(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key;
}

function ed25519(
  pem: string,
  where: string,
  kind: 'private' | 'public',
  read: (pem: string) => KeyObject,
): KeyObject {
  const wrong = (what: string) => new ConfigurationError(`${where}: ${what}; keygen makes a pair.`);
  let key: KeyObject;
  try {
    if (pem.length > MOST) throw new Error('too long');
    key = read(pem);
  } catch {
    // What OpenSSL says of it are codes of its own.
    throw wrong(`this is no ${kind} key in PEM without a password`);
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw wrong(`the key is of type ${key.asymmetricKeyType}, and has to be Ed25519`);
  return key;
}
