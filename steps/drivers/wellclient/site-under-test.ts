/** For the unit tests of the wellClient's page: a site with pages of good and bad manners, and an SDK that obeys. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { driverFor } from './wellclient-under-test';

/** What a path of the site holds: HTML or, if it ends like one, a script. */
export type Site = Record<string, string>;

/** Its function `act` runs whatever script it is given, and returns what that returns. */
const OBEDIENT = '({ act: function (script) { return new Function(script)(); } })';

/**
 * Serves the site on 127.0.0.1; paths that it does not name are an empty page. `/silent` is never answered, `/away`
 * leads to `elsewhere`.
 */
export async function serveSite(site: Site, elsewhere: string) {
  const cors = { 'access-control-allow-origin': '*' };
  const server = createServer(({ url = '' }, response) => {
    if (url === '/silent') return;
    if (url === '/away') {
      response.writeHead(302, { ...cors, location: elsewhere }).end();
      return;
    }
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': type }).end(site[url] ?? '<title>CRM</title><body></body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  /** A driver for one of the site's pages, which may reach the site and nothing else. */
  const reach = (path: string, timers?: { reply: number; arrange: number }) =>
    driverFor({ way: 'page', page: new URL(path, address).href, allow: [], accessor: OBEDIENT }, timers);
  /** The same, opened, and what came of the script. */
  const acted = async (script: string, timers?: { reply: number; arrange: number }) => {
    const given = reach('/', timers);
    await given.driver.open();
    return { ...given, answer: await given.driver.call('act', [script]) };
  };
  return { reach, acted, close };
}

export type ServedSite = Awaited<ReturnType<typeof serveSite>>;
