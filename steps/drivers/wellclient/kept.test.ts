import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { closeBrowser } from '../browser/browser';
import type { WellClientDriver } from './driver';
import { type ServedSite, serveSite } from './site-under-test';
import { type ClientServer, serveClient } from './wellclient-under-test';

let elsewhere: ClientServer;
let site: ServedSite;
before(async () => {
  elsewhere = await serveClient();
  const { address } = elsewhere;
  const scripts = {
    '/worker.js': `fetch('${address}/worker').catch(function () {})`,
    '/service.js': `self.oninstall = function (event) {
      event.waitUntil(fetch('${address}/service', { mode: 'no-cors' }).catch(function () {}));
    };`,
  };
  site = await serveSite(scripts, `${address}/redirected`);
});
let driver: WellClientDriver | undefined;
afterEach(() => driver?.close());
after(async () => {
  await closeBrowser();
  await Promise.all([elsewhere.close(), site.close()]);
});

const added = (tag: string, member: string, path: string) =>
  `var e = document.createElement('${tag}'); e.${member} = '${path}'; document.body.appendChild(e);`;

describe('a page is kept from what the target file does not name', () => {
  const ways: Record<string, (address: string) => { script: string; blocked: string; method?: string }> = {
    'an image': (at) => ({ script: `new Image().src = '${at}/image'`, blocked: `${at}/image` }),
    'a frame': (at) => ({ script: added('iframe', 'src', `${at}/frame`), blocked: `${at}/frame` }),
    'a script': (at) => ({ script: added('script', 'src', `${at}/script`), blocked: `${at}/script` }),
    'a worker': (at) => ({ script: `new Worker('/worker.js')`, blocked: `${at}/worker` }),
    'a service worker': (at) => ({
      script: `navigator.serviceWorker.register('/service.js')`,
      blocked: `${at}/service`,
    }),
    'a beacon': (at) => ({
      script: `navigator.sendBeacon('${at}/beacon', 'log')`,
      blocked: `${at}/beacon`,
      method: 'POST',
    }),
    'a pop-up': (at) => ({ script: `window.open('${at}/popup')`, blocked: `${at}/popup` }),
    'the WebSocket of a pop-up': (at) => ({
      script: `window.open('about:blank').eval("new WebSocket('${at.replace('http', 'ws')}/socket')")`,
      blocked: `${at.replace('http', 'ws')}/socket`,
      method: 'WebSocket',
    }),
    'a redirect': (at) => ({ script: `fetch('/away').catch(function () {})`, blocked: `${at}/redirected` }),
    'a stream of events': (at) => ({ script: `new EventSource('${at}/stream')`, blocked: `${at}/stream` }),
    'another name': () => ({ script: `new Image().src = 'https://cti.test/'`, blocked: 'https://cti.test/' }),
  };
  for (const [what, way] of Object.entries(ways)) {
    test(`by ${what}`, async () => {
      const { script, blocked, method = 'GET' } = way(elsewhere.address);
      const given = await site.acted(script);
      driver = given.driver;
      const entry = await given.came(
        ({ data }) => JSON.stringify(data) === JSON.stringify({ blocked, method }),
      );
      assert.match(entry?.summary ?? '', /^Blocked, because the target file does not allow it: /);
      assert.equal(entry?.claimed, true);
    });
  }

  test('by what a browser tells nobody of, such as a relay for calls', async () => {
    const { host } = elsewhere;
    const { trace, ...given } = await site.acted(`
      var server = { urls: 'turn:${host}?transport=tcp', username: 'a', credential: 'b' };
      var peer = new RTCPeerConnection({ iceServers: [server] });
      peer.createDataChannel('a');
      peer.createOffer().then(function (offer) { return peer.setLocalDescription(offer); });
      return { done: function (f) { peer.onicecandidateerror = f; } };`);
    driver = given.driver;
    await given.came(({ kind }) => kind === 'callback');
    await driver.flush();
    const blocked = trace.entries.filter(({ origin }) => origin === 'browser').map(({ data }) => data);
    assert.deepEqual(blocked, [{ blocked: `tcp://${host}`, method: 'CONNECT' }]);
  });

  after(() => assert.deepEqual(elsewhere.requests, []));
});
