/** Archives and keys that somebody made to do harm: each ends in one line. */
import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { ENVELOPE } from './contents';
import { preAuthEncoding } from './dsse';
import { makePair, privateKeyOf, publicKeyOf } from './keys';
import { openArchive } from './read-zip';
import { zipOf } from './write-zip';

const SMALL = { entries: 3, bytes: 1000, statement: 100 };
const envelope = [ENVELOPE, Buffer.from('{}')] as const;
const entry = (name: string, bytes = Buffer.from('x')) => [name, bytes] as const;

/** A zip in which each of these names became another of the same length. */
async function renamed(from: string, to: string): Promise<Buffer> {
  const text = (await zipOf([entry(from), envelope])).toString('latin1');
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

const CASES: Readonly<Record<string, [() => Promise<Buffer>, RegExp]>> = {
  'no zip': [async () => Buffer.from('<html>'), /no zip that can be read/],
  'an empty file': [async () => Buffer.alloc(0), /no zip that can be read/],
  'a bomb': [() => zipOf([entry('a', Buffer.alloc(2000)), envelope]), /unpacked it has 2002 bytes/],
  'more entries than a run has': [
    () => zipOf([entry('a'), entry('b'), entry('c'), envelope]),
    /4 entries are too many/,
  ],
  'a huge statement': [
    () => zipOf([[ENVELOPE, Buffer.alloc(200)]]),
    /statement\.dsse\.json has 200 bytes; it may have 100/,
  ],
  'an entry that is there twice': [() => zipOf([entry('a'), entry('a'), envelope]), /a is there twice/],
  'twice but for the case': [() => zipOf([entry('a'), entry('A'), envelope]), /A is there twice/],
  'a way out of the folder': [() => renamed('aa/bbbbb', '../../bb'), /invalid relative path|is no name/],
  'an absolute path': [() => renamed('abc', '/bc'), /absolute path|is no name/],
  'another kind of slash': [() => renamed('abc', 'a\\c'), /invalid characters|is no name/],
  'a drive': [() => renamed('abc', 'c:d'), /absolute path|is no name/],
  'a folder': [() => renamed('abc', 'ab/'), /is no name/],
  'control characters': [() => renamed('abc', 'a\u001bc'), /is no name/],
  'no statement': [() => zipOf([entry('a')]), /statement\.dsse\.json is not its last entry/],
};

describe('no archive is', () => {
  for (const [name, [make, expected]] of Object.entries(CASES))
    it(name, async () => {
      const bytes = await make();
      await assert.rejects(openArchive(bytes, SMALL), (error: Error) => {
        assert.ok(error instanceof ConfigurationError, error.stack);
        assert.match(error.message, expected);
        assert.doesNotMatch(error.message, /\p{Cc}/u);
        return true;
      });
    });
});

it('says more of an entry than it has', async () => {
  const bytes = await zipOf([entry('a', Buffer.alloc(500)), envelope]);
  // Its size in the directory: the entry then unpacks to more than it says.
  bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  const { changed } = await openArchive(bytes, SMALL);
  assert.match(changed.join('\n'), /^changed: a: it cannot be unpacked: /);
});

describe('keys', () => {
  const pem = {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  } as const;
  const own = makePair();

  it('are read as they were made', () => {
    assert.equal(privateKeyOf(own.privateKey, 'k').type, 'private');
    assert.equal(publicKeyOf(own.publicKey, 'k').type, 'public');
  });

  it('of other types are refused by name', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048, ...pem });
    const curve = generateKeyPairSync('x25519', pem);
    assert.throws(
      () => publicKeyOf(String(rsa.publicKey), 'vendor.pub'),
      /vendor\.pub: the key is of type rsa/,
    );
    assert.throws(() => privateKeyOf(String(curve.privateKey), 'k'), /of type x25519, and has to be Ed25519/);
    assert.throws(() => privateKeyOf(own.publicKey, 'k'), /this is no private key/);
    assert.throws(() => publicKeyOf(own.privateKey, 'k'), /this is a private key/);
    assert.throws(() => publicKeyOf('ssh-ed25519 AAAA', 'k'), /this is no public key/);
    const cipher = { cipher: 'aes-256-cbc', passphrase: 'secret' };
    const locked = createPrivateKey(own.privateKey).export({ type: 'pkcs8', format: 'pem', ...cipher });
    assert.throws(() => privateKeyOf(String(locked), 'k'), /without a password/);
    assert.equal(createPublicKey(own.privateKey).asymmetricKeyType, 'ed25519');
  });
});

it('what is signed is as DSSE has it', () => {
  const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
  assert.equal(String(encoded), 'DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});
