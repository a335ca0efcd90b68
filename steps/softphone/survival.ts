/** That the softphone still answers after something odd, by the words of the feature. */
import { requirementId } from '../../schemas/load';
import { isMissing } from '../../schemas/trace-entry';
import { Inconclusive } from '../../schemas/verdict';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { hasLeft } from './arrange';
import { lastCall } from './current-call';
import { callPlugin } from './plugin-calls';
import { validQuery } from './queries';
import { lastCommand } from './service-answers';
import { judgeWay } from './wrong-answers';

/** Asks for something sound, and judges whether an answer comes. */
export type Survival = (world: World) => Promise<void>;

export const SURVIVORS: Record<string, Survival> = { plugin: pluginAnswers, service: serviceAnswers };

/** A check-out, which any plugin can answer at any time. */
async function pluginAnswers(world: World): Promise<void> {
  const { name, answer } = lastCall(world);
  const requirement = requirementId(`plugin.${name}.rule.return-json`);
  const reply = await callPlugin(world, 'checkout', { functionsname: 'checkout' });
  world.trace.claim(reply);
  // An exception is an answer, too; what is wrong with a check-out as such is judged where it is asked for.
  if (reply.kind === 'failure' && !isMissing(reply)) {
    const expected = 'a check-out that returns its result';
    const reason = `a check-out gets no answer after: ${answer.summary}`;
    throw world.recorder.failed(requirement, { reason, expected, actual: reply.summary }, reply);
  }
  if (reply.kind === 'return') await hasLeft(world);
  await world.softphone.settle();
  claimAll(world);
  world.softphone.checkedIn = false;
  world.recorder.pass(requirement, reply);
}

/** A key, which does nothing while there is no call. */
async function serviceAnswers(world: World): Promise<void> {
  const { name, answer: odd } = lastCommand(world);
  const { recorder } = world;
  const answer = await world.softphone.service().sendRaw({ query: validQuery(world, 'send_dtmf') });
  world.trace.claim(answer.entry);
  const before = recorder.judgements.length;
  if (answer.outcome === 'service down') {
    if (odd.outcome === 'service down')
      throw new Inconclusive(`${answer.reason}. Is the softphone running? See ixit.localService.address`);
    const reason = `nobody listens any more after ${name}: ${odd.entry.summary}`;
    const mismatch = { reason, expected: 'an answer to send_dtmf', actual: answer.entry.summary };
    throw recorder.failed(requirementId(`local-service.${name}.rule.http-request`), mismatch, answer.entry);
  }
  // A service that is there may answer send_dtmf wrongly at all times, which is no fault of the command before.
  judgeWay(recorder, 'send_dtmf', answer, world.timers.reply);
  recorder.stopIfBroken(before);
  recorder.pass(requirementId(`local-service.${name}.rule.http-request`), answer.entry);
}
