/** What the local service has to answer to the last command, by the words of the feature. */
import { requirementId } from '../../schemas/load';
import { findReply, loadTables } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { transferKind } from './queries';
import { judgeAnswer, lastCommand } from './service-answers';
import { resultOf, SUCCESS, toldBy } from './told';

/** Judges the answer: by one row, or by any documented one. */
export type ExpectedAnswer = (world: World) => Promise<void>;

const CLIENT_TYPE_ERROR = 'client_type_error';
const RESULTS = loadTables()
  .filter((table) => table.interface === 'local-service')
  .flatMap(({ calls }) => calls.flatMap(({ replies }) => replies.flatMap(({ rows }) => rows)));

export const EXPECTED_ANSWERS: Record<string, ExpectedAnswer> = {
  ...Object.fromEntries(
    RESULTS.map(({ id }) => [`"${id}"`, (world: World) => judgeAnswer(world, [id])] as const),
  ),
  [`"${CLIENT_TYPE_ERROR}"`]: (world) =>
    judgeAnswer(world, clickToDial(world) ? [CLIENT_TYPE_ERROR, SUCCESS] : [CLIENT_TYPE_ERROR]),
  'anything documented': (world) => judgeAnswer(world),
  'anything documented, and "success" is noted': anythingButNoting(SUCCESS),
  'anything documented, and "failed" is noted': anythingButNoting('failed'),
  'anything documented, and "client_type_error" or "ext_offline" is noted': anythingButNoting(
    CLIENT_TYPE_ERROR,
    'ext_offline',
  ),
  'anything documented but "success"': anythingBut(SUCCESS),
  'each of them with what was not found': eachWithItsOwn,
};

/** @param noted results that are told in the report, since the document leaves open when they come */
function anythingButNoting(...noted: string[]): ExpectedAnswer {
  return async (world) => {
    await judgeAnswer(world);
    const { name, answer } = lastCommand(world);
    const result = resultOf(answer);
    if (!noted.includes(result)) return;
    const requirement = requirementId(`local-service.${name}.result.member.result`);
    const text = `${world.scenario}: the service answers ${result}`;
    world.recorder.note({ requirement, erratum: world.erratum, level: 'ok-note', text }, answer.entry);
  };
}

function anythingBut(refused: string): ExpectedAnswer {
  return async (world) => {
    const { rows } = findReply('local-service', lastCommand(world).name, 'result');
    await judgeAnswer(
      world,
      rows.map(({ id }) => id).filter((id) => id !== refused),
    );
  };
}

/** Of transfers that were sent at once, each names the kind of its own destination. */
async function eachWithItsOwn(world: World): Promise<void> {
  const { atOnce } = world.softphone;
  if (atOnce.length < 2) throw new Error('no commands were sent at once');
  for (const command of atOnce) {
    world.softphone.command = command;
    await judgeAnswer(world, [`${transferKind(command.query)}_error`]);
  }
}

/**
 * Whether the command of an agent on a telephone was carried out, which erratum US-22 tolerates: as declared in
 * the ICS, or with a warning.
 */
function clickToDial(world: World): boolean {
  const { name, answer } = lastCommand(world);
  const declared = world.target.ics.options.sipClickToDial;
  if (toldBy(answer) !== 'done' || (world.parameters.strict && !declared)) return false;
  const requirement = requirementId(`local-service.${name}.result.${CLIENT_TYPE_ERROR}`);
  const text = 'the command of an agent who does not use the web plugin is carried out';
  world.recorder.note(
    { requirement, erratum: 'US-22', level: declared ? 'ok-note' : 'warn', text },
    answer.entry,
  );
  return true;
}
