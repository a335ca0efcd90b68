/** Many agents who sign in at the same time. */
import { judgeUnclaimed } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { judgeEvents, listed } from './events';
import { fetchEvents } from './polled';
import { row, signInAsDocumented } from './requests';
import { arrival } from './session';
import { judgeSuccess } from './success';

/** As many as the target file names, at most so many. */
export async function signInCrowd(world: World, number: number): Promise<void> {
  const crowd = world.gateway.testbed.crowd().slice(0, number);
  if (crowd.length < number) {
    const text = `the target file names ${crowd.length} agents (ixit.gateway.crowd), so only so many sign in at once`;
    world.recorder.note({
      requirement: row('rule.polling'),
      erratum: '',
      level: 'info',
      text,
      about: 'crowd',
    });
  }
  world.gateway.crowd = crowd.map((account) => world.gateway.session(account));
  await Promise.all(world.gateway.crowd.map((session) => signInAsDocumented(world, session)));
}

/** Each sign-in succeeds, names its own agent, and has been given a Guid of its own. */
export function judgeCrowdSignedIn(world: World): void {
  const { crowd } = world.gateway;
  for (const session of crowd) judgeSuccess(world, session);
  const guids = crowd.map((session) => session.client.guid);
  const second = crowd.find((_, i) => guids[i] !== undefined && guids.indexOf(guids[i]) < i);
  if (second) {
    const mismatch = {
      reason: `The agent ${second.client.agentid} has the Guid of another agent who is signed in.`,
      expected: `a Guid of its own for each of ${crowd.length} agents`,
      actual: `${new Set(guids).size} different ones`,
    };
    world.recorder.broken(row('header.reply.Guid'), mismatch, second.signIn?.answer.entry);
  }
  world.recorder.pass(row('parameter.agentid'), crowd[0]?.signIn?.answer.entry);
}

/** Each agent polls the events of its own sign-in, and nothing else comes. */
export async function judgeCrowdEvents(world: World): Promise<void> {
  const came = await Promise.all(
    world.gateway.crowd.map((session) => fetchEvents(world, session, listed(arrival(session)))),
  );
  world.gateway.crowd.forEach((session, i) => {
    judgeEvents(world.recorder, arrival(session), session.client.agentid, came[i] ?? [], 'by polling');
  });
  await world.gateway.settle();
  judgeUnclaimed(world);
  world.recorder.pass(row('rule.polling'), came[0]?.[0]?.entry);
}
