/** What the server does to the requests and sessions that come next, in the words of the features, after "the server". */
import { ERROR_STATUSES, type ErrorBody } from '../../fixtures/simulators/cti/errors';
import type { World } from '../lifecycle/world';
import type { NetworkFault } from '../testbed/wellclient/testbed';
import type { Situation } from './telephones';

const BODIES: Readonly<Record<string, ErrorBody>> = { JSON: 'json', 'a page': 'html', nothing: 'empty' };

export const SERVER_STATES: Readonly<Record<string, Situation>> = {
  'refuses connections': failsBy('refused'),
  'cuts the connection': failsBy('cut'),
  'keeps silent': failsBy('silent'),
  'fails with a page': failsBy('error page'),
  'answers 200 with JSON': failsBy('JSON'),
  'answers 202 with JSON': failsBy('accepted'),
  'answers 200 with nothing': failsBy('empty'),
  'answers 200 with broken JSON': failsBy('broken JSON'),
  'lets another origin read its answer': failsBy('no CORS'),
  'works again': failsBy('none'),
  ...answersWithErrors(),
  'sees the call end while the next request is under way': ({ wellclient: { about, testbed } }) =>
    testbed.endsUnderWay(about.callId),
  'has let every session expire': ({ wellclient }) => wellclient.testbed.bringAbout('expireSessions'),
  'has let every session expire, and takes no new one': failsBy('no session'),
};

function failsBy(fault: NetworkFault): Situation {
  return ({ wellclient }: World) => wellclient.testbed.failsBy(fault);
}

/** Every status with every body, such as "answers 409 with a page". */
function answersWithErrors(): Record<string, Situation> {
  return Object.fromEntries(
    ERROR_STATUSES.flatMap((status) =>
      Object.entries(BODIES).map(([words, body]) => [
        `answers ${status} with ${words}`,
        failsBy(`cti-${status}-${body}`),
      ]),
    ),
  );
}
