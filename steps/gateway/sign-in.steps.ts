/** When: somebody signs in, as the document says and otherwise. */
import { type DataTable, When } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { codeOf, described, stopIfNoAnswer, succeeded } from './answers';
import { type Giving, rowOfMember } from './given-members';
import { row, signIn, signInAsDocumented, signInOddly, without } from './requests';
import type { Sending } from './sendings';
import { required } from './session';
import { signInWithOptions } from './sign-in-options';
import type { SignInWay, SigningIn } from './sign-in-ways';
import { wrongPassword } from './texts';

/** More tries than any gateway is known to allow. */
const TRIES = 10;
const LOCKED = '110-016';

/** Signs the agent in with nothing but what every sign-in needs. */
When('{signingIn}', async function (this: World, who: SigningIn) {
  await signInAsDocumented(this, who(this));
});

/** Signs the agent in with what those words ask for: a state, pushes, force, or values that are wrong together. */
When('{signingIn} {signInWay}', async function (this: World, who: SigningIn, way: SignInWay) {
  await way(this, who(this));
});

/** Signs the agent in with one member besides, or otherwise than it should be; the number stands in the address. */
When(
  '{signingIn} with {string} {giving}',
  async function (this: World, who: SigningIn, name: string, giving: Giving) {
    this.gateway.about = rowOfMember(name);
    await giving(this, who(this), name);
  },
);

/** Signs the agent in with these members besides, each given as it says: a value in JSON, a length, left out. */
When('the agent signs in with:', async function (this: World, table: DataTable) {
  const options = table.hashes().map(({ member = '', value = '' }) => ({ member, value }));
  this.gateway.about = row('parameter.status');
  await signInWithOptions(this, this.gateway.agentAtWork, options);
});

/** Sends a sign-in by that method, with that content type, or with that body. */
When('the agent signs in {sending}', async function (this: World, { about, options, body }: Sending) {
  this.gateway.about = about;
  const session = this.gateway.agentAtWork;
  await signInOddly(this, session, body?.(session) ?? required(session.account), options);
});

/** Tries one sign-in a row, each without those members, and keeps the answers. */
When('the agent tries these sign-ins, one after another:', async function (this: World, table: DataTable) {
  const session = this.gateway.agentAtWork;
  this.gateway.tried = [];
  for (const { without: names = '' } of table.hashes()) {
    const left = names === 'both' ? ['password', 'phonenum'] : [names];
    const { answer } = await signInOddly(this, session, without(required(session.account), ...left));
    this.trace.claim(answer.entry);
    this.gateway.tried.push(answer);
  }
});

/** Signs in with wrong passwords until the code for a locked account comes. */
When('the agent mistypes the password until the account is locked', async function (this: World) {
  this.gateway.about = row(`error.${LOCKED}`);
  const session = this.gateway.agentAtWork;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { answer } = await signIn(this, session, { password: wrongPassword() });
    stopIfNoAnswer(this, answer);
    this.gateway.tried.push(answer);
    if (codeOf(answer) === LOCKED) return;
    if (succeeded(answer)) {
      const mismatch = {
        reason: 'a wrong password signs the agent in',
        expected: '100-004',
        actual: described(answer),
      };
      throw this.recorder.failed(row('error.100-004'), mismatch, answer.entry);
    }
  }
  throw new Inconclusive(`the account is not locked after ${TRIES} wrong passwords`);
});
