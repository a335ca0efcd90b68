/** What the server may be like after a call that failed, or whose outcome is open, in the words of the features. */
import type { World } from '../lifecycle/world';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { effectInWords, expectedAfter, isAsExpected } from './effects';
import { judgeUnchanged } from './judged-effects';
import type { JudgesCall } from './outcome-phrases';
import { judgeState, notes } from './refusals';
import type { SdkCall } from './sdk-calls';

export const AFTERMATHS: Readonly<Record<string, JudgesCall>> = {
  'nothing has changed at the server': judgeUnchanged,
  'what was asked for may have happened, and nothing besides': judgeAtMostDone,
  'what was asked for may have happened, or happens yet, and nothing besides': async (world, call) => {
    await judgeAtMostDone(world, call);
    await waitForEffect(world, call);
  },
};

/** Judges that the server is as before, or as if the call was done; what became of it is noted (WC-22). */
async function judgeAtMostDone(world: World, call: SdkCall): Promise<void> {
  const came = await judgeState(world, call, 'either');
  if (came === 'carried out')
    notes(world, call, 'WC-22', 'ok-note', 'it has happened, and only the answer was lost');
  const now = await world.wellclient.testbed.look();
  const since = requestsIn(now).slice(requestsIn(call.before).length);
  const seen = since.map(({ method, target }) => `${method} ${target}`);
  if (new Set(seen).size < seen.length)
    notes(world, call, 'WC-22', 'ok-note', 'the browser has repeated the request');
}

/** Either will do: but what comes after this is not to be taken for an effect of the next call. */
async function waitForEffect({ wellclient }: World, call: SdkCall): Promise<void> {
  if (!call.before) return;
  const expected = expectedAfter(call, call.before);
  const question = `Is it so that ${effectInWords(call)}?`;
  await wellclient.testbed.sees(question, (now) => isAsExpected(expected, now));
}

/** Those that the server shows: only ours does. */
function requestsIn(state: ObservedCti | undefined): ObservedCti['requests'] {
  return state && 'requests' in state ? state.requests : [];
}
