/** Then: what the local service answered, and how the answer came. */
import { Then } from '@cucumber/cucumber';
import { isObject } from '../../schemas/json-object';
import { findReply } from '../../schemas/tables';
import { Inconclusive } from '../../schemas/verdict';
import { DOCUMENTED_HOST, DOCUMENTED_PORT } from '../documented-address';
import type { AnswerDetails, ServiceAnswer } from '../drivers/local-service/local-service';
import { strangeScriptType } from '../drivers/local-service/raw-outcome';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { transferKind } from './queries';
import { judgeAnswer, lastCommand } from './service-answers';
import { legiblePayload, resultOf, toldBy } from './told';
import { DOCUMENTED_PATIENCE } from './wrong-answers';

const CLIENT_TYPE_ERROR = 'client_type_error';

Then('the service answers {string}', async function (this: World, row: string) {
  if (row === CLIENT_TYPE_ERROR && clickToDial(this)) await judgeAnswer(this, [row, 'success']);
  else await judgeAnswer(this, [row]);
});

Then('the service answers anything documented', async function (this: World) {
  await judgeAnswer(this);
});

Then(
  /^the service answers anything documented, and "([^"]+)"(?: or "([^"]+)")? is noted$/,
  async function (this: World, first: string, second: string | null) {
    await judgeAnswer(this);
    const { name, answer } = lastCommand(this);
    const result = resultOf(answer);
    if (result !== first && result !== second) return;
    const requirement = `local-service.${name}.result.member.result`;
    const text = `${this.scenario}: the service answers ${result}`;
    this.recorder.note({ requirement, erratum: this.erratum, level: 'ok-note', text }, answer.entry);
  },
);

Then('the service answers anything documented but {string}', async function (this: World, refused: string) {
  const { name } = lastCommand(this);
  await judgeAnswer(
    this,
    findReply('local-service', name, 'result')
      .rows.map(({ id }) => id)
      .filter((id) => id !== refused),
  );
});

Then('each of them is told what was not found', async function (this: World) {
  const { atOnce } = this.softphone;
  if (atOnce.length < 2) throw new Error('no commands were sent at once');
  for (const command of atOnce) {
    this.softphone.command = command;
    await judgeAnswer(this, [`${transferKind(command.query)}_error`]);
  }
});

Then('the answer is JSONP that calls the function of the page, within five seconds', function (this: World) {
  const { name, answer } = lastCommand(this);
  const { elapsed = 0, headers, fault } = detailsOf(answer);
  // What is wrong with the way of the answer is on record already.
  if (answer.outcome === 'no answer in time') return;
  const rule = `local-service.${name}.rule.response-time`;
  if (elapsed > DOCUMENTED_PATIENCE) {
    const expected = `an answer within ${DOCUMENTED_PATIENCE} ms`;
    const text = 'the answer took longer than the five seconds of the sample';
    const actual = `${elapsed} ms`;
    tolerate(this, { requirement: rule, erratum: 'US-13', text, expected, actual }, answer.entry);
  } else this.recorder.pass(rule, answer.entry);
  if (answer.outcome !== 'answered' && fault === undefined) return;
  if (fault !== 'callback') this.recorder.pass(`local-service.${name}.parameter.jsonpcallback`, answer.entry);
  if (fault === 'callback' || fault === 'call') return;
  const requirement = `local-service.${name}.rule.jsonp`;
  // A browser does not say what it made a script of.
  const type = headers && strangeScriptType(headers);
  if (type !== undefined) {
    const text = `the Content-Type is ${type}, not JavaScript`;
    this.recorder.note({ requirement, erratum: 'US-27', level: 'ok-note', text }, answer.entry);
  }
  this.recorder.pass(requirement, answer.entry);
});

Then('it is plain HTTP, with JSON inside', function (this: World) {
  const { name, answer } = lastCommand(this);
  const { status = 0, strictJson, fault } = detailsOf(answer);
  if (status >= 200 && status <= 299)
    this.recorder.pass(`local-service.${name}.rule.http-request`, answer.entry);
  // What a page cannot show of a reply that is no call, the bytes do.
  if (answer.outcome === 'answered')
    this.recorder.pass(`local-service.${name}.parameter.jsonpcallback`, answer.entry);
  // An object literal is judged where the answer is, and what cannot be read is on record already.
  if (strictJson !== false && fault !== 'argument' && isObject(legiblePayload(answer)))
    this.recorder.pass(`local-service.${name}.rule.json-reply`, answer.entry);
});

Then('it came from port 12307 of 127.0.0.1', function (this: World) {
  const { name, answer } = lastCommand(this);
  const { hostname, port } = new URL(this.softphone.testbed.serviceAddress());
  const judgePart = (row: string, holds: boolean, actual: string) => {
    const mismatch = {
      reason: 'the service is at another address',
      expected: `${DOCUMENTED_HOST}:${DOCUMENTED_PORT}`,
      actual,
    };
    if (holds) this.recorder.pass(`local-service.${name}.${row}`, answer.entry);
    else this.recorder.broken(`local-service.${name}.${row}`, mismatch, answer.entry);
  };
  const before = this.recorder.judgements.length;
  judgePart('rule.address', ['127.0.0.1', 'localhost'].includes(hostname), hostname);
  judgePart('parameter.localhost', hostname === DOCUMENTED_HOST, hostname);
  judgePart('parameter.port', port === String(DOCUMENTED_PORT), port);
  this.recorder.stopIfBroken(before);
});

Then('the browser blocks it, and the service is not to blame', function (this: World) {
  const { name, answer } = lastCommand(this);
  this.trace.claim(answer.entry);
  const requirement = `local-service.${name}.rule.jsonp`;
  if (answer.outcome === 'service down') throw new Inconclusive(answer.reason);
  const text =
    answer.outcome === 'blocked by the browser'
      ? `a page under a public https address needs the browser's loopback permission: ${answer.reason}`
      : `this browser lets a page under a public https address reach the service unasked (${answer.outcome})`;
  this.recorder.note(
    { requirement, erratum: '', level: 'advisory', text, about: 'loopback-permission' },
    answer.entry,
  );
});

/**
 * Whether the command of an agent on a telephone was carried out, which erratum US-22 tolerates: as declared in
 * the ICS, or with a warning.
 */
function clickToDial(world: World): boolean {
  const { name, answer } = lastCommand(world);
  const declared = world.target.ics.options.sipClickToDial;
  if (toldBy(answer) !== 'done' || (world.parameters.strict && !declared)) return false;
  const requirement = `local-service.${name}.result.${CLIENT_TYPE_ERROR}`;
  const text = 'the command of an agent who does not use the web plugin is carried out';
  world.recorder.note(
    { requirement, erratum: 'US-22', level: declared ? 'ok-note' : 'warn', text },
    answer.entry,
  );
  return true;
}

function detailsOf({ entry }: ServiceAnswer): AnswerDetails {
  return (entry.data ?? {}) as AnswerDetails;
}
