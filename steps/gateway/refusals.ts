/** Judges the answer to a sign-in that must be refused: by any code but 0, or by a certain one. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { judge } from '../evidence/judging';
import { tolerateOrStop } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { effectMayFollow } from '../testbed/watch';
import {
  codeOf,
  described,
  isRefusedByHttp,
  jsonAnswer,
  SERVER_ERROR,
  stopIfNoAnswer,
  succeeded,
} from './answers';
import { listed } from './events';
import { judgeTexts } from './readable';
import { row } from './requests';
import { arrival, type Session } from './session';
import { signInOf } from './success';

const INVALID = '100-001';
const NOT_JSON = { erratum: 'GW-28', level: 'info' } as const;

/** Codes that lie so near to another that a gateway may mean the same (errata GW-29 and GW-31). */
const NEAR: Record<string, { code: string; erratum: string }> = {
  '100-012': { code: '100-001', erratum: 'GW-29' },
  '100-016': { code: '100-001', erratum: 'GW-29' },
  '100-003': { code: '100-007', erratum: 'GW-31' },
};

/**
 * The last sign-in of the session must be refused.
 *
 * @param requirement the row that demands it
 * @param code the code that it must have; none: any documented one
 * @param tolerating erratum that lets the sign-in succeed, with a warning
 */
export async function judgeRefusal(
  world: World,
  session: Session,
  requirement: RequirementId,
  { code, tolerating }: { code?: string; tolerating?: string } = {},
): Promise<void> {
  const { recorder } = world;
  stopIfNoAnswer(world, signInOf(session).answer, 'A refusal');
  const answer = jsonAnswer(world, signInOf(session).answer, requirement);
  const { payload, entry } = answer;
  world.gateway.about = requirement;
  if (succeeded(answer) && tolerating !== undefined) {
    await claimEvents(world, session);
    const text = 'the sign-in succeeds, though it should be refused';
    const actual = entry.summary;
    tolerateOrStop(world, { requirement, erratum: tolerating, text, expected: 'a refusal', actual }, entry);
    return;
  }
  if (succeeded(answer)) {
    const expected = code === undefined ? 'a refusal' : `the code ${code}`;
    const reason = 'the sign-in succeeds, though it must be refused';
    throw recorder.halted(requirement, { reason, expected, actual: entry.summary }, entry);
  }
  const handedOut = answer.headers.find(([name]) => /^(set-)?guid$/i.test(name));
  if (handedOut) {
    const text = `a sign-in that is refused has the header ${handedOut[0]}`;
    recorder.note({ requirement: row('header.reply.Guid'), erratum: 'GW-12', level: 'info', text }, entry);
  }
  const question = { interface: 'gateway', call: 'sign-in', kind: 'reply', payload, entry } as const;
  const near = NEAR[code ?? ''];
  const came = codeOf(answer) ?? '';
  const asked = JSON.stringify([code, session.account.agentid, signInOf(session).request]);
  if (near && came === near.code && world.gateway.refusedAsDue.has(asked)) {
    const reason = `the same sign-in is refused with ${came}, which was refused with ${code} before`;
    throw recorder.failed(requirement, { reason, expected: code ?? '', actual: entry.summary }, entry);
  }
  if (came === code) world.gateway.refusedAsDue.add(asked);
  if (near && came === near.code) {
    judge(recorder, { ...question, rows: [came] }, world.checking);
    const text = `the gateway says ${came} where ${code} is meant`;
    const deviation = { requirement, erratum: near.erratum, text, expected: code ?? '', actual: came };
    tolerateOrStop(world, deviation, entry);
    return;
  }
  judgeTexts(world, answer);
  judge(recorder, { ...question, ...(code === undefined ? {} : { rows: [code] }) }, world.checking);
  if (code === undefined || requirement !== row(`error.${code}`)) recorder.pass(requirement, entry);
}

/**
 * A sign-in that is taken though it might be refused brings its events, as any other does. A poll that finds none may
 * come before the last of them: as many as the document lists are waited for, for as long as an effect may take.
 */
export async function claimEvents(world: World, session: Session): Promise<void> {
  const { client } = session;
  const due = client.events.length + listed(arrival(session)).length;
  const inTime = effectMayFollow(world.gateway.testbed.time, world.timers);
  const mayCome = () => client.events.length < due && inTime();
  for (const { entry } of await client.collect(() => false, mayCome)) world.trace.claim(entry);
  session.judged = client.events.length;
}

/**
 * What is sent to another address or by another method need not be answered as a sign-in is: a client error of HTTP
 * will do, whatever its body (erratum GW-28). Success and a fault of the server will not.
 */
export function judgeElsewhere(world: World, requirement: RequirementId): void {
  world.gateway.about = requirement;
  const { answer } = signInOf(world.gateway.agentAtWork);
  const { entry } = answer;
  stopIfNoAnswer(world, answer, 'A refusal');
  const status = 'status' in answer ? (answer.status ?? 0) : 0;
  const refused = answer.outcome === 'answered' ? !succeeded(answer) : isRefusedByHttp(answer);
  if (!refused || status >= SERVER_ERROR) {
    const mismatch = {
      reason: whyNoRefusal(answer, status),
      expected: 'a refusal',
      actual: described(answer),
    };
    throw world.recorder.halted(requirement, mismatch, entry);
  }
  noteHow(world, requirement, answer);
  world.recorder.pass(requirement, entry);
}

/** How it was refused, where not as a sign-in is: an address with another number has an erratum of its own. */
function noteHow({ recorder }: World, requirement: RequirementId, answer: GatewayAnswer): void {
  const ofNumber = requirement.startsWith(row('parameter.agentid'));
  const how = ofNumber ? ({ erratum: 'GW-10', level: 'ok-note' } as const) : NOT_JSON;
  if (answer.outcome !== 'answered') {
    const text = `refused by HTTP, without JSON: ${described(answer)}`;
    recorder.note({ requirement, ...how, text, about: 'no JSON' }, answer.entry);
  } else if (ofNumber && codeOf(answer) !== INVALID) {
    const text = `a number that no agent has is refused with ${codeOf(answer)}`;
    recorder.note({ requirement, ...how, text, about: 'code' }, answer.entry);
  }
}

function whyNoRefusal(answer: GatewayAnswer, status: number): string {
  if (status >= SERVER_ERROR) return `the gateway fails with HTTP status ${status}`;
  if (succeeded(answer)) return 'the sign-in succeeds, though it must be refused';
  return 'the answer cannot be read, so that no client can tell that it is a refusal';
}
