/** Then: the sign-in is refused, with which code, for what; and the agent is none the worse for it. */
import { Then } from '@cucumber/cucumber';
import { judgePayload } from '../../schemas/check';
import { findReply } from '../../schemas/tables';
import { Inconclusive } from '../../schemas/verdict';
import { judge } from '../judging';
import { tolerateOrStop } from '../tolerance';
import type { World } from '../world';
import { codeOf, described, jsonAnswer, stopIfNothingCame, stopIfUnreachable, succeeded } from './answers';
import { signedOut } from './arrange';
import { judgeElsewhere, judgeRefusal } from './refusals';
import { row, signIn } from './requests';
import { judgeSuccess, signInOf } from './success';

const FAILURE = row('rule.failure-is-not-zero');
/** What a refusal shows, by the words of the feature. */
const ASPECTS: Record<string, string> = {
  'is required': '.required',
  'is too long': '.length',
  'has no such value': '',
  'has special characters': '.charset',
  'is no IPv4 address': '.ipv4',
};

Then('the sign-in is refused', function (this: World) {
  judgeRefusal(this, this.gateway.agentAtWork, FAILURE);
});

Then('the sign-in is refused with {string}', function (this: World, code: string) {
  judgeRefusal(this, this.gateway.agentAtWork, row(`error.${code}`), { code });
});

Then(
  'the sign-in is refused with {string}, so {string} is read',
  function (this: World, code: string, name: string) {
    const session = this.gateway.agentAtWork;
    const read = row(`parameter.${name}`);
    if (succeeded(signInOf(session).answer)) judgeRefusal(this, session, read, { code });
    judgeRefusal(this, session, row(`error.${code}`), { code });
    this.recorder.pass(read, signInOf(this.gateway.agentAtWork).answer.entry);
  },
);

Then(
  /^the sign-in is refused, for "([^"]+)" (is required|is too long|has no such value|has special characters|is no IPv4 address)$/,
  function (this: World, name: string, why: string) {
    const requirement = row(`parameter.${name}${ASPECTS[why]}`);
    const session = this.gateway.agentAtWork;
    const tolerating = toleratedIn(name, why, signInOf(session).request[name]);
    if (why === 'is required' && name === 'agentid') judgeElsewhere(this, requirement);
    else judgeRefusal(this, session, requirement, tolerating === undefined ? {} : { tolerating });
  },
);

Then('the sign-in is refused, for "agentid" is out of range', function (this: World) {
  const { answer, agentid = '' } = signInOf(this.gateway.agentAtWork);
  const requirement = row('parameter.agentid.range');
  // A later edition of the document allows more numbers; what is no number was never one.
  if (!succeeded(answer) || !/^\d+$/.test(agentid)) judgeElsewhere(this, requirement);
  else {
    this.trace.claim(answer.entry);
    const text = 'a number outside of the documented range signs an agent in';
    const deviation = { requirement, erratum: 'GW-10', text, expected: '101 to 59999', actual: agentid };
    tolerateOrStop(this, deviation, answer.entry);
  }
});

Then(/^nobody is signed in by the method (\w+)$/, function (this: World, method: string) {
  judgeElsewhere(this, row(`rule.no-${method.toLowerCase()}`));
});

Then(
  'the sign-in is refused with {string}, or taken as if {string} were sound',
  function (this: World, code: string, name: string) {
    const session = this.gateway.agentAtWork;
    const { answer } = signInOf(session);
    const requirement = row(`error.${code}`);
    if (!succeeded(answer) || this.parameters.strict) {
      judgeRefusal(this, session, requirement, { code });
      return;
    }
    // The row stays open then: this cause does not bring the code.
    judgeSuccess(this, session);
    const text = `a text that is no address is taken as ${name}, so ${code} does not come`;
    this.recorder.note({ requirement, erratum: 'GW-22', level: 'warn', text }, answer.entry);
  },
);

Then('one of them is refused with {string}', function (this: World, code: string) {
  const { tried } = this.gateway;
  const found = tried.find((answer) => answer.outcome === 'answered' && isRow(this, answer.payload, code));
  const answers = tried.map(described).join('; ');
  const requirement = row(`error.${code}`);
  const [first] = tried;
  if (!found && first) {
    for (const answer of tried) stopIfNothingCame(this, answer);
    for (const answer of tried) jsonAnswer(this, answer, requirement);
    const reason = 'sign-ins without a required member are refused with other codes';
    throw this.recorder.failed(requirement, { reason, expected: code, actual: answers }, first.entry);
  }
  if (found?.outcome !== 'answered') throw new Inconclusive('nothing was tried');
  const { payload, entry } = found;
  const question = { interface: 'gateway', call: 'sign-in', kind: 'reply', payload, entry } as const;
  judge(this.recorder, { ...question, rows: [code] }, this.checking);
});

Then('the refusal has every documented member', function (this: World) {
  const session = this.gateway.agentAtWork;
  judgeRefusal(this, session, FAILURE);
  const { entry } = signInOf(session).answer;
  for (const { name } of findReply('gateway', 'sign-in', 'reply').members)
    this.recorder.pass(row(`reply.member.${name}`), entry);
});

Then('it comes with the status 200', function (this: World) {
  // Another status has been noted where the answer was read: the document does not speak of it.
  jsonAnswer(this, signInOf(this.gateway.agentAtWork).answer, FAILURE);
});

Then('the agent can still sign in', async function (this: World) {
  const session = this.gateway.agentAtWork;
  const requirement = this.gateway.about ?? row('reply.0');
  await signedOut(this, session);
  const { answer } = await signIn(session);
  this.trace.claim(answer.entry);
  stopIfUnreachable(this, answer);
  if (!succeeded(answer)) {
    const signedIn = codeOf(answer) === '100-002';
    const reason = signedIn
      ? 'the agent is signed in by what must be refused'
      : 'the gateway no longer signs the agent in';
    const expected = 'a sound sign-in succeeds afterwards';
    throw this.recorder.failed(requirement, { reason, expected, actual: described(answer) }, answer.entry);
  }
  this.recorder.pass(row('reply.0'), answer.entry, 'along');
});

/** Erratum that lets a gateway take a value beyond a limit or a list. */
function toleratedIn(name: string, why: string, value: unknown): string | undefined {
  if (name === 'password' && why === 'is too long') return 'GW-05';
  return why === 'has no such value' && typeof value === 'number' ? 'GW-25' : undefined;
}

/** Whether the refusal has that code, or one that the errata read as it; what else is in it is another matter. */
function isRow({ checking }: World, payload: Record<string, unknown>, code: string): boolean {
  const { rows, problems } = judgePayload('gateway', 'sign-in', 'reply', payload, checking);
  return rows.includes(row(`error.${code}`)) && !problems.some(({ member }) => member === 'retcode');
}
