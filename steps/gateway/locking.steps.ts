/** When: an account gets locked by wrong passwords. */
import { When } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../world';
import { codeOf, described, succeeded } from './answers';
import { row, signIn } from './requests';

/** More tries than any gateway is known to allow. */
const TRIES = 10;
const LOCKED = '110-016';

When('the agent mistypes the password until the account is locked', async function (this: World) {
  this.gateway.about = row(`error.${LOCKED}`);
  const session = this.gateway.agentAtWork;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { answer } = await signIn(session, { password: `${session.account.password.slice(0, -1)}~` });
    this.trace.claim(answer.entry);
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
