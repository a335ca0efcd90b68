/** What a command does to the line, by the words of the feature. The document names the action in the row of `cmd`. */
import { requirementId } from '../../schemas/load';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { type Signs, type ToldSigns, toldSigns } from '../testbed/observation';
import type { Observed } from '../testbed/softphone/testbed';
import { parameterOf, type Query, transferKind, withOtherKey } from './queries';
import { lastCommand } from './service-answers';
import { toldBy } from './told';
import { tried } from './tries';

/** Looks whether the last command had its effect, and judges the rows of its parameters by that. */
export type Effect = (world: World) => Promise<unknown>;

export const EFFECTS: Record<string, Effect> = {
  'the softphone is dialling that number': (world) => {
    const number = parameterOf(lastCommand(world).query, 'dial_number') ?? '';
    return judgeEffect(world, `the softphone dials ${number}`, {
      cmd: isCalling,
      dial_number: ({ line }) => line.number === number,
    });
  },
  'the softphone is dialling a number of the project': (world) =>
    judgeEffect(world, 'the softphone dials a number of its one-key project', { cmd: isCalling }),
  'the call is over': (world) =>
    judgeEffect(world, 'there is no call any more', { cmd: ({ line }) => line.state === 'idle' }),
  'the agent talks to the caller': (world) =>
    judgeEffect(world, 'the call is connected', { cmd: ({ line }) => line.state === 'in-call' }),
  'the far end hears that key': hearsKey,
  'the call has gone there': async (world) => {
    const { query } = lastCommand(world);
    const kind = transferKind(query) ?? '';
    const to = parameterOf(query, `trans_${kind}`) ?? '';
    const right = ({ line }: Observed) => line.transfer?.kind === kind;
    await judgeEffect(world, `the call is transferred to the ${kind} ${to}`, {
      cmd: ({ line }) => line.transfer !== null,
      trans_type: right,
      [`trans_type.${kind}`]: right,
      [`trans_${kind}`]: ({ line }) => line.transfer?.to === to,
    });
    noteDialect(world, kind);
  },
};

function isCalling({ line }: Observed): boolean {
  return line.state === 'dialling' || line.state === 'in-call';
}

async function hearsKey(world: World): Promise<void> {
  const key = parameterOf(lastCommand(world).query, 'dtmf') ?? '';
  const id = { '*': 'star', '#': 'hash' }[key] ?? key;
  const { keys } = world.softphone;
  const heard = ({ line }: Observed) => line.digits === keys + key;
  world.softphone.keys += key;
  const cmd = 'local-service.send_dtmf.parameter.cmd';
  const { answer, query } = lastCommand(world);
  const before = world.recorder.judgements.length;
  try {
    const isHeard = await judgeEffect(
      world,
      `the far end hears the key ${key}, once${keys && `, after ${keys}`}`,
      {
        dtmf: heard,
        [`dtmf.${id}`]: heard,
      },
    );
    if (isHeard) world.recorder.pass(cmd, answer.entry);
  } catch (error) {
    // It may be that key alone that is lost.
    const fault = world.recorder.judgements.slice(before).find(({ verdict }) => verdict === 'fail');
    if (fault && !(await hearsAnother(world, query, keys))) {
      const { reason, expected = '', actual = '' } = fault;
      world.recorder.broken(cmd, { reason, expected, actual }, answer.entry);
    }
    throw error;
  }
}

/** Whether the far end hears any key at all, of those that were sent since, when another one is sent. */
async function hearsAnother(world: World, query: Query, before: string): Promise<boolean> {
  await tried(world, withOtherKey(query));
  const grown = ({ line }: Observed) => (line.digits ?? '').length > before.length;
  return (await world.softphone.testbed.sees('Does the far end hear any key?', grown)).holds;
}

/** The spelling of the kinds that the ICS declares is one of two (erratum US-02). */
function noteDialect(world: World, kind: string): void {
  const { name, answer } = lastCommand(world);
  if (world.target.ics.options.transType !== 'prefixed' || toldBy(answer) !== 'done') return;
  const requirement = requirementId(`local-service.${name}.parameter.trans_type.${kind}`);
  const text = `transfers to ${kind} go by the name trans_${kind}, as declared`;
  world.recorder.note({ requirement, erratum: 'US-02', level: 'ok-note', text }, answer.entry);
}

/**
 * Holds what can be seen of the line against the rows of the parameters, each with its own sign. Throws Untold for the
 * signs that are not told, once the others have been judged.
 *
 * @returns whether all of it was seen
 */
async function judgeEffect(world: World, effect: string, signs: Signs<Observed>): Promise<boolean> {
  const { name, answer, lineBefore } = lastCommand(world);
  const outcome = toldBy(answer);
  // Whoever refused a command has not to do it; the answer was judged.
  if (outcome === 'refused') return false;
  const all = (state: Observed) => toldSigns(signs, state).told.every(([, holds]) => holds);
  const sight = await world.softphone.testbed.sees(`Is it so that ${effect}?`, all);
  const { holds, seen, state } = sight;
  const mismatch = {
    reason: notInTime('success was reported, but the effect is not as asked', sight),
    expected: effect,
    actual: seen,
  };
  const before = world.recorder.judgements.length;
  // A person sees the whole effect, or does not.
  const seenByPerson = Object.keys(signs).map((sign) => [sign, holds] as const);
  const { told: judged, untold }: ToldSigns = state ? toldSigns(signs, state) : { told: seenByPerson };
  for (const [parameter, isThere] of judged) {
    const requirement = requirementId(`local-service.${name}.parameter.${parameter}`);
    if (isThere) world.recorder.pass(requirement, answer.entry);
    else if (outcome === 'done') world.recorder.broken(requirement, mismatch, answer.entry);
  }
  // What follows would be asked of a line that is not where the scenario has it.
  if (judged.some(([sign, isThere]) => sign === 'cmd' && !isThere)) world.recorder.haltIfBroken(before);
  world.recorder.stopIfBroken(before);
  if (untold) throw untold;
  // Keys of a call that goes on are known where each was looked at.
  const { keys } = world.softphone;
  if (holds && (name === 'send_dtmf' || lineBefore !== 'in-call')) world.softphone.heard = keys;
  return holds;
}
