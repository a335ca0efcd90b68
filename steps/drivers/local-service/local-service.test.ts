import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closeBrowser } from '../browser/browser';
import type { ServiceAnswer } from './local-service';
import { strangeScriptType } from './raw-outcome';
import { serveManners, serviceDriver } from './service-under-test';

const DEAD = 'http://127.0.0.1:1';
let service: Awaited<ReturnType<typeof serveManners>>;
let sender: ReturnType<typeof serviceDriver>;
/** For commands that get no answer. */
let hasty: ReturnType<typeof serviceDriver>;
let toNobody: ReturnType<typeof serviceDriver>;
before(async () => {
  service = await serveManners();
  sender = serviceDriver(service.address);
  hasty = serviceDriver(service.address, 400);
  toNobody = serviceDriver(DEAD);
});
after(async () => {
  await sender.driver.close();
  await hasty.driver.close();
  await toNobody.driver.close();
  await closeBrowser();
  await service.close();
});

const OK = { result: 'success', msg: '操作成功' };
const NO_ANSWER = ['silent', 'stalled'];
const details = ({ entry }: ServiceAnswer) => Object(entry.data);
const reason = (answer: ServiceAnswer) => ('reason' in answer ? answer.reason : '');

describe('from a page', () => {
  test('a command goes out as in the sample, and the answer comes back', async () => {
    const { driver, trace } = sender;
    const query: [string, string][] = [
      ['cmd', 'echo'],
      ['trans_queue', '销售#*1'],
    ];
    const answer = await driver.sendFromPage({ query });
    assert.equal(answer.outcome, 'answered');
    const { method, url, headers } = Object(answer.outcome === 'answered' && answer.payload);
    assert.equal(method, 'GET');
    assert.match(url, /^\/\?cmd=echo&trans_queue=%E9%94%80%E5%94%AE%23\*1&jsonpcallback=(jQuery\w+)&_=\d+$/);
    assert.equal(headers['sec-fetch-dest'], 'script');
    const [request, response] = trace.entries;
    assert.equal(request?.kind, 'request');
    assert.equal(
      Object(request?.data).url,
      `${service.address}?cmd=echo&trans_queue=%E9%94%80%E5%94%AE%23*1&jsonpcallback=?`,
    );
    assert.deepEqual([response?.kind, response?.of, response?.channel], ['response', request?.seq, 'page']);
    assert.equal(details(answer).strictJson, true);
    assert.equal(details(answer).status, 200);
    assert.match(response?.raw ?? '', /^jQuery/);
  });

  test('a callback of our own, none, and an empty one go out as they are', async () => {
    const urls = [];
    for (const callback of ['a.b$1', 'alert(1)//', '', null]) {
      const answer = await sender.driver.sendFromPage({ query: [['cmd', 'bare']], callback });
      assert.equal(answer.outcome, 'answered wrongly');
      urls.push(
        details(answer)
          .url.replace(/&_=\d+$/, '')
          .replace(service.address, ''),
      );
    }
    const jsonp = '/?cmd=bare&jsonpcallback=';
    assert.deepEqual(urls, [`${jsonp}a.b%241`, `${jsonp}alert(1)%2F%2F`, jsonp, '/?cmd=bare']);
    const own = await sender.driver.sendFromPage({ query: [['cmd', 'good']], callback: 'mine' });
    assert.equal(own.outcome, 'answered');
  });

  const outcomes: Record<string, [outcome: ServiceAnswer['outcome'], reason: RegExp]> = {
    literal: ['answered', /^$/],
    untyped: ['answered', /^$/],
    'status-500': ['answered wrongly', /HTTP status is 500/],
    'other-callback': ['answered wrongly', /other is not defined/],
    bare: ['answered wrongly', /takes the reply for data/],
    html: ['answered wrongly', /MIME type|ERR_BLOCKED_BY_ORB/],
    nothing: ['answered wrongly', /callback got undefined/],
    huge: ['answered wrongly', /longer than 1000000 bytes/],
    packed: ['answered', /^$/],
    bomb: ['answered wrongly', /callback|was not called/],
    away: ['answered wrongly', /ERR_PROXY|HTTP status/],
    'in-circles': ['answered wrongly', /ERR_TOO_MANY_REDIRECTS|HTTP status is 302/],
    hangup: ['answered wrongly', /closed without a reply/],
    garbage: ['answered wrongly', /ERR_/],
    silent: ['no answer in time', /within 400 ms/],
    stalled: ['no answer in time', /within 400 ms/],
  };
  for (const [manner, [outcome, why]] of Object.entries(outcomes)) {
    test(`${manner}: ${outcome}`, async () => {
      const answer = await (NO_ANSWER.includes(manner) ? hasty : sender).page(manner);
      assert.equal(answer.outcome, outcome, reason(answer));
      assert.match(reason(answer), why);
      if (answer.outcome === 'answered') assert.deepEqual(answer.payload, OK);
      assert.equal(answer.entry.kind, outcome === 'answered' ? 'response' : 'failure');
      assert.equal(answer.entry.origin, 'iut');
    });
  }

  test('after a page was held up, the next command gets a fresh one', async () => {
    assert.match(reason(await hasty.page('loop')), /does not come back/);
    assert.match(reason(await hasty.page('status-500')), /HTTP status is 500/);
  });

  test('nobody listens: service down', async () => {
    assert.equal((await toNobody.page('good')).outcome, 'service down');
  });

  test('an object literal is told apart from JSON', async () => {
    const answer = await sender.page('literal');
    assert.equal(details(answer).strictJson, false);
    assert.match(details(answer).notes[0], /object literal/);
  });

  test('a public page is blocked by the browser, unless the user permits it', async () => {
    const blocked = await sender.driver.sendFromPage({ query: [['cmd', 'good']] }, 'public');
    assert.equal(blocked.outcome, 'blocked by the browser');
    assert.match(reason(blocked), /address space/);
    assert.equal(blocked.entry.origin, 'browser');
    const down = await toNobody.driver.sendFromPage({ query: [] }, 'public');
    assert.equal(down.outcome, 'service down');
    const permitted = await sender.driver.sendFromPage({ query: [['cmd', 'good']] }, 'public-permitted');
    assert.deepEqual(permitted.outcome === 'answered' && permitted.payload, OK);
  });
});

