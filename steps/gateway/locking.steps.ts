/** When: an account gets locked by wrong passwords. */
import { randomBytes } from 'node:crypto';
import { When } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { codeOf, described, stopIfNoAnswer, succeeded } from './answers';
import { row, signIn } from './requests';

/** More tries than any gateway is known to allow. */
const TRIES = 10;
const LOCKED = '110-016';
/** Bytes of a wrong password. */
const WRONG = 8;

When('somebody else mistypes the password of the same agent', async function (this: World) {
  this.gateway.current = this.gateway.session(this.gateway.agentAtWork.account);
  await signIn(this, this.gateway.current, { password: wrongPassword() });
});

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

/** Nothing of the right one is in it: a gateway's log, or its answer, may show what was tried. */
function wrongPassword(): string {
  return randomBytes(WRONG).toString('hex');
}
