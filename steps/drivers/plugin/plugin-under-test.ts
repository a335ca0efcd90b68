/** For the unit tests of the drivers: a small plugin with good and bad manners, and a driver to reach it with. */

import { Masker } from '../../../fixtures/targets/secrets';
import type { PluginAccess, Timers } from '../../../fixtures/targets/target';
import type { TraceEntry } from '../../../schemas/verdict';
import { Trace } from '../../evidence/trace';
import { loopbackApp, serveOnLoopback } from '../http/loopback-server';
import { createPluginDriver } from './plugin';

export const TIMERS: Timers = {
  reply: 10_000,
  callback: 10_000,
  quiet: 100,
  arrange: 10_000,
  effect: 500,
  idleSession: 60000,
};
/** For calls to which no answer comes. */
export const HASTY: Timers = { ...TIMERS, reply: 600 };

/** ES3, so that it does for the bridge too. */
export const PLUGIN_SCRIPT = `
  var manners = {
    Text: function () { return '{"msg":"操作成功"}'; },
    Echo: function (cb, text) { setTimeout(function () { cb(text, 2); }, 0); return 'accepted'; },
    Throw: function () { throw new Error('Argument 1 is not optional.'); },
    Hang: function () { for (;;) {} },
    Flood: function (cb) { setTimeout(function () { for (var i = 0; i < 3000; i += 1) cb(String(i)); }, 0); },
    Announce: function () { setTimeout(function () { announce('news'); }, 0); },
    Later: function () { return Promise.resolve('kept'); },
    Never: function () { return new Promise(function () {}); },
    Ask: function () { return String(confirm('Really?')); },
    Nag: function () { for (;;) alert('again'); },
    Keep: function (cb) { setInterval(function () { cb('kept'); }, 1); return 'accepted'; },
    Alter: function () { plugin = JSON = null; Array.prototype.push = Object.prototype.toString = null; },
    Leave: function () { location.href = '/elsewhere'; for (var end = Date.now() + 5000; Date.now() < end; ) {} }
  };
  function plugin() { return manners; }
`;

export const PLUGIN_PAGE = `<!DOCTYPE html><meta charset="utf-8"><title>CRM</title><script>${PLUGIN_SCRIPT}</script>`;

/** The page with the plugin at `/`, and pages without one everywhere else, but `/missing` is none. */
export async function servePlugin() {
  const app = loopbackApp();
  app.get('/', (_request, response) => void response.type('html').send(PLUGIN_PAGE));
  app.get('/missing', (_request, response) => void response.sendStatus(404));
  app.use((_request, response) => void response.type('html').send('<title>No plugin here</title>'));
  return serveOnLoopback(app);
}

/** A driver with a trace of its own. */
export function driverFor(access: Partial<PluginAccess> & Pick<PluginAccess, 'way'>, timers = TIMERS) {
  const trace = new Trace(new Masker(['Secret-1!']));
  const driver = createPluginDriver(
    { accessor: 'plugin()', globalCallbacks: [], ...access },
    { trace, timers },
  );
  const callback = () => trace.waitFor(({ kind }) => kind === 'callback', timers.callback);
  return { driver, trace, callback };
}

/** What a test compares of an entry. */
export function gist(entry: TraceEntry | undefined) {
  return entry && { kind: entry.kind, of: entry.of, data: entry.data };
}
