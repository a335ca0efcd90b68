/** Then: what the local service answered, and how the answer came. */
import { Then } from '@cucumber/cucumber';
import { isObject, textOf } from '../../schemas/json-object';
import { findReply } from '../../schemas/tables';
import { Inconclusive } from '../../schemas/verdict';
import { DOCUMENTED_HOST, DOCUMENTED_PORT } from '../documented-address';
import type { RawReply } from '../drivers/raw-http';
import { strangeScriptType } from '../drivers/raw-outcome';
import { judge } from '../judging';
import type { World } from '../world';
import { parametersOf } from './parameters';
import type { ServiceCommand } from './under-test';
import { wrongAnswer } from './wrong-answers';

/** What the samples allow a reply to take, in milliseconds (erratum US-13). */
const DOCUMENTED_PATIENCE = 5000;
const CLIENT_TYPE_ERROR = 'client_type_error';
/** Results that say who is checked in, whatever was asked. */
const ABOUT_THE_AGENT = ['ext_offline', CLIENT_TYPE_ERROR];

Then('the service answers {string}', function (this: World, row: string) {
  if (row === CLIENT_TYPE_ERROR && clickToDial(this)) judgeAnswer(this, ['success', row]);
  else judgeAnswer(this, [row]);
});

Then('the service answers {string} or {string}', function (this: World, first: string, second: string) {
  judgeAnswer(this, [first, second]);
});

Then('the service answers anything documented but {string}', function (this: World, refused: string) {
  const { name } = lastCommand(this);
  judgeAnswer(
    this,
    findReply('local-service', name, 'result')
      .rows.map(({ id }) => id)
      .filter((id) => id !== refused),
  );
});

Then('the answer is JSONP that calls the function of the page, within five seconds', function (this: World) {
  const { name, answer } = lastCommand(this);
  const { elapsed = 0, headers } = (answer.entry.data ?? {}) as Partial<Pick<RawReply, 'headers'>> & {
    elapsed?: number;
  };
  const rule = `local-service.${name}.rule.response-time`;
  if (elapsed > DOCUMENTED_PATIENCE) {
    const text = `the answer took ${elapsed} ms`;
    this.recorder.note({ requirement: rule, erratum: 'US-13', level: 'warn', text }, answer.entry);
  }
  this.recorder.pass(rule, answer.entry);
  const requirement = `local-service.${name}.rule.jsonp`;
  // A browser does not say what it made a script of.
  const type = headers && strangeScriptType(headers);
  if (type !== undefined) {
    const text = `the Content-Type is ${type}, not JavaScript`;
    this.recorder.note({ requirement, erratum: 'US-27', level: 'ok-note', text }, answer.entry);
  }
  this.recorder.pass(requirement, answer.entry);
  this.recorder.pass(`local-service.${name}.parameter.jsonpcallback`, answer.entry);
});

Then('it is plain HTTP, with JSON inside', function (this: World) {
  const { name, answer } = lastCommand(this);
  const { strictJson } = answer.entry.data as { strictJson?: boolean };
  if (strictJson === false) {
    const text = 'the payload runs as JavaScript but is no strict JSON';
    const requirement = `local-service.${name}.rule.json-reply`;
    this.recorder.note({ requirement, erratum: 'US-17', level: 'warn', text }, answer.entry);
  }
  this.recorder.pass(`local-service.${name}.rule.http-request`, answer.entry);
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
  const carriedOut =
    answer.outcome === 'answered' && isObject(answer.payload) && answer.payload.result === 'success';
  if (!carriedOut || (world.parameters.strict && !declared)) return false;
  const requirement = `local-service.${name}.result.${CLIENT_TYPE_ERROR}`;
  const text = 'the command of an agent who does not use the web plugin is carried out';
  world.recorder.note(
    { requirement, erratum: 'US-22', level: declared ? 'ok-note' : 'warn', text },
    answer.entry,
  );
  return true;
}

/** Judges the last answer. The first of the rows that would do is to blame when none of them came. */
function judgeAnswer(world: World, rows: string[]): void {
  const { name, query, answer } = lastCommand(world);
  const { recorder } = world;
  world.trace.claim(answer.entry);
  if (answer.outcome === 'service down' || answer.outcome === 'blocked by the browser') {
    throw new Inconclusive(`${answer.reason}. Is the softphone running? See ixit.localService.address`);
  }
  if (answer.outcome !== 'answered') throw wrongAnswer(recorder, name, rows, answer);
  if (!isObject(answer.payload)) {
    const mismatch = {
      reason: 'the payload is no JSON object',
      expected: 'a JSON object',
      actual: answer.entry.summary,
    };
    throw recorder.failed(`local-service.${name}.rule.json-reply`, mismatch, answer.entry);
  }
  recorder.pass(`local-service.${name}.rule.http-request`, answer.entry, 'along');
  const { payload, entry } = answer;
  const refused = rows[0] === 'success' && !ABOUT_THE_AGENT.includes(textOf(payload.result));
  const sent = query.map(([parameter]) => parameter);
  const blames = refused ? parametersOf('local-service', name, sent) : [];
  judge(
    recorder,
    { interface: 'local-service', call: name, kind: 'result', payload, entry, rows, blames },
    world.checking,
  );
}

/** The last command; a Then step without one is a fault of the feature. */
export function lastCommand(world: World): ServiceCommand {
  if (!world.softphone.command) throw new Error('no command was sent');
  return world.softphone.command;
}
