/** Given: a server that fails. Then: what a call makes of that, and what the server has done all the same. */
import { Given, Then } from '@cucumber/cucumber';
import { ERROR_STATUSES, type ErrorBody, type ErrorStatus } from '../../fixtures/simulators/cti/errors';
import type { World } from '../lifecycle/world';
import { oneOf } from '../one-of';
import type { NetworkFault, ObservedCti } from '../testbed/wellclient/testbed';
import { effectInWords, expectedAfter, isAsExpected } from './effects';
import { judgeEitherOutcome, judgeState, notes } from './refusals';

oneOf<NetworkFault>('networkFault', {
  'refuses connections': 'refused',
  'cuts the connection': 'cut',
  'keeps silent': 'silent',
  'fails with a page': 'error page',
  'answers 200 with JSON': 'JSON',
  'answers 202 with JSON': 'accepted',
  'answers 200 with nothing': 'empty',
  'answers 200 with broken JSON': 'broken JSON',
  'lets another origin read its answer': 'no CORS',
  'works again': 'none',
});

oneOf<ErrorStatus>(
  'errorStatus',
  Object.fromEntries(ERROR_STATUSES.map((status) => [String(status), status])),
);
oneOf<ErrorBody>('errorBody', { JSON: 'json', 'a page': 'html', nothing: 'empty' });

Given('the server {networkFault}', async function (this: World, fault: NetworkFault) {
  await failsBy(this, fault);
});

Given(
  'the server answers {errorStatus} with {errorBody}',
  async function (this: World, status: ErrorStatus, body: ErrorBody) {
    await failsBy(this, `cti-${status}-${body}`);
  },
);

Then('done or fail is called, once', async function (this: World) {
  await judgeEitherOutcome(this, this.wellclient.lastCall, {
    erratum: 'WC-17',
    done: 'ok-note',
    fail: 'ok-note',
  });
});

Then('done or fail is called, once, for 202 may be either', async function (this: World) {
  const open = { erratum: 'WC-17', done: 'info', fail: 'info' } as const;
  await judgeEitherOutcome(this, this.wellclient.lastCall, open);
});

Then('what was asked for may have happened, and nothing besides', async function (this: World) {
  const { lastCall, testbed } = this.wellclient;
  const came = await judgeState(this, lastCall, 'either');
  if (came === 'carried out')
    notes(this, lastCall, 'WC-22', 'ok-note', 'it has happened, and only the answer was lost');
  const since = requestsIn(await testbed.look()).slice(requestsIn(lastCall.before).length);
  const seen = since.map(({ method, target }) => `${method} ${target}`);
  if (new Set(seen).size < seen.length)
    notes(this, lastCall, 'WC-22', 'ok-note', 'the browser has repeated the request');
});

Then('there was time for it to happen', async function (this: World) {
  const { lastCall, testbed } = this.wellclient;
  const { before } = lastCall;
  if (!before) return;
  const expected = expectedAfter(lastCall, before);
  // Either will do: what comes after this is not to be taken for an effect of the next call.
  await testbed.sees(`Is it so that ${effectInWords(lastCall)}?`, (now) => isAsExpected(expected, now));
});

/** Those that the server shows: only ours does. */
function requestsIn(state: ObservedCti | undefined): ObservedCti['requests'] {
  return state && 'requests' in state ? state.requests : [];
}

async function failsBy({ wellclient }: World, fault: NetworkFault): Promise<void> {
  // The page has to be open, and the supervisor signed in, before the network fails.
  await wellclient.sdk();
  await wellclient.settle();
  await wellclient.testbed.failsBy(fault);
}
