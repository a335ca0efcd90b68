/** Then: what a command did to the line. The document names the action in the row of `cmd`. */
import { Then } from '@cucumber/cucumber';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { type Signs, type ToldSigns, toldSigns, unlessUntold } from '../testbed/observation';
import type { Observed } from '../testbed/softphone/testbed';
import { parameterOf, type Query, transferKind, withOtherKey } from './queries';
import { judgeRefusal } from './refusals';
import { lastCommand } from './service-answers';
import { toldBy } from './told';
import { tried } from './tries';

Then('the softphone is dialling that number', async function (this: World) {
  const number = parameterOf(lastCommand(this).query, 'dial_number') ?? '';
  await judgeEffect(this, `the softphone dials ${number}`, {
    cmd: ({ line }) => line.state === 'dialling' || line.state === 'in-call',
    dial_number: ({ line }) => line.number === number,
  });
});

Then('the softphone is dialling a number of the project', async function (this: World) {
  await judgeEffect(this, 'the softphone dials a number of its one-key project', {
    cmd: ({ line }) => line.state === 'dialling' || line.state === 'in-call',
  });
});

Then('the call is over', async function (this: World) {
  await judgeEffect(this, 'there is no call any more', { cmd: ({ line }) => line.state === 'idle' });
});

Then('the agent talks to the caller', async function (this: World) {
  await judgeEffect(this, 'the call is connected', { cmd: ({ line }) => line.state === 'in-call' });
});

Then('the far end hears that key', async function (this: World) {
  const key = parameterOf(lastCommand(this).query, 'dtmf') ?? '';
  const id = { '*': 'star', '#': 'hash' }[key] ?? key;
  const { keys } = this.softphone;
  const heard = ({ line }: Observed) => line.digits === keys + key;
  this.softphone.keys += key;
  const cmd = 'local-service.send_dtmf.parameter.cmd';
  const { answer, query } = lastCommand(this);
  const before = this.recorder.judgements.length;
  try {
    const isHeard = await judgeEffect(
      this,
      `the far end hears the key ${key}, once${keys && `, after ${keys}`}`,
      {
        dtmf: heard,
        [`dtmf.${id}`]: heard,
      },
    );
    if (isHeard) this.recorder.pass(cmd, answer.entry);
  } catch (error) {
    // It may be that key alone that is lost.
    const fault = this.recorder.judgements.slice(before).find(({ verdict }) => verdict === 'fail');
    if (fault && !(await hearsAnother(this, query, keys))) {
      const { reason, expected = '', actual = '' } = fault;
      this.recorder.broken(cmd, { reason, expected, actual }, answer.entry);
    }
    throw error;
  }
});

/** Whether the far end hears any key at all, of those that were sent since, when another one is sent. */
async function hearsAnother(world: World, query: Query, before: string): Promise<boolean> {
  await tried(world, withOtherKey(query));
  const grown = ({ line }: Observed) => (line.digits ?? '').length > before.length;
  return (await world.softphone.testbed.sees('Does the far end hear any key?', grown)).holds;
}

Then('the call has gone there', async function (this: World) {
  const { query } = lastCommand(this);
  const kind = transferKind(query) ?? '';
  const to = parameterOf(query, `trans_${kind}`) ?? '';
  const right = ({ line }: Observed) => line.transfer?.kind === kind;
  await judgeEffect(this, `the call is transferred to the ${kind} ${to}`, {
    cmd: ({ line }) => line.transfer !== null,
    trans_type: right,
    [`trans_type.${kind}`]: right,
    [`trans_${kind}`]: ({ line }) => line.transfer?.to === to,
  });
  noteDialect(this, kind);
});

Then('the line has not changed: {word}', async function (this: World, expected: string) {
  const command = lastCommand(this);
  // Carried out where that is tolerated, or answered in words that do not say.
  if (toldBy(command.answer) !== 'refused') return;
  const question = `Is the line ${expected}, as before the command?`;
  const isAsBefore = ({ line }: Observed) => line.state === expected;
  const sight = await this.softphone.testbed.keeps(question, isAsBefore).catch(unlessUntold);
  // Of a telephone, a target may tell nothing: that is held neither against it nor in its favour.
  if (sight) judgeRefusal(this, command, expected, sight);
});

/** The spelling of the kinds that the ICS declares is one of two (erratum US-02). */
function noteDialect(world: World, kind: string): void {
  const { name, answer } = lastCommand(world);
  if (world.target.ics.options.transType !== 'prefixed' || toldBy(answer) !== 'done') return;
  const requirement = `local-service.${name}.parameter.trans_type.${kind}`;
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
  const { name, answer } = lastCommand(world);
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
    const requirement = `local-service.${name}.parameter.${parameter}`;
    if (isThere) world.recorder.pass(requirement, answer.entry);
    else if (outcome === 'done') world.recorder.broken(requirement, mismatch, answer.entry);
  }
  world.recorder.stopIfBroken(before);
  if (untold) throw untold;
  return holds;
}
