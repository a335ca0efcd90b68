import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Exchange, SeenBody } from './exchange';
import { SeenSecrets } from './seen-secrets';

const GUID = '279fe21d-2caa-4437-84c3-ab9e9dae20f5.AgentGateway0';

function exchange(headers: Exchange['headers'], body: SeenBody, url = 'https://127.0.0.1/x'): Exchange {
  return { at: 0, method: 'PUT', url: new URL(url), headers, body };
}

describe('what is shown of an exchange', () => {
  it('has the same placeholder for the same Guid, in whichever place, and another for another', () => {
    const secrets = new SeenSecrets();
    const set = exchange([['Set-GUID', `JSESSIONID=${GUID}; Path=/`]], { text: '' });
    const sent = exchange([['guid', GUID]], { text: `{"message":"${GUID} is known"}` });
    const other = exchange([['Guid', GUID.replace('279f', '3aaa')]], { text: '' });
    const shown = [set, sent, other].map((each) => secrets.masked(`${each.headers[0]?.[1]} ${GUID}`, each));
    assert.deepEqual(shown, [
      'JSESSIONID=session-1; Path=/ session-1',
      'session-1 session-1',
      'session-2 session-1',
    ]);
  });

  it('has no secret that its text cuts', () => {
    const password = `harbour${'x'.repeat(300)}`;
    const seen = exchange([], { text: JSON.stringify({ password }) });
    assert.equal(
      new SeenSecrets().masked(`came "${password.slice(0, 150)}… (cut)`, seen),
      'came "***… (cut)',
    );
  });

  it('has what is no secret', () => {
    const seen = exchange([], { text: '{"password":null,"phonenum":"null","serviceToken":true}' });
    assert.equal(new SeenSecrets().masked('null is true', seen), 'null is true');
  });
});