describe('raw', () => {
  const outcomes: Record<string, [outcome: ServiceAnswer['outcome'], reason: RegExp]> = {
    good: ['answered', /^$/],
    literal: ['answered', /^$/],
    untyped: ['answered', /^$/],
    'status-500': ['answered wrongly', /HTTP status is 500/],
    away: ['answered wrongly', /HTTP status is 302/],
    'other-callback': ['answered wrongly', /calls other instead of conformance_/],
    bare: ['answered wrongly', /bare JSON/],
    html: ['answered wrongly', /text\/html with X-Content-Type-Options: nosniff/],
    nothing: ['answered wrongly', /neither JSON/],
    huge: ['answered wrongly', /longer than 1000000 bytes/],
    hangup: ['answered wrongly', /closed without a reply/],
    garbage: ['answered wrongly', /no HTTP reply/],
    silent: ['no answer in time', /within 400 ms/],
    stalled: ['no answer in time', /within 400 ms/],
  };
  for (const [manner, [outcome, why]] of Object.entries(outcomes)) {
    test(`${manner}: ${outcome}`, async () => {
      const answer = await (NO_ANSWER.includes(manner) ? hasty : sender).raw(manner);
      assert.equal(answer.outcome, outcome, reason(answer));
      assert.match(reason(answer), why);
      if (answer.outcome === 'answered') assert.deepEqual(answer.payload, OK);
    });
  }

  test('nobody listens: service down', async () => {
    assert.equal((await toNobody.raw('good')).outcome, 'service down');
  });

  test('status, headers in their spelling, bytes and oddities are kept', async () => {
    const good = await sender.raw('good');
    assert.equal(details(good).status, 200);
    assert.deepEqual(details(good).headers[1], ['X-Content-Type-Options', 'nosniff']);
    assert.match(good.entry.raw ?? '', /^\/\*\*\/conformance_\d+\(\{"result"/);
    assert.equal(strangeScriptType(details(good).headers), undefined);
    assert.equal(strangeScriptType(details(await sender.raw('untyped')).headers), 'missing');
    assert.match(details(await sender.raw('gbk')).notes[0], /not valid utf-8/);
  });

  test('what only a program can send goes out as given', async () => {
    const answer = await sender.driver.sendRaw({
      query: [
        ['cmd', 'echo'],
        ['dtmf', '*," 1'],
      ],
      encode: 'none',
      method: 'POST',
      path: '/x.bat;',
      callback: 'cb',
      headers: { Host: 'evil.example', Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    });
    const { method, url, headers } = Object(answer.outcome === 'answered' && answer.payload);
    assert.equal(method, 'POST');
    assert.equal(
      Buffer.from(url, 'latin1').toString('utf8'),
      '/x.bat;?cmd=echo&dtmf=*,"%201&jsonpcallback=cb',
    );
    assert.equal(headers.host, 'evil.example');
    assert.equal(headers['sec-fetch-site'], 'cross-site');
  });

  test('without a callback, bare JSON is an answer', async () => {
    const answer = await sender.driver.sendRaw({ query: [['cmd', 'bare']], callback: null });
    assert.deepEqual(answer.outcome === 'answered' && answer.payload, OK);
  });
});

test('an address elsewhere is refused before anything is sent', () => {
  assert.throws(() => serviceDriver('http://192.0.2.1:12307'), /127\.0\.0\.0\/8/);
});
