/** Then: the sign-in succeeds, and what its answer says. */
import { Then } from '@cucumber/cucumber';
import { findCall, findReply } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { codeOf, SUCCESS } from './answers';
import { judgeHeaders } from './headers';
import { row } from './requests';
import { judgeSuccess, MILLISECONDS, namedIn, type Success, signInOf } from './success';

const SECOND = 1000;

Then('the sign-in succeeds', function (this: World) {
  const session = this.gateway.agentAtWork;
  purpose(this, judgeSuccess(this, session, ...rowsOf(signInOf(session).request)));
});

Then(
  'the sign-in succeeds, so {string} and {string} are taken',
  function (this: World, one: string, two: string) {
    also(this, row(`parameter.${one}`), row(`parameter.${two}`));
  },
);

Then(
  'the sign-in succeeds, so the limits of {string} and {string} are kept',
  function (this: World, one: string, two: string) {
    also(this, row(`parameter.${one}.length`), row(`parameter.${two}.length`));
  },
);

Then('the sign-in succeeds, so the limit of {string} is kept', function (this: World, name: string) {
  also(this, row(`parameter.${name}.length`));
});

Then(
  'the sign-in succeeds, so the range of {string} includes {int}',
  function (this: World, name: string, _: number) {
    also(this, row(`parameter.${name}.range`));
  },
);

Then('the sign-in succeeds, as the method PUT says', function (this: World) {
  also(this, row('rule.put'));
});

Then('the sign-in succeeds, as the content type says', function (this: World) {
  also(this, row('header.request.Content-Type'));
});

Then('the answer has every documented member', function (this: World) {
  const { answer } = judgeSuccess(this, this.gateway.agentAtWork);
  for (const kind of ['reply', 'result'])
    for (const { name } of findReply('gateway', 'sign-in', kind).members)
      this.recorder.pass(row(`${kind}.member.${name}`), answer.entry);
});

Then('the answer has every documented header', function (this: World) {
  judgeHeaders(this, signInOf(this.gateway.agentAtWork).answer);
});

Then('it came by HTTPS from the documented path', function (this: World) {
  const { entry } = judgeSuccess(this, this.gateway.agentAtWork).answer;
  const { protocol } = new URL(this.gateway.testbed.access().address);
  const mismatch = { reason: 'the gateway is not reached by HTTPS', expected: 'https:', actual: protocol };
  if (protocol === 'https:') this.recorder.pass(row('rule.https'), entry);
  else this.recorder.broken(row('rule.https'), mismatch, entry);
  this.recorder.pass(row('rule.uri'), entry);
});

Then('the result says {word} {string}', function (this: World, member: string, value: string) {
  const { answer, result } = judgeSuccess(this, this.gateway.agentAtWork);
  const requirement = row(`result.member.${member}`);
  const mismatch = {
    reason: `the result says something else of this agent`,
    expected: value,
    actual: String(result[member]),
  };
  if (result[member] !== value) throw this.recorder.failed(requirement, mismatch, answer.entry);
  this.recorder.pass(requirement, answer.entry);
});

Then('the result names that agent', function (this: World) {
  const session = this.gateway.agentAtWork;
  const { answer, result } = judgeSuccess(this, session);
  // Who cannot be read, or is another, is on record.
  if (namedIn(result) !== session.account.agentid) return;
  if (typeof result.workno === 'string') this.recorder.pass(row('result.member.workno'), answer.entry);
  this.recorder.pass(row('parameter.agentid'), answer.entry);
});

Then('the time of the sign-in is later than before', function (this: World) {
  const { answer, result } = judgeSuccess(this, this.gateway.agentAtWork);
  const before = this.gateway.firstLoginTime ?? Number.NaN;
  const { sinceFirstLogin } = this.gateway;
  const unit = String(result.loginTime).length < MILLISECONDS ? 1 : SECOND;
  // A time stamp may count whole seconds.
  const least = before + ((sinceFirstLogin - SECOND) * unit) / SECOND;
  const mismatch = {
    reason: `the time of the sign-in does not go on with the clock: ${sinceFirstLogin} ms later`,
    expected: `at least ${least}, after ${before}`,
    actual: String(result.loginTime),
  };
  const requirement = row('result.member.loginTime');
  if (!(Number(result.loginTime) >= least)) throw this.recorder.failed(requirement, mismatch, answer.entry);
  this.recorder.pass(requirement, answer.entry);
});

/** Rows that are broken when this is refused: of the one member that is there besides what every sign-in needs. */
function rowsOf(request: Record<string, unknown>): string[] {
  const { parameters } = findCall('gateway', 'sign-in').call;
  const given = parameters.filter(({ name, required }) => !required && name in request);
  const [parameter] = given;
  if (given.length !== 1 || !parameter) return [];
  const { name, values = [] } = parameter;
  const own = values.filter(({ value }) => value === request[name]);
  return [row(`parameter.${name}`), ...own.map(({ id }) => row(`parameter.${name}.${id}`))];
}

/** The sign-in succeeds, and that it does shows that these rows hold. */
function also(world: World, ...requirements: string[]): void {
  const success = judgeSuccess(world, world.gateway.agentAtWork, ...requirements);
  purpose(world, success);
  for (const requirement of requirements) world.recorder.pass(requirement, success.answer.entry);
}

function purpose(world: World, { answer, result }: Success): void {
  if (codeOf(answer) === SUCCESS) world.recorder.pass(row('reply.0'), answer.entry);
  world.gateway.firstLoginTime ??= Number(result.loginTime);
}
