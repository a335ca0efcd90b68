/** Answers that the document leaves open, or speaks of in two ways: they are noted, and no answer at all is a fail. */
import { shown } from '../../schemas/problem';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { described, SERVER_ERROR, stopIfUnreachable } from './answers';
import { row } from './requests';
import { judgeSuccess, signInOf } from './success';

/** Notes the last answer, for that reason. */
export type Noting = (world: World) => void;

export const NOTINGS: Record<string, Noting> = {
  'for the document does not say': (world) => note(world, world.erratum),
  'for the sample contradicts the table': (world) =>
    note(world, world.gateway.about === row('parameter.status') ? 'GW-02' : 'GW-05'),
  'for MailM is not supported': noteLetters,
};

function noteLetters(world: World): void {
  const { answer, result } = judgeSuccess(world, world.gateway.agentAtWork);
  const text = `asked to sign in at MailM, the gateway answers with the letters ${shown(result.mediatype)}`;
  const requirement = row('result.member.mediatype');
  world.recorder.note(
    { requirement, erratum: 'GW-26', level: 'ok-note', text, about: 'MailM' },
    answer.entry,
  );
}

/** Notes the last answer, of a poll or sign-out if there was one since the sign-in. */
function note(world: World, erratum: string): void {
  const requirement = world.gateway.about ?? row('reply.0');
  const answer = lastAnswer(world);
  const { entry } = answer;
  world.trace.claim(entry);
  stopIfUnreachable(world, answer);
  const status = 'status' in answer ? (answer.status ?? 0) : 0;
  if (status === 0 || status >= SERVER_ERROR) {
    const reason =
      status === 0 ? 'the gateway does not answer' : `the gateway fails with HTTP status ${status}`;
    const expected = 'an answer, whatever it says';
    throw world.recorder.failed(requirement, { reason, expected, actual: described(answer) }, entry);
  }
  const text = `${world.scenario}: ${described(answer)}`;
  world.recorder.note({ requirement, erratum, level: 'info', text, about: world.scenario }, entry);
}

function lastAnswer({ gateway }: World): GatewayAnswer {
  const signIn = gateway.current?.signIn ? signInOf(gateway.current).answer : undefined;
  const { last } = gateway;
  const newest = last && (!signIn || last.entry.seq > signIn.entry.seq) ? last : signIn;
  if (!newest) throw new Error('nothing was sent');
  return newest;
}
