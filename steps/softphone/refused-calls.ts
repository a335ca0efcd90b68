/** What the immediate reply of the plugin tells, and which parameter is to blame for the refusal of a sound call. */

import { textOf } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { findReply } from '../../schemas/tables';
import { isKind } from '../../schemas/trace-entry';
import type { World } from '../lifecycle/world';
import { callPlugin, legibleReply } from './plugin-calls';
import type { PluginCall } from './under-test';

/** Of a change of work state; erratum UP-21 has the number. */
const CHANGED = ['true', '1'];

/** Whether a reply has a documented outcome of any call of the plugin, so that it is clear what became of the call. */
export function isClear({ answer }: PluginCall): boolean {
  const known = (['checkin', 'checkout', 'work_state'] as const).flatMap((call) =>
    findReply('plugin', call, 'reply').rows.map(({ values }) => textOf(values.state ?? values.typeNotify)),
  );
  return known.includes(wordOf(answer));
}

/** Whether a check-in was taken, so that its outcome has to come. */
export function isAccepted({ answer }: PluginCall): boolean {
  return wordOf(answer) === 'operation_success';
}

/** Whether a reply says that the work state did not change; erratum UP-21 has the number. */
export function isRefusedChange({ name, answer }: PluginCall): boolean {
  return name === 'work_state' && ['false', '0'].includes(wordOf(answer));
}

/** Whether a reply says that the work state changed. */
export function isChanged({ answer }: PluginCall): boolean {
  return CHANGED.includes(wordOf(answer));
}

/** Breaks the rows of the members that the refusal of a sound call shows not to be read. */
export async function blameMembers(world: World, call: PluginCall): Promise<void> {
  if (call.name === 'work_state') await blameWorkState(world, call);
  else if (call.name === 'checkout') await blameLabel(world, call);
  // Of a check-in that is refused nobody can tell which of its five members it is.
  else if (wordOf(call.answer) === 'logout_success') {
    const mismatch = {
      reason: 'a check-in is answered as a check-out is',
      expected: 'operation_success',
      actual: call.answer.summary,
    };
    world.recorder.broken('plugin.checkin.parameter.functionsname', mismatch, call.answer);
  }
}

/** Another state tells whether it is that state that is refused, or any. */
async function blameWorkState(world: World, call: PluginCall): Promise<void> {
  const { answer } = call;
  const state = askedState(world, answer.of);
  const other = state === 'away' ? 'rest' : 'away';
  const reply = await callPlugin(world, 'work_state', { exttype: other });
  world.trace.claim(reply);
  const blame = (row: string, reason: string) =>
    world.recorder.broken(
      requirementId(`plugin.work_state.parameter.${row}`),
      { reason, expected: 'a change, as the agent is checked in', actual: answer.summary },
      answer,
    );
  if (state !== undefined) blame(`exttype.${state}`, `a change to ${state} is refused`);
  if (!isChanged({ ...call, answer: reply }))
    blame('exttype', `changes to ${state} and ${other} are refused`);
}

async function blameLabel(world: World, { answer }: PluginCall): Promise<void> {
  const reply = await callPlugin(world, 'checkout', {});
  world.trace.claim(reply);
  if (wordOf(reply) !== wordOf(answer)) return;
  const reason = `the reply is ${wordOf(answer)} with functionsname and without it`;
  const mismatch = { reason, expected: 'logout_success', actual: answer.summary };
  world.recorder.broken('plugin.checkout.parameter.functionsname', mismatch, answer);
}

function askedState(world: World, call: number | undefined): string | undefined {
  const asked = world.trace.entries.find(({ seq }) => seq === call);
  const [argument] = isKind(asked, 'plugin', 'call') ? asked.data.arguments : [];
  const text = argument && 'value' in argument ? String(argument.value) : '';
  return /"exttype"\s*:\s*"(away|rest|forecast|onekey)"/.exec(text)?.[1];
}

/** What tells the rows of the plugin's replies apart. */
function wordOf(answer: PluginCall['answer']): string {
  const reply = legibleReply(answer);
  return textOf(reply?.state ?? reply?.typeNotify);
}
