/** Then: the sign-in is refused, with which code, and for what. What a refusal leaves behind: after-refusals.steps.ts. */
import { Then } from '@cucumber/cucumber';
import { judgePayload } from '../../schemas/check';
import { findReply } from '../../schemas/tables';
import { Inconclusive } from '../../schemas/verdict';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { judge } from '../evidence/judging';
import type { World } from '../lifecycle/world';
import { codeOf, described, jsonAnswer, stopIfNoAnswer, succeeded } from './answers';
import { proveAccount } from './proof';
import { claimEvents, judgeElsewhere, judgeRefusal } from './refusals';
import { row } from './requests';
import { judgeSuccess, signInOf } from './success';

const INVALID_ADDRESS = '100-016';
const FAILURE = row('rule.failure-is-not-zero');
/** Characters of a token that the document may not mean by special ones. */
const DOUBTFUL = /^[0-9A-Za-z; ]*$/;
/** What a refusal shows, by the words of the feature. */
const ASPECTS: Record<string, string> = {
  'is required': '.required',
  'is too long': '.length',
  'has no such value': '',
  'has special characters': '.charset',
  'is no IPv4 address': '.ipv4',
};

Then('the sign-in is refused', async function (this: World) {
  await judgeRefusal(this, this.gateway.agentAtWork, FAILURE);
});

Then('the sign-in is refused with {string}', async function (this: World, code: string) {
  const session = this.gateway.agentAtWork;
  await proveAccount(this, session, code);
  await judgeRefusal(this, session, row(`error.${code}`), { code });
});

Then(
  'the sign-in is refused with {string}, so {string} is read',
  async function (this: World, code: string, name: string) {
    const session = this.gateway.agentAtWork;
    const read = row(`parameter.${name}`);
    if (succeeded(signInOf(session).answer)) await judgeRefusal(this, session, read, { code });
    await judgeRefusal(this, session, row(`error.${code}`), { code });
    this.recorder.pass(read, signInOf(this.gateway.agentAtWork).answer.entry);
  },
);

Then(
  /^the sign-in is refused, for "([^"]+)" (is required|is too long|has no such value|has special characters|is no IPv4 address)$/,
  async function (this: World, name: string, why: string) {
    const requirement = row(`parameter.${name}${ASPECTS[why]}`);
    const session = this.gateway.agentAtWork;
    if (why === 'is no IPv4 address') breakInvalidAddress(this, signInOf(session).answer);
    const tolerating = toleratedIn(this, name, why, signInOf(session).request[name]);
    if (why === 'is required' && name === 'agentid') judgeElsewhere(this, requirement);
    else await judgeRefusal(this, session, requirement, tolerating === undefined ? {} : { tolerating });
    const { answer } = signInOf(session);
    if (why === 'is no IPv4 address' && codeOf(answer) === INVALID_ADDRESS)
      this.recorder.pass(row(`error.${INVALID_ADDRESS}`), answer.entry);
  },
);

Then('the sign-in is refused, for "agentid" is out of range', function (this: World) {
  judgeElsewhere(this, row('parameter.agentid.range'));
});

Then(/^nobody is signed in by the method (\w+)$/, function (this: World, method: string) {
  judgeElsewhere(this, row(`rule.no-${method.toLowerCase()}`));
});

Then(
  'the sign-in is refused with {string}, or taken as if {string} were sound',
  async function (this: World, code: string, name: string) {
    const session = this.gateway.agentAtWork;
    const { answer } = signInOf(session);
    const requirement = row(`error.${code}`);
    if (!succeeded(answer) || this.parameters.strict) {
      await judgeRefusal(this, session, requirement, { code });
      return;
    }
    // The row stays open then: this cause does not bring the code.
    judgeSuccess(this, session);
    await claimEvents(this, session);
    const text = `a text that is no address is taken as ${name}, so ${code} does not come`;
    this.recorder.note({ requirement, erratum: 'GW-22', level: 'warn', text }, answer.entry);
  },
);

Then('one of them is refused with {string}', function (this: World, code: string) {
  const { tried } = this.gateway;
  const found = tried.find((answer) => answer.outcome === 'answered' && isRow(this, answer.payload, code));
  const answers = tried.map(described).join('; ');
  const requirement = row(`error.${code}`);
  this.gateway.about = requirement;
  const [first] = tried;
  if (!found && first) {
    for (const answer of tried) stopIfNoAnswer(this, answer, 'A refusal');
    for (const answer of tried) jsonAnswer(this, answer, requirement);
    const reason = 'sign-ins without a required member are refused with other codes';
    throw this.recorder.failed(requirement, { reason, expected: code, actual: answers }, first.entry);
  }
  if (found?.outcome !== 'answered') throw new Inconclusive('nothing was tried');
  const { payload, entry } = found;
  const question = { interface: 'gateway', call: 'sign-in', kind: 'reply', payload, entry } as const;
  judge(this.recorder, { ...question, rows: [code] }, this.checking);
});

Then('the refusal has every documented member', async function (this: World) {
  const session = this.gateway.agentAtWork;
  await judgeRefusal(this, session, FAILURE);
  const { entry } = signInOf(session).answer;
  for (const { name } of findReply('gateway', 'sign-in', 'reply').members)
    this.recorder.pass(row(`reply.member.${name}`), entry);
});

Then('it comes with the status 200', function (this: World) {
  // Another status has been noted where the answer was read: the document does not speak of it.
  jsonAnswer(this, signInOf(this.gateway.agentAtWork).answer, FAILURE);
});

/**
 * What the document does not support is no valid address, so that its own code is due: who takes even that never gives
 * it. That any text is one stays open (erratum GW-22).
 */
function breakInvalidAddress({ recorder }: World, answer: GatewayAnswer): void {
  if (!succeeded(answer)) return;
  const reason =
    'an address that the document does not support is taken, so the code for an invalid one never comes';
  const mismatch = { reason, expected: INVALID_ADDRESS, actual: described(answer) };
  recorder.broken(row(`error.${INVALID_ADDRESS}`), mismatch, answer.entry);
}

/** Erratum that lets a gateway take a value beyond a limit or a list. */
function toleratedIn({ target }: World, name: string, why: string, value: unknown): string | undefined {
  if (name === 'password' && why === 'is too long')
    return target.ics.options.encipheredPassword ? 'GW-05' : undefined;
  if (why === 'has special characters') return DOUBTFUL.test(String(value)) ? 'GW-19' : undefined;
  return why === 'has no such value' && typeof value === 'number' ? 'GW-25' : undefined;
}

/** Whether the refusal has that code, or one that the errata read as it; what else is in it is another matter. */
function isRow({ checking }: World, payload: Record<string, unknown>, code: string): boolean {
  const { rows, problems } = judgePayload('gateway', 'sign-in', 'reply', payload, checking);
  return rows.includes(row(`error.${code}`)) && !problems.some(({ member }) => member === 'retcode');
}
