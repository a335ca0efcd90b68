/** Probes of the local service that only ever end in advisories: who may command the softphone, and how. */
import { Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { Advisory } from './advisories';
import { type OddRequest, sendOddly } from './odd-requests';

/** Sends send_dtmf, which does nothing while nobody is checked in, with what is odd about the request. */
When('a plain HTTP client sends send_dtmf {oddRequest}', async function (this: World, odd: OddRequest) {
  await sendOddly(this, odd);
});

/** Notes as an advisory, never as a verdict, that the last command came through where it had better not. */
Then('it is noted as an advisory {advisory}', function (this: World, note: Advisory) {
  note(this);
});
