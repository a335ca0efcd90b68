/** Who signs in, and in which way: what a sign-in asks for besides what each needs, by the words of the feature. */
import type { World } from '../lifecycle/world';
import { VIDEO, VOICE } from './agents';
import { judgeForced } from './forced';
import { OTHERWISE } from './otherwise';
import { both, signInWithPush } from './pushed';
import { type Members, row, signIn, signInAsDocumented, signInOddly, without } from './requests';
import { required, type Session } from './session';
import { byForce } from './sign-in-by-force';
import { wrongPassword } from './texts';

/** The session that a sign-in is one of. */
export type SigningIn = (world: World) => Session;
export type SignInWay = (world: World, session: Session) => Promise<unknown>;

export const SIGNING_IN: Record<string, SigningIn> = {
  'the agent signs in': ({ gateway }) => gateway.agentAtWork,
  'somebody else signs the same agent in': ({ gateway }) => {
    gateway.current = gateway.session(gateway.agentAtWork.account);
    return gateway.current;
  },
};

/** Value of `status`, by the words of the feature. */
const ARRIVALS = { 'as busy': 3, 'as idle': 4, 'into wrap-up': 5 };

export const WAYS: Record<string, SignInWay> = {
  ...Object.fromEntries(
    Object.entries(ARRIVALS).flatMap(([as, status]) => [
      [as, documented(`rule.events-${status}`, { status })],
      [`with phone linkage ${as}`, documented('rule.events-linkage', { status, phonelinkage: true })],
      [`with push ${as}`, withPush({ status })],
    ]),
  ),
  'with push': withPush({}),
  'with callBackUri alone': withOneOfBoth('callBackUri'),
  'with serviceToken alone': withOneOfBoth('serviceToken'),
  'with everything otherwise than by default': (world, session) => signIn(world, session, OTHERWISE),
  'with everything otherwise than by default, and without a phone number': (world, session) => {
    const members = { ...required(session.account), ...OTHERWISE, agenttype: VIDEO };
    return signInOddly(world, session, without(members, 'phonenum'));
  },
  'with the other type': (world, session) => {
    world.gateway.about = row('parameter.agenttype');
    return signIn(world, session, { agenttype: session.own?.agenttype === VIDEO ? VOICE : VIDEO });
  },
  'with a wrong password': (world, session) => signIn(world, session, { password: wrongPassword() }),
  'by force': async (world, session) => {
    judgeForced(world, await byForce(session, required(session.account)));
  },
  'by force, without a phone number': (world, session) => {
    world.gateway.about = row('rule.polling');
    return byForce(session, without(required(session.account), 'phonenum'));
  },
};

function documented(about: string, members: Members): SignInWay {
  return (world, session) => {
    world.gateway.about = row(about);
    return signInAsDocumented(world, session, members);
  };
}

function withPush(members: Members): SignInWay {
  return (world, session) => {
    world.gateway.about = row('parameter.callBackUri');
    return signInWithPush(world, session, members);
  };
}

function withOneOfBoth(name: 'callBackUri' | 'serviceToken'): SignInWay {
  return async (world, session) => {
    world.gateway.about = row('rule.push-needs-both');
    const { [name]: value } = await both(world, session);
    return signInAsDocumented(world, session, { [name]: value });
  };
}
