/** Judges a sign-in with many options: that it succeeds, and that each option is as it was given, or as by default. */
import type { RequirementId } from '../../schemas/requirement-id';
import { findCall } from '../../schemas/tables';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { VOICE } from './agents';
import { codeOf, described } from './answers';
import { saysSignedIn } from './left-signed-in';
import { judgeLetter, MEDIA_SERVERS } from './letters';
import { culpritsOf } from './refused-together';
import { row } from './requests';
import { settingOf, stateOf } from './state';
import { STATES } from './states';
import { judgeSuccess, type Success, signInOf } from './success';

/** What the gateway has of an option that is left out, where the document says. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  autoanswer: true,
  autoenteridle: true,
  releasephone: true,
  agenttype: VOICE,
  ip: '127.0.0.1',
  listenStatus: false,
};
/** What is seen of an option in the letters of the result. */
const LETTERS = {
  checkInWebm: { server: 'WebM', byDefault: true },
  checkInMailm: { server: 'MailM', byDefault: false },
};
/** Options of which the gateway keeps nothing that could be looked at, or that show in events. */
const SHOWN_BY_EVENTS = ['phonelinkage', 'callBackUri', 'serviceToken'];
const IDLE = 4;

/** Throws NonConformance when the sign-in is refused, or when any option is not as it should be. */
export async function judgeOptions(world: World): Promise<Success> {
  await stopIfRefusedTogether(world);
  const success = judgeSuccess(world, world.gateway.agentAtWork);
  const before = world.recorder.judgements.length;
  for (const [name, { server, byDefault }] of Object.entries(LETTERS))
    judgeOptionLetter(world, success, name, server, byDefault);
  await judgeStatus(world);
  for (const { name } of findCall('gateway', 'sign-in').call.parameters)
    if (!isShownElsewhere(world, name)) await judgeSetting(world, name);
  world.recorder.stopIfBroken(before);
  return success;
}

/** Each of them is documented, and is taken alone. What it takes to be refused is broken, too. */
async function stopIfRefusedTogether(world: World): Promise<void> {
  const { gateway, recorder } = world;
  const { request, answer } = signInOf(gateway.agentAtWork);
  const code = codeOf(answer);
  if (code === undefined || code === '0' || saysSignedIn(answer)) return;
  const given = Object.entries(request).map(([name, value]) =>
    typeof value === 'string' ? `${name} of ${value.length} characters` : `${name} ${String(value)}`,
  );
  const { options, rows } = await culpritsOf(world, gateway.agentAtWork);
  const least =
    options.length > 0 ? `; it is refused still with no other options than ${options.join(', ')}` : '';
  const reason = `a sign-in is refused of which the document allows each option: ${given.join(', ')}${least}`;
  const mismatch = { reason, expected: 'success', actual: described(answer) };
  for (const requirement of rows) recorder.broken(requirement, mismatch, answer.entry);
  throw recorder.halted(row('reply.0'), mismatch, answer.entry);
}

function isShownElsewhere({ gateway }: World, name: string): boolean {
  const { request } = signInOf(gateway.agentAtWork);
  if (['agentid', 'password', 'status', ...Object.keys(LETTERS), ...SHOWN_BY_EVENTS].includes(name))
    return true;
  return !(name in request) && !(name in DEFAULTS);
}

function judgeOptionLetter(
  world: World,
  success: Success,
  name: string,
  server: string,
  byDefault: boolean,
): void {
  const { request } = signInOf(world.gateway.agentAtWork);
  const letter = (request[name] ?? byDefault) === true ? 'T' : 'F';
  judgeLetter(world, success, MEDIA_SERVERS[server] ?? 0, letter, rowOf(request, name));
}

async function judgeStatus(world: World): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { request } = signInOf(session);
  const status = Number(request.status ?? IDLE);
  const wanted = Object.values(STATES).find(({ numbers }) => numbers.includes(status));
  if (!wanted) throw new Error(`no state has the number ${status}`);
  const state = await stateOf(world, session, wanted.numbers);
  const mismatch = {
    reason: notInTime(`the agent does not come to be ${wanted.name}`, state),
    expected: `${wanted.name} (${wanted.numbers.join(' or ')})`,
    actual: String(state.number),
  };
  const value = 'status' in request ? [row<string>(`parameter.status.${status}`)] : [];
  const requirements = [rowOf(request, 'status'), ...value];
  if (wanted.numbers.includes(state.number))
    for (const requirement of requirements) world.recorder.pass(requirement, state.entry);
  else for (const requirement of requirements) world.recorder.broken(requirement, mismatch, state.entry);
}

async function judgeSetting(world: World, name: string): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { request, answer } = signInOf(session);
  const { agentid } = session.client;
  const value = request[name] ?? DEFAULTS[name];
  const what = `${name} is ${JSON.stringify(value)}`;
  const sight = await world.gateway.testbed.sees(
    `Is it so that, for agent ${agentid}, ${what}?`,
    agentid,
    (agent) => settingOf(agent, name) === value,
  );
  const how = name in request ? 'as it was given' : 'as it is by default';
  const reason = notInTime(`beside other options ${name} is not ${how}`, sight);
  const mismatch = { reason, expected: what, actual: sight.seen };
  const requirement = rowOf(request, name);
  if (sight.holds) world.recorder.pass(requirement, answer.entry);
  else world.recorder.broken(requirement, mismatch, answer.entry);
}

function rowOf(request: Record<string, unknown>, name: string): RequirementId {
  return row<string>(`parameter.${name}${name in request ? '' : '.default'}`);
}
