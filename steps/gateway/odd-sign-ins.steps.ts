/** When: a sign-in is sent by another method, with another content type, or with a body that is none. */
import { When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { row, signInOddly } from './requests';
import { required } from './session';

const KILOBYTE = 1024;
const BODY = 'header.request.Content-Type';
/** Methods that rows of the document speak of. */
const METHODS: Record<string, string> = {
  PUT: 'rule.put',
  POST: 'rule.no-post',
  GET: 'rule.no-get',
  DELETE: 'rule.no-delete',
};

When('the agent signs in by the method {word}', async function (this: World, method: string) {
  this.gateway.about = row(METHODS[method] ?? 'rule.put');
  const session = this.gateway.agentAtWork;
  await signInOddly(this, session, required(session.account), { method });
});

When('the agent signs in with the content type {string}', async function (this: World, type: string) {
  this.gateway.about = row(BODY);
  const session = this.gateway.agentAtWork;
  await signInOddly(this, session, required(session.account), { headers: [['Content-Type', type]] });
});

When('the agent signs in without a content type', async function (this: World) {
  this.gateway.about = row(BODY);
  const session = this.gateway.agentAtWork;
  await signInOddly(this, session, required(session.account), { headers: [] });
});

When(/^the agent signs in with the text (.+)$/, async function (this: World, text: string) {
  this.gateway.about = row(BODY);
  await signInOddly(this, this.gateway.agentAtWork, text);
});

When('the agent signs in with an empty body', async function (this: World) {
  this.gateway.about = row(BODY);
  await signInOddly(this, this.gateway.agentAtWork, '');
});

When('the agent signs in with bytes that are no UTF-8', async function (this: World) {
  this.gateway.about = row(BODY);
  const session = this.gateway.agentAtWork;
  const text = JSON.stringify({ ...required(session.account), serviceworkid: '?' });
  const bytes = Buffer.from(text, 'utf8');
  bytes[bytes.lastIndexOf('?')] = 0xff;
  await signInOddly(this, session, bytes);
});

When('the agent signs in with a body of {int} kilobytes', async function (this: World, size: number) {
  this.gateway.about = row(BODY);
  const session = this.gateway.agentAtWork;
  await signInOddly(this, session, {
    ...required(session.account),
    no_such_member: 'x'.repeat(size * KILOBYTE),
  });
});

When('the agent signs in with a phone number that comes twice', async function (this: World) {
  this.gateway.about = row('parameter.phonenum');
  const session = this.gateway.agentAtWork;
  const text = JSON.stringify(required(session.account));
  await signInOddly(
    this,
    session,
    text.replace(/}$/, `,"phonenum":${JSON.stringify(session.account.phonenum)}}`),
  );
});
