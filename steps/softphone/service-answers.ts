/** Judges the answer to a command: the way it came, and what it says. Knows nothing of what the command did. */

import { isObject } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { Inconclusive } from '../../schemas/verdict';
import { weigh } from '../evidence/judging';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { lookAtLine } from './optional-look';
import { blameParameters } from './refused-commands';
import { legiblePayload, resultOf, SUCCESS, toldBy } from './told';
import type { ServiceCommand } from './under-test';
import { judgeWay } from './wrong-answers';

/** The last command; a Then step without one is a fault of the feature. */
export function lastCommand(world: World): ServiceCommand {
  if (!world.softphone.command) throw new Error('no command was sent');
  return world.softphone.command;
}

/**
 * Judges the last answer. The first of the rows that would do is the one to blame when none of them came; without any
 * rows each documented one does. Whatever can be read is judged, however it came. Throws Halt when a command that was
 * to succeed is refused, since what follows is about what it does, or when one that was to be refused has changed the line.
 */
export async function judgeAnswer(world: World, rows?: string[]): Promise<void> {
  const { recorder } = world;
  const command = lastCommand(world);
  const { name, answer } = command;
  world.trace.claim(answer.entry);
  if (answer.outcome === 'service down' || answer.outcome === 'blocked by the browser') {
    throw new Inconclusive(`${answer.reason}. Is the softphone running? See ixit.localService.address`);
  }
  const before = recorder.judgements.length;
  judgeWay(recorder, name, answer, world.timers.reply);
  const payload = legiblePayload(answer);
  if (!isObject(payload)) {
    recorder.stopIfBroken(before);
    const reason = 'the payload is no JSON object';
    const mismatch = { reason, expected: 'a JSON object', actual: answer.entry.summary };
    throw recorder.failed(requirementId(`local-service.${name}.rule.json-reply`), mismatch, answer.entry);
  }
  if (answer.outcome === 'answered')
    recorder.pass(requirementId(`local-service.${name}.rule.http-request`), answer.entry, 'along');
  judgeNotation(world, command);
  noteForm(world, command);
  const wantsSuccess = rows?.[0] === SUCCESS;
  if (wantsSuccess && resultOf(answer) === 'ext_offline' && !world.softphone.checkedIn) {
    throw new Inconclusive(
      `whether an agent is checked in is not known, and ${name} finds none: ${answer.entry.summary}`,
    );
  }
  const { understood } = weigh(
    recorder,
    {
      interface: 'local-service',
      call: name,
      kind: 'result',
      payload,
      entry: answer.entry,
      ...(rows && { rows }),
    },
    command.language === undefined
      ? world.checking
      : { ...world.checking, options: { ...world.checking.options, otherLanguage: true } },
  );
  if (understood) return;
  const told = toldBy(answer);
  if (wantsSuccess && told === 'refused') {
    await blameParameters(world, command);
    recorder.haltIfBroken(before);
  }
  const wantsRefusal = rows !== undefined && !rows.includes(SUCCESS);
  if (wantsRefusal && told === 'done' && !(await isAsBefore(world, command))) recorder.haltIfBroken(before);
}

/** Whether a command that was to be refused, and was not, has left the line as it was, so that a scenario can go on. */
async function isAsBefore(world: World, { lineBefore }: ServiceCommand): Promise<boolean> {
  if (lineBefore === undefined) return true;
  const sight = await lookAtLine(world, lineBefore);
  if (sight?.holds) world.softphone.line = lineBefore;
  return sight?.holds ?? false;
}

/** How a script is written is nowhere said, as long as it calls the function once. */
function noteForm(world: World, { name, answer }: ServiceCommand): void {
  const { form } = answer.entry.data;
  if (form === undefined) return;
  const requirement = requirementId(`local-service.${name}.rule.jsonp`);
  world.recorder.note({ requirement, erratum: '', level: 'info', text: form, about: 'form' }, answer.entry);
}

/** Holds what a page can run against what is announced: JSON. */
function judgeNotation(world: World, { name, answer }: ServiceCommand): void {
  const { strictJson } = answer.entry.data;
  if (strictJson !== false) return;
  const deviation = {
    requirement: requirementId(`local-service.${name}.rule.json-reply`),
    erratum: 'US-17',
    text: 'the payload runs as JavaScript but is no strict JSON',
    expected: 'strict JSON between the parentheses',
    actual: answer.entry.raw ?? answer.entry.summary,
  };
  tolerate(world, deviation, answer.entry);
}
