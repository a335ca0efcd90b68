/** Whether people can read the texts in the answer to a sign-in (erratum GW-09). */

import { isGarbled } from '../../schemas/garbled';
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { tolerate } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import type { Answered } from './answers';
import { row } from './requests';

/** The texts that are for people: the description, and the name of the cluster. */
export function judgeTexts(world: World, { payload, entry }: Answered): void {
  const { message, result } = payload;
  const { serverName } = isObject(result) ? result : {};
  for (const [member, value] of [
    ['reply.member.message', message],
    ['result.member.serverName', serverName],
  ] as const) {
    if (typeof value !== 'string' || !isGarbled(value)) continue;
    const text = 'the text cannot be decoded as UTF-8, or was encoded twice, so that nobody can read it';
    const expected = 'a text that people can read';
    tolerate(
      world,
      { requirement: row(member), erratum: 'GW-09', text, expected, actual: shown(value) },
      entry,
    );
  }
}
