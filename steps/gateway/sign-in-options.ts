/** Signs in with many options at once, each given as a table of the feature says. */
import type { World } from '../lifecycle/world';
import { type Members, signIn } from './requests';
import type { Session } from './session';
import { textOf } from './texts';

/** How a row of the table gives its member. */
export interface GivenOption {
  member: string;
  /** `left out`, `given` (the tester's own), `of N characters`, or a value in JSON. */
  value: string;
}

/** Half as many bytes as a token has characters, for each is written as two digits. */
const CHARACTERS_OF_BYTE = 2;
const LENGTH = /^of (\d+) characters$/;
/** What the tester gives to have events pushed. */
const OF_PUSH = ['callBackUri', 'serviceToken'];

export async function signInWithOptions(
  world: World,
  session: Session,
  options: readonly GivenOption[],
): Promise<void> {
  const given = options.filter(({ value }) => value !== 'left out');
  const plain = given.filter(({ member }) => !OF_PUSH.includes(member));
  const members = plain.map(({ member, value }) => [member, readValue(session, member, value)]);
  const push = given.filter(({ member }) => OF_PUSH.includes(member));
  await signIn(world, session, {
    ...Object.fromEntries(members),
    ...(await pushMembers(world, session, push)),
  });
}

function readValue({ account }: Session, member: string, value: string): unknown {
  const length = LENGTH.exec(value)?.[1];
  return length === undefined ? JSON.parse(value) : textOf(member, Number(length), account);
}

/** Of the two that ask for pushes, those that are given: an address where the tester listens, and a token of its own. */
async function pushMembers(
  { gateway }: World,
  session: Session,
  given: readonly GivenOption[],
): Promise<Members> {
  if (given.length === 0) return {};
  const length = given.map(({ value }) => LENGTH.exec(value)?.[1]).find((found) => found !== undefined);
  const bytes = length === undefined ? undefined : Number(length) / CHARACTERS_OF_BYTE;
  const { mailbox, token } = await gateway.pushWish(session, bytes);
  const own: Members = { callBackUri: mailbox.address, serviceToken: token };
  return Object.fromEntries(given.map(({ member }) => [member, own[member]]));
}
