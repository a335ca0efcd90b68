/** For the unit tests of the wellClient driver: a small SDK with good and bad manners, and a server for it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { Masker } from '../../../fixtures/targets/secrets';
import { Trace } from '../../evidence/trace';
import type { WellClientAccess } from './driver';
import { createWellClientDriver } from './wellclient';

export const TIMERS = { reply: 10_000, arrange: 10_000 };
/** For what does not come. */
export const HASTY = { ...TIMERS, reply: 600 };
export const JQUERY = require.resolve('jquery');

/** Each function is a manner; the argument is mostly a path of the server. */
export const SDK_SCRIPT = `
  (function () {
    var config = { SDK: 'unset.invalid', hold: {} };
    var session = '';
    sessionStorage.loads = Number(sessionStorage.loads || 0) + 1;
    function send(verb, path, body) {
      var over = $.Deferred();
      $.ajax({ url: 'http://' + config.SDK + path, type: verb, headers: { sessionId: session },
        contentType: 'application/json; charset=UTF-8', dataType: 'json', data: body && JSON.stringify(body)
      }).done(function (res) { over.resolve(res); }).fail(function (xhr) { over.reject(xhr); });
      return over.promise();
    }
    window.wellClient = {
      getConfig: function () { return config; },
      agentLogin: function (given) {
        return send('POST', '/login', given).done(function (res) { session = res.sessionId; });
      },
      act: function (path) { return typeof path === 'string' ? send('POST', path, { to: path }) : undefined; },
      listen: function (path) {
        var socket = new WebSocket('ws://' + config.SDK + path);
        socket.onopen = function () { socket.send('CONNECT'); };
      },
      count: function () { return arguments.length + ' ' + [].map.call(arguments, function (a) { return typeof a; }); },
      loads: function () { return sessionStorage.loads; },
      throws: function () { throw new Error('No session.'); },
      atOnce: function () { return $.Deferred().resolve('kept', 2).promise(); },
      both: function () {
        var over = { done: function (f) { setTimeout(f); return over; }, fail: function (f) { setTimeout(f); return over; } };
        return over;
      },
      unchained: function () {
        return { done: function () {}, fail: function (f) { setTimeout(function () { f('refused'); }); } };
      },
      unlistened: function () { return { done: function () { throw new TypeError('No function.'); } }; },
      modern: function () { return Promise.resolve(); },
      floods: function () {
        return { done: function (f) { setTimeout(function () { for (var i = 0; i < 3000; i += 1) f(i); }); } };
      },
      storms: function (path) { for (var i = 0; i < 400; i += 1) send('POST', path, i); },
      hangs: function () { for (;;) {} },
      leaves: function () { location.href = 'http://' + config.SDK + '/elsewhere'; },
      alerts: function () { alert('Agent is busy'); }
    };
  })();
`;

/**
 * Answers what the SDK sends: `/login` gives a session, `/<status>` that status, `/cut` cuts the connection, `/moved`
 * redirects, `/elsewhere` is a page, everything else is `{"ok":true}`. Any page is allowed, except that of
 * `/closed/preflight` and `/closed/reply` the part so named allows none. A WebSocket is greeted once, at `/flood` 700 times.
 */
export async function serveClient() {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  new WebSocketServer({ server }).on('connection', (socket, { url }) => {
    socket.on('message', () => {
      for (let times = url === '/flood' ? 700 : 1; times > 0; times -= 1) socket.send('CONNECTED');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { host, address: `http://${host}`, requests, close };
}

export type ClientServer = Awaited<ReturnType<typeof serveClient>>;

function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const closed = /^\/closed\/(\w+)/.exec(url)?.[1];
  const open = closed !== (method === 'OPTIONS' ? 'preflight' : 'reply');
  const cors = open
    ? { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, sessionid' }
    : {};
  const reply = (status: number, type: string, body = '', more = {}) =>
    response.writeHead(status, { ...cors, 'content-type': type, ...more }).end(body);
  if (method === 'OPTIONS') reply(204, 'text/plain');
  else if (url === '/cut') response.destroy();
  else if (url === '/moved') reply(307, 'text/plain', '', { location: '/new' });
  else if (url === '/login') reply(200, 'application/json', '{"sessionId":"3f0c-session"}');
  else if (url === '/elsewhere') reply(200, 'text/html', '<title>No wellClient here</title>');
  else if (/^\/\d+$/.test(url))
    reply(Number(url.slice(1)), 'application/json', '{"deviceId":"8001@test.cc"}');
  else reply(200, 'application/json', '{"ok":true}');
}

/** A driver with a trace of its own; `came` waits for an entry. */
export function driverFor(access: WellClientAccess, timers = TIMERS) {
  const mask = new Masker(['Secret-1!']);
  const trace = new Trace(mask);
  const driver = createWellClientDriver(access, { trace, timers, mask });
  const came = (matches: Parameters<Trace['waitFor']>[0]) => trace.waitFor(matches, TIMERS.reply);
  return { driver, trace, came };
}
