/** Then: what the plugin says at once. */

import { Then } from '@cucumber/cucumber';
import { judgePayload } from '../../schemas/check';
import { requirementId } from '../../schemas/load';
import { Inconclusive, NonConformance } from '../../schemas/verdict';
import { type PayloadInQuestion, weigh } from '../evidence/judging';
import type { World } from '../lifecycle/world';
import { hasLeft } from './arrange';
import { lastCall } from './current-call';
import { returned } from './plugin-calls';
import { blameMembers, isClear } from './refused-calls';
import type { ExpectedReply } from './table-phrases';
import type { PluginCall } from './under-test';

/** Judges the immediate reply of the last call by that row, and with it the parameters that it shows to be taken. */
Then('the plugin returns {pluginReply}', async function (this: World, { row, taken }: ExpectedReply) {
  const { name, answer } = lastCall(this);
  if (!(await judgeReturn(this, row))) return;
  for (const parameter of taken)
    this.recorder.pass(requirementId(`plugin.${name}.parameter.${parameter}`), answer);
});

/** Judges that the last call is a function of the documented name, and that its result came as JSON when it returned. */
Then('it is a function as documented, and returns JSON at once', function (this: World) {
  const { name, answer } = lastCall(this);
  this.recorder.pass(requirementId(`plugin.${name}.rule.function`), answer);
  this.recorder.pass(requirementId(`plugin.${name}.rule.return-json`), answer);
});

/** Judges the first of the calls that were tried which is not accepted; inconclusive when each of them is. */
Then('one of them is answered {pluginReply}', function (this: World, { row }: ExpectedReply) {
  const { name } = lastCall(this);
  const wanted = requirementId(`plugin.${name}.reply.${row}`);
  for (const call of this.softphone.tried.filter(({ answer }) => answer.kind === 'return')) {
    const payload = readable(this, call);
    if (!payload) continue;
    const question = { interface: 'plugin', call: name, kind: 'reply', payload, entry: call.answer } as const;
    // What is neither accepted in the documented words nor refused in them is a refusal in others.
    const accepted = judgePayload('plugin', name, 'reply', payload, this.checking).rows.some(
      (each) => each !== wanted,
    );
    if (!accepted) {
      const { understood } = weigh(this.recorder, { ...question, rows: [row] }, this.checking);
      if (understood && name === 'checkin')
        this.softphone.failure = { requirement: wanted, entry: call.answer };
      return;
    }
    weigh(this.recorder, question, this.checking);
  }
  const answers = this.softphone.tried.map(({ answer }) => answer.summary).join('; ');
  throw new Inconclusive(
    `nothing that was tried is answered "${row}", and the document does not say what is: ${answers}`,
  );
});

/**
 * Holds the immediate reply of the last call against a row; whether it came. A call that was to be taken and is refused
 * ends the scenario, since what follows is about what it does; a reply that does not say goes on.
 */
async function judgeReturn(world: World, row: string): Promise<boolean> {
  const { recorder } = world;
  const call = lastCall(world);
  world.trace.claim(call.answer);
  const before = recorder.judgements.length;
  const payload = returned(world, call);
  const question: PayloadInQuestion = {
    interface: 'plugin',
    call: call.name,
    kind: 'reply',
    payload,
    entry: call.answer,
    rows: [row],
  };
  const { understood } = weigh(recorder, question, world.checking);
  if (understood && call.name === 'checkout') await hasLeft(world);
  if (understood || !isClear(call)) return understood;
  await blameMembers(world, call);
  recorder.haltIfBroken(before);
  return false;
}

/** What a call returned. What cannot be read is on record as broken, and another request may be answered all the same. */
function readable(world: World, call: PluginCall): Record<string, unknown> | undefined {
  try {
    return returned(world, call);
  } catch (error) {
    if (error instanceof NonConformance) return undefined;
    throw error;
  }
}
