/** Two agents whose clients call at the same moment: what comes of each is what comes of it alone, whichever was first. */
import { isRefused } from '../drivers/gateway/agent-answers';
import type { World } from '../lifecycle/world';
import { described, isTaken } from './answers';
import { judgeClaimed, PAGES } from './claims';
import { type Members, row, signInAsDocumented } from './requests';
import type { Session } from './session';
import { judgeRefusedSignOut, SIGNS_OUT } from './signed-out';
import { otherOf } from './whose';

const BUSY: Members = { status: 3 };
const WRAP_UP: Members = { status: 5 };

type Calls = (world: World) => Promise<void>;

/** By the words of the feature. */
export const AT_THE_SAME_MOMENT: Record<string, () => Calls> = {
  'two agents sign in at the same moment, the one as idle and the other as busy': () => signInBoth({}, BUSY),
  'two agents sign in at the same moment, the one as busy and the other as idle': () => signInBoth(BUSY, {}),
  'two agents sign in at the same moment, the one as busy and the other into wrap-up': () =>
    signInBoth(BUSY, WRAP_UP),
  'both agents sign out at the same moment': () => async (world) => {
    await together(world, [], [world.gateway.agentAtWork, otherOf(world)]);
  },
  'the agent signs in and, at the same moment, the other agent signs out': () => async (world) => {
    await together(world, [[world.gateway.agentAtWork, BUSY]], [otherOf(world)]);
  },
};

/** The agent of the scenario, and another. */
function signInBoth(own: Members, others: Members): Calls {
  return async (world) => {
    const other = world.gateway.agent('second');
    await together(
      world,
      [
        [world.gateway.agentAtWork, own],
        [other, others],
      ],
      [],
    );
  };
}

async function together(world: World, arriving: [Session, Members][], leaving: Session[]): Promise<void> {
  world.gateway.crowd = arriving.map(([session]) => session);
  const [, left] = await Promise.all([
    Promise.all(arriving.map(([session, members]) => signInAsDocumented(world, session, members))),
    Promise.all(leaving.map(async (session) => ({ session, answer: await session.client.signOut() }))),
  ]);
  world.gateway.leaving = left;
}

/** Each sign-out is carried out, and the Guid of its own agent good for nothing after it. */
export async function judgeSignedOut(world: World): Promise<void> {
  for (const { session, answer } of world.gateway.leaving) {
    world.trace.claim(answer.entry);
    if (!isTaken(answer)) judgeRefusedSignOut(world, answer);
    const poll = await session.client.poll();
    world.trace.claim(poll.entry);
    const mismatch = {
      reason: `the sign-out of agent ${session.client.agentid} succeeds at the same moment as the call of another, and the agent is signed in`,
      expected: 'a poll that is refused',
      actual: described(poll),
    };
    const noted = { requirement: row('header.reply.Guid'), erratum: PAGES, about: 'at the same moment' };
    judgeClaimed(world, SIGNS_OUT, isRefused(poll), mismatch, poll.entry, noted);
  }
}
