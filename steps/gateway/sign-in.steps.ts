/** When: the agent signs in as the document says, with one member or another. */
import { type DataTable, When } from '@cucumber/cucumber';
import { findCall } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { judgeForced } from './forced';
import { row, signIn, signInAsDocumented, signInOddly, without } from './requests';
import { required } from './session';
import { textOf } from './texts';

/** What makes the number of an agent none. */
const CHANGES: Record<string, (agentid: string) => string> = {
  'a minus before it': (agentid) => `-${agentid}`,
  'an x behind it': (agentid) => `${agentid}x`,
  'a blank in it': (agentid) => `${agentid.slice(0, 1)} ${agentid.slice(1)}`,
};

When('the agent signs in', async function (this: World) {
  await signInAsDocumented(this, this.gateway.agentAtWork);
});

When('the agent signs in {arrival}', async function (this: World, status: 3 | 4 | 5) {
  this.gateway.about = row(`rule.events-${status}`);
  await signInAsDocumented(this, this.gateway.agentAtWork, { status });
});

When('the agent signs in with phone linkage {arrival}', async function (this: World, status: 3 | 4 | 5) {
  this.gateway.about = row('rule.events-linkage');
  await signInAsDocumented(this, this.gateway.agentAtWork, { status, phonelinkage: true });
});

When('the agent signs in with:', async function (this: World, table: DataTable) {
  const members = table.hashes().map(({ member = '', value = '' }) => [member, JSON.parse(value)]);
  this.gateway.about = row('parameter.status');
  await signIn(this, this.gateway.agentAtWork, Object.fromEntries(members));
});

When(
  /^the agent signs in with "([^"]+)" set to (.+)$/,
  async function (this: World, name: string, value: string) {
    aboutParameter(this, name);
    await signIn(this, this.gateway.agentAtWork, { [name]: JSON.parse(value) });
  },
);

When('the agent signs in with {string} left out', async function (this: World, name: string) {
  aboutParameter(this, name);
  const session = this.gateway.agentAtWork;
  await signInOddly(this, session, without(required(session.account), name));
});

When(
  'the agent signs in with {string} of {int} characters',
  async function (this: World, name: string, length: number) {
    aboutParameter(this, name);
    const session = this.gateway.agentAtWork;
    await signIn(this, session, { [name]: textOf(name, length, session.account) });
  },
);

When('the agent signs in under the number {string}', async function (this: World, agentid: string) {
  this.gateway.about = row('parameter.agentid.range');
  const session = this.gateway.agentAtWork;
  await signInOddly(this, session, required(session.account), { agentid });
});

When(
  /^the agent signs in under its own number with (a minus before it|an x behind it|a blank in it)$/,
  async function (this: World, change: string) {
    this.gateway.about = row('parameter.agentid.range');
    const session = this.gateway.agentAtWork;
    const { agentid } = session.account;
    await signInOddly(this, session, required(session.account), {
      agentid: CHANGES[change]?.(agentid) ?? '',
    });
  },
);

When('somebody else signs the same agent in', async function (this: World) {
  const { account } = this.gateway.agentAtWork;
  this.gateway.current = this.gateway.session(account);
  await signInAsDocumented(this, this.gateway.current);
});

When('the agent signs in by force', async function (this: World) {
  const session = this.gateway.agentAtWork;
  const answer = await session.client.forcedSignIn(required(session.account));
  session.signIn = { request: required(session.account), answer };
  session.judged = session.client.events.length;
  judgeForced(this, answer);
});

When('the agent tries these sign-ins, one after another:', async function (this: World, table: DataTable) {
  const session = this.gateway.agentAtWork;
  for (const { without: names = '' } of table.hashes()) {
    const left = names === 'both' ? ['password', 'phonenum'] : [names];
    const { answer } = await signInOddly(this, session, without(required(session.account), ...left));
    this.trace.claim(answer.entry);
    this.gateway.tried.push(answer);
  }
});

function aboutParameter(world: World, name: string): void {
  const documented = findCall('gateway', 'sign-in').call.parameters.some(
    (parameter) => parameter.name === name,
  );
  world.gateway.about = row(documented ? `parameter.${name}` : 'reply.0');
}
