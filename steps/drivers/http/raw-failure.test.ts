import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transferFailure } from './raw-failure';

const failed = (code: string, message = code) => transferFailure(Object.assign(new Error(message), { code }));

test('a certificate that does not hold is told apart from TLS that does not come about', () => {
  for (const code of [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'HOSTNAME_MISMATCH',
  ])
    assert.equal(failed(code).failed, 'untrusted', code);
  const words = 'write EPROTO 80:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:a.c:350:\n';
  assert.deepEqual(failed('EPROTO', words), {
    failed: 'insecure',
    reason: 'no TLS connection came about: the other side does not speak TLS (wrong version number)',
  });
});

test('a certificate for others says whom it is for, and what the address is', () => {
  const error = (cert: object) =>
    Object.assign(new Error("Hostname/IP does not match certificate's altnames"), {
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      host: '10.0.0.1',
      cert,
    });
  const reason = 'the certificate is for DNS:gate.example; the address is 10.0.0.1';
  assert.deepEqual(transferFailure(error({ subjectaltname: 'DNS:gate.example' })), {
    failed: 'untrusted',
    reason,
  });
  assert.match(transferFailure(error({})).reason, /is for no name \(it has no subjectAltName\)/);
});

test('why there is no TLS is told in plain words', () => {
  const alert = (words: string) =>
    failed('EPROTO', `write EPROTO 80:error:0A000458:SSL routines:ssl3_read_bytes:${words}:a.c:1:SSL alert\n`)
      .reason;
  assert.match(
    alert('tlsv13 alert certificate required'),
    /wants a certificate of the client, or another one/,
  );
  assert.match(alert('tlsv1 alert protocol version'), /TLS 1\.0 or 1\.1 only/);
  assert.match(alert('unsupported protocol'), /TLS 1\.0 or 1\.1 only/);
  const cut = transferFailure(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }), true);
  assert.deepEqual(cut, {
    failed: 'insecure',
    reason: 'no TLS connection came about: the connection was closed in the handshake',
  });
  const weak = failed('CA_MD_TOO_WEAK', 'CA signature digest algorithm too weak');
  assert.equal(weak.failed, 'untrusted');
  assert.match(weak.reason, /SHA-1 .*no caFile makes that good/);
});

test('who cannot be reached is refused, also by all addresses of a name', () => {
  assert.deepEqual(failed('EHOSTUNREACH'), { failed: 'refused', reason: 'the host cannot be reached' });
  const errors = [Object.assign(new Error(''), { code: 'ECONNREFUSED' })];
  const both = transferFailure(Object.assign(new Error(''), { errors }));
  assert.deepEqual(both, { failed: 'refused', reason: 'the connection is refused' });
});

test('a connection that is closed, and what is no HTTP, is broken', () => {
  assert.deepEqual(failed('ECONNRESET'), {
    failed: 'dropped',
    reason: 'the connection was closed without a reply',
  });
  assert.deepEqual(failed('HPE_INVALID_CONSTANT', 'Parse Error'), {
    failed: 'broken',
    reason: 'no HTTP reply came: Parse Error',
  });
});
