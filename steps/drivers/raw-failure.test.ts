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
  assert.equal(failed('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED').failed, 'broken');
  const words = 'write EPROTO 80:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:a.c:350:\n';
  assert.deepEqual(failed('EPROTO', words), {
    failed: 'broken',
    reason: 'no TLS connection came about: wrong version number',
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

test('who cannot be reached is refused, also by all addresses of a name', () => {
  assert.deepEqual(failed('EHOSTUNREACH'), { failed: 'refused', reason: 'the host cannot be reached' });
  const errors = [Object.assign(new Error(''), { code: 'ECONNREFUSED' })];
  const both = transferFailure(Object.assign(new Error(''), { errors }));
  assert.deepEqual(both, { failed: 'refused', reason: 'the connection is refused' });
});

test('a connection that is closed, and what is no HTTP, is broken', () => {
  assert.deepEqual(failed('ECONNRESET'), {
    failed: 'broken',
    reason: 'the connection was closed without a reply',
  });
  assert.deepEqual(failed('HPE_INVALID_CONSTANT', 'Parse Error'), {
    failed: 'broken',
    reason: 'no HTTP reply came: Parse Error',
  });
});
