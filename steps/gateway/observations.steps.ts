/** Then: an answer that the document leaves open, or speaks of in two ways, is noted; no answer is a fail. */
import { Then } from '@cucumber/cucumber';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { described, SERVER_ERROR, stopIfUnreachable } from './answers';
import { row } from './requests';
import { signInOf } from './success';

Then('the answer is noted, for the document does not say', function (this: World) {
  note(this, this.erratum);
});

Then('the answer is noted, for the sample contradicts the table', function (this: World) {
  note(this, this.gateway.about === row('parameter.status') ? 'GW-02' : 'GW-05');
});

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
