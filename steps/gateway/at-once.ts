/** Calls that do not wait for each other, by the words of the feature, and what comes of them. */
import type { World } from '../lifecycle/world';
import { judgeCrowdEvents, judgeCrowdSignedIn, signInCrowd } from './crowd';
import {
  becomeBusyWhileBothPoll,
  forceWhilePollWaits,
  judgeHeldPoll,
  judgeOwnEvents,
  OTHER_FIRST,
  OWN_FIRST,
  signOutWhilePollWaits,
} from './held-polls';
import {
  judgeOneSignedIn,
  judgeSignInWaited,
  judgeSignOutWaited,
  signInAndOut,
  signInTwice,
  signOutAndIn,
} from './overtaking';
import { judgePollsAside } from './polls-aside';
import { judgeWaitBesideOther, pollBesideOther } from './polls-at-once';
import { AT_THE_SAME_MOMENT, judgeSignedOut } from './same-moment';

export type CallsAtOnce = (world: World) => Promise<void>;
/** Judges what has come of the last calls at once. */
export type OutcomeAtOnce = (world: World) => Promise<void> | void;

export const CALLS_AT_ONCE: Record<string, (number: string) => CallsAtOnce> = {
  'the agent signs out and, without waiting for the answer, signs in': () => signOutAndIn,
  'the agent signs in and, without waiting for the answer, signs out': () => signInAndOut,
  'two clients sign the agent in at once': () => signInTwice,
  '{int} agents sign in at once': (number) => (world) => signInCrowd(world, Number(number)),
  'the agent polls while a poll of the other agent waits': () => pollBesideOther,
  'both agents poll, and the agent becomes busy before the other agent': () => (world) =>
    becomeBusyWhileBothPoll(world, OWN_FIRST),
  'both agents poll, and the other agent becomes busy before the agent': () => (world) =>
    becomeBusyWhileBothPoll(world, OTHER_FIRST),
  'the agent polls and, while the poll waits, signs out': () => signOutWhilePollWaits,
  'the agent polls and, while the poll waits, is signed in by force': () => forceWhilePollWaits,
  ...AT_THE_SAME_MOMENT,
};

export const OUTCOMES_AT_ONCE: Record<string, OutcomeAtOnce> = {
  'the sign-in has not overtaken the sign-out': judgeSignInWaited,
  'the sign-out has not overtaken the sign-in': judgeSignOutWaited,
  'one of them is signed in and the other is refused': judgeOneSignedIn,
  'each of them is signed in': judgeCrowdSignedIn,
  'each of them gets its own events and no others': judgeCrowdEvents,
  'the poll of the other agent waits as long as alone': judgeWaitBesideOther,
  'the polls of the other agent bring nothing': judgePollsAside,
  'each sign-out has signed its own agent out': judgeSignedOut,
  'each of the two gets the event of its own change': judgeOwnEvents,
  'the poll that waited brings no event of the next session': judgeHeldPoll,
};
