/** Requests that a plain HTTP client should not be able to command the softphone with, by the words of the feature. */

import { requirementId } from '../../schemas/load';
import type { Command } from '../drivers/local-service/local-service';
import type { World } from '../lifecycle/world';
import { type Query, validQuery } from './queries';

/** A command of the local service that does nothing while nobody is checked in. */
export const HARMLESS = 'send_dtmf';

/** What is odd about a request, and the row that it is about. */
export interface OddRequest {
  row: string;
  how: Partial<Command>;
  more?: Query;
}

const ELSEWHERE = 'https://elsewhere.example';
const HEADERS = [
  ['Host', 'rebound.example'],
  ['Origin', ELSEWHERE],
  ['Referer', ELSEWHERE],
  ['Sec-Fetch-Site', 'cross-site'],
] as const;
/** Names that are no names of functions; the last one is sent as it is written. */
const NAMES = ['alert(1)//', 'a;b', '<script>alert(1)</script>', 'a.b[0]', 'a%0d%0aSet-Cookie:b=c'];
const PLACES = [
  ['POST', '/'],
  ['PUT', '/'],
  ['DELETE', '/'],
  ['GET', '/softphone.bat;'],
  ['GET', '/../../etc'],
] as const;

export const ODD_REQUESTS: Record<string, OddRequest> = {
  ...Object.fromEntries(
    HEADERS.map(([header, value]) => [
      `with the header "${header}" saying "${value}"`,
      { row: 'rule.http-request', how: { headers: { [header]: value } } },
    ]),
  ),
  ...Object.fromEntries(
    NAMES.map((name) => [
      `with the call-back name "${name}"`,
      calledBack({ callback: name, encode: name.includes('%') ? 'none' : 'utf-8' }),
    ]),
  ),
  'with a call-back name of 1200 letters': calledBack({ callback: 'a'.repeat(1200) }),
  'with the call-back under the name "callback"': {
    ...calledBack({ callback: null }),
    more: [['callback', 'told']],
  },
  'without a call-back': calledBack({ callback: null }),
  ...Object.fromEntries(
    PLACES.map(([method, path]) => [
      `as ${method} to the path "${path}"`,
      { row: 'rule.http-request', how: { method, path } },
    ]),
  ),
};

/** Sends the harmless command in that way, and leaves it in the world. */
export async function sendOddly(world: World, { row, how, more = [] }: OddRequest): Promise<void> {
  const query = [...validQuery(world, HARMLESS), ...more];
  world.softphone.about = requirementId(`local-service.${HARMLESS}.${row}`);
  world.softphone.command = {
    name: HARMLESS,
    query,
    answer: await world.softphone.service().sendRaw({ query, ...how }),
  };
}

/** Tries the port at each network address of this machine, as from another one; then sends the harmless command. */
export async function connectFromElsewhere(world: World): Promise<void> {
  const { port } = new URL(world.softphone.testbed.serviceAddress());
  for (const outcome of await world.softphone.service().elsewhere()) {
    const summary = `connecting to port ${port} of this machine's network address: ${outcome}`;
    const data = { outcome };
    world.trace.record({ origin: 'tester', interface: 'local-service', kind: 'note', summary, data });
  }
  await sendOddly(world, { row: 'rule.address', how: {} });
}

function calledBack(how: Partial<Command>): OddRequest {
  return { row: 'parameter.jsonpcallback', how };
}
