/** Sends commands to the local service, as the steps ask for them. */
import { requirementId } from '../../schemas/load';
import { judgeOwnRequest } from '../evidence/judging';
import { warn } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import type { Client } from './clients';
import type { Destination } from './destinations';
import { lookAtLine } from './optional-look';
import { inOtherSpelling, parameterOf, type Query, transferQuery } from './queries';
import { resultOf, SUCCESS, toldBy } from './told';
import { resultOfUnknown } from './tries';
import type { ServiceCommand } from './under-test';

/**
 * Sends a transfer in the dialect that the ICS declares. Where that spelling of the kind is not understood and the other
 * is, the softphone is judged by the other, with a warning (erratum US-02).
 */
export async function sendTransfer(
  world: World,
  client: Client,
  { kind, role }: Destination,
): Promise<ServiceCommand> {
  const query = transferQuery(world, kind, world.softphone.testbed.destination(role));
  // Nobody can know what became of a line after a command that was carried out.
  const hasCall = ['in-call', undefined].includes(world.softphone.line);
  const command = await sendValid(world, client, query);
  const wanted = role.startsWith('unknown') ? `${kind}_error` : SUCCESS;
  if (!hasCall || toldBy(command.answer) !== 'refused' || resultOf(command.answer) === wanted) return command;
  // Who understands the spelling has refused something else.
  if ((await resultOfUnknown(world, kind)) === `${kind}_error`) return command;
  // What was carried out is not asked for again, whatever was said of it.
  if ((await lookAtLine(world, 'in-call'))?.holds === false) return command;
  const other = await sendValid(world, client, inOtherSpelling(query));
  const came = resultOf(other.answer);
  if (came !== wanted && toldBy(other.answer) !== 'done') {
    world.trace.claim(other.answer.entry);
    world.softphone.command = command;
    return command;
  }
  world.trace.claim(command.answer.entry);
  const type = parameterOf(query, 'trans_type');
  const deviation = {
    requirement: requirementId(`local-service.transfer_to.parameter.trans_type.${kind}`),
    erratum: 'US-02',
    text: `the kind ${type} is not understood, and ${parameterOf(other.query, 'trans_type')} is`,
    expected: `${wanted} to trans_type=${type}, as declared`,
    actual: command.answer.entry.summary,
  };
  warn(world, deviation, command.answer.entry);
  return other;
}

/**
 * Sends a command and leaves it, with its answer, in the world. A command that could place a call needs the
 * permissions of the target file.
 *
 * @param name the command that is meant, also where the query says something else
 */
export async function send(
  world: World,
  client: Client,
  name: string,
  query: Query,
): Promise<ServiceCommand> {
  mind(world, query);
  const answer = await client.send(world.softphone.service(), query);
  const { line } = world.softphone;
  const { language } = client;
  const command = { name, query, answer, ...(language && { language }), ...(line && { lineBefore: line }) };
  world.softphone.command = command;
  if (toldBy(answer) === 'refused') return command;
  world.softphone.line = undefined;
  world.softphone.heard = undefined;
  // Whatever else is done ends the call, or begins one.
  if (name !== 'send_dtmf') world.softphone.keys = '';
  return command;
}

/** Sends what the document calls a valid command; one that our own tables refuse is a fault of ours. */
export async function sendValid(world: World, client: Client, query: Query): Promise<ServiceCommand> {
  judgeOwnCommand(world, query);
  return send(world, client, parameterOf(query, 'cmd') ?? '', query);
}

/** Sends valid commands as plain HTTP clients, none of which waits for the others. The last of them is the last command. */
export async function sendAtOnce(world: World, queries: readonly Query[]): Promise<void> {
  for (const query of queries) {
    judgeOwnCommand(world, query);
    mind(world, query);
  }
  const service = world.softphone.service();
  world.softphone.atOnce = await Promise.all(
    queries.map(async (query) => ({
      name: parameterOf(query, 'cmd') ?? '',
      query,
      answer: await service.sendRaw({ query }),
    })),
  );
  world.softphone.command = world.softphone.atOnce.at(-1);
}

function judgeOwnCommand(world: World, query: Query): void {
  const short = query.map(([name, value]) => [
    name,
    name === 'trans_type' ? value.replace(/^trans_/, '') : value,
  ]);
  const request = { ...Object.fromEntries(short), jsonpcallback: '?' };
  judgeOwnRequest(world.recorder, 'local-service', parameterOf(query, 'cmd') ?? '', request);
}

/** Asks for permission before anything that could ring a telephone. */
function mind(world: World, query: Query): void {
  if (!world.softphone.checkedIn) return;
  const command = parameterOf(query, 'cmd');
  if (command === 'dial_out') world.softphone.testbed.mayDial(parameterOf(query, 'dial_number'));
  if (command === 'onekey_dial_out') world.softphone.testbed.mayDial(undefined);
  if (command === 'transfer_to') world.softphone.testbed.mayDial(parameterOf(query, 'trans_number'));
}
