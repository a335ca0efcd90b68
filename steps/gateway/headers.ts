/** Judges the headers of the answer to a sign-in: content type, Guid, Set-GUID. */
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { jsonAnswer } from './answers';
import { row } from './requests';

const CONTENT_TYPE = row('header.reply.Content-Type');
const SET_GUID = row('header.reply.Set-GUID');
const GUID = row('header.reply.Guid');

/** Judges every documented header. Throws NonConformance when one is broken. */
export function judgeHeaders(world: World, answer: GatewayAnswer): void {
  const { headers, entry } = jsonAnswer(world, answer, CONTENT_TYPE);
  const before = world.recorder.judgements.length;
  judgeContentType(world, headerNamed(headers, 'Content-Type')?.value, entry);
  const set = judgeSetGuid(world, headers, entry);
  judgeGuid(world, headers, set, entry);
  if (headerNamed(headers, 'Set-Cookie')) {
    const text = 'the gateway sets a cookie, which is never sent back';
    world.recorder.note({ requirement: SET_GUID, erratum: 'GW-17', level: 'info', text }, entry);
  }
  world.recorder.stopIfBroken(before);
}

type Entry = GatewayAnswer['entry'];
type Headers = [name: string, value: string][];

function judgeContentType(world: World, type: string | undefined, entry: Entry): void {
  const expected = 'application/json; charset=UTF-8';
  if (type === undefined || !/^application\/json\b/i.test(type)) {
    const reason =
      type === undefined ? 'there is no content type' : 'the content type does not say that the body is JSON';
    world.recorder.broken(CONTENT_TYPE, { reason, expected, actual: type ?? 'no such header' }, entry);
    return;
  }
  const { notes = [] } = entry.data;
  const invalid = notes.find((note) => /^the body is not valid /.test(note));
  if (invalid !== undefined) {
    const reason = 'the bytes of the body are not what the content type says';
    world.recorder.broken(CONTENT_TYPE, { reason, expected, actual: invalid }, entry);
    return;
  }
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1];
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') {
    const reason = 'the content type says that the body is not in UTF-8';
    world.recorder.broken(CONTENT_TYPE, { reason, expected, actual: type }, entry);
    return;
  }
  if (type !== expected) {
    const text = `the content type is spelt ${type}`;
    world.recorder.note({ requirement: CONTENT_TYPE, erratum: 'GW-16', level: 'ok-note', text }, entry);
  }
  world.recorder.pass(CONTENT_TYPE, entry);
}

/** Gives the Guid that the header carries. */
function judgeSetGuid(world: World, headers: Headers, entry: Entry): string | undefined {
  const header = headerNamed(headers, 'Set-GUID');
  const guid = /^JSESSIONID=([^;\s]+)/.exec(header?.value ?? '')?.[1];
  const expected = 'a header Set-GUID: JSESSIONID=<Guid>';
  if (!header || !guid) {
    const reason = header ? 'Set-GUID has another form' : 'there is no Set-GUID';
    world.recorder.broken(SET_GUID, { reason, expected, actual: header?.value ?? 'no such header' }, entry);
    return guid;
  }
  if (header.name !== 'Set-GUID') {
    const text = 'Set-GUID comes in another letter case; clients of the vendor compare it to the letter';
    tolerate(world, { requirement: SET_GUID, erratum: 'GW-14', text, expected, actual: header.name }, entry);
  }
  if (header.value !== `JSESSIONID=${guid}`) {
    const text = 'something follows the Guid in Set-GUID, as in a cookie';
    tolerate(world, { requirement: SET_GUID, erratum: 'GW-15', text, expected, actual: header.value }, entry);
  }
  if (header.name === 'Set-GUID' && header.value === `JSESSIONID=${guid}`)
    world.recorder.pass(SET_GUID, entry);
  return guid;
}

function judgeGuid(world: World, headers: Headers, set: string | undefined, entry: Entry): void {
  const header = headerNamed(headers, 'Guid');
  const expected = 'a header Guid with the Guid of Set-GUID';
  if (!header?.value || (set !== undefined && header.value !== set)) {
    const reason = header?.value
      ? 'the header Guid has another Guid than Set-GUID'
      : 'the answer has no header Guid';
    const actual = header?.value ?? 'no such header';
    world.recorder.broken(GUID, { reason, expected, actual }, entry);
  } else if (header.name !== 'Guid') {
    const text = 'Guid comes in another letter case';
    const deviation = { requirement: GUID, erratum: 'GW-14', text, expected, actual: header.name };
    tolerate(world, deviation, entry);
  } else world.recorder.pass(GUID, entry);
}

function headerNamed(headers: Headers, name: string): { name: string; value: string } | undefined {
  const found = headers.find(([each]) => each.toLowerCase() === name.toLowerCase());
  return found && { name: found[0], value: found[1] };
}
