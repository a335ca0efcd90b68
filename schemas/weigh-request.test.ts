import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weighRequest } from './weigh-request';

const REQUEST = { password: 'secret', phonenum: '40038' };
const weighed = (members: Record<string, unknown>) => weighRequest('gateway', 'sign-in', members, false);
const broken = (members: Record<string, unknown>) =>
  weighed(members).broken.map(({ requirement }) => requirement.replace('client.gateway.sign-in.', ''));

describe('the request of a client', () => {
  it('as the document has it holds the rows of what it has, and no others', () => {
    const { holds, broken: none, noted } = weighed(REQUEST);
    assert.deepEqual([none, noted], [[], []]);
    assert.ok(holds.includes('client.gateway.sign-in.parameter.phonenum.length'));
    assert.ok(!holds.some((id) => id.includes('ip')));
  });

  it('breaks the one row that its fault is about', () => {
    assert.deepEqual(broken({ phonenum: '1' }), ['parameter.password.required']);
    assert.deepEqual(broken({ ...REQUEST, phonenum: '' }), ['parameter.phonenum.required']);
    assert.deepEqual(broken({ ...REQUEST, phonenum: 40038 }), ['parameter.phonenum']);
    assert.deepEqual(broken({ ...REQUEST, password: 'x'.repeat(33) }), ['parameter.password.length']);
    assert.deepEqual(broken({ ...REQUEST, ip: '::1' }), ['parameter.ip.ipv4']);
    assert.deepEqual(broken({ ...REQUEST, ip: '10.10.10.10.10.10' }), ['parameter.ip.length']);
    assert.deepEqual(broken({ ...REQUEST, serviceToken: 'a b' }), ['parameter.serviceToken.charset']);
    assert.deepEqual(broken({ ...REQUEST, status: 6 }), ['parameter.status']);
  });

  it('says what was expected and what came', () => {
    const [first] = weighed({ ...REQUEST, phonenum: 'x'.repeat(25) }).broken;
    assert.equal(first?.mismatch.expected, 'at most 24 characters');
    assert.match(first?.mismatch.actual ?? '', /^"x{25}"$/);
  });

  it('that the samples of the document send is granted by the errata', () => {
    const sample = { password: '', phonenum: '40038', status: '4', releasephone: 'true', agenttype: '4' };
    const { broken: none, noted } = weighed(sample);
    assert.deepEqual(none, []);
    assert.deepEqual(noted.map(({ erratum }) => erratum).sort(), ['GW-02', 'GW-03', 'GW-04', 'GW-05']);
  });

  it('may have more than the tables list, which is noted', () => {
    const { broken: none, noted } = weighed({ ...REQUEST, pushUrl: 'http://example' });
    assert.deepEqual(none, []);
    assert.match(noted[0]?.text ?? '', /"pushUrl"/);
  });

  it('needs what goes with the value of another parameter', () => {
    const transfer = { cmd: 'transfer_to', trans_type: 'ext', jsonpcallback: 'f' };
    const { broken: lacking } = weighRequest('local-service', 'transfer_to', transfer, false);
    assert.deepEqual(
      lacking.map(({ requirement }) => requirement),
      ['client.local-service.transfer_to.parameter.trans_ext'],
    );
  });
});
