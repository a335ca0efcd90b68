import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tried } from '../clients/trial';
import { servicePage } from '../clients/well-behaved';
import type { Exchange } from '../exchange';

const [DIAL] = servicePage();
const RESULT = '{"result":"success","msg":"操作成功"}';

/** The reply to a command whose call-back is `jQuery_0`. */
function replied(text: string, changed: Partial<Exchange> = {}): Exchange {
  if (!DIAL?.answer) throw new Error('nothing goes by');
  return { ...DIAL, answer: { ...DIAL.answer, body: { text } }, ...changed };
}

const broken = (exchange: Exchange) => tried([exchange]).broken;
const ROW = 'local-service.dial_out';

describe('a reply by call-back', () => {
  for (const [what, text] of [
    ['as in the sample', `jQuery_0(${RESULT});`],
    ['with guards as servers write them', `/**/ typeof jQuery_0 === 'function' && jQuery_0(${RESULT});`],
    ['on lines of its own', `\n jQuery_0( ${RESULT} ) \n`],
  ] as const)
    it(`holds ${what}`, () => assert.deepEqual(broken(replied(text)), []));

  for (const [what, text, row] of [
    ['calls another function', `jQuery_1(${RESULT});`, `${ROW}.parameter.jsonpcallback`],
    ['is bare JSON', RESULT, `${ROW}.parameter.jsonpcallback`],
    ['calls it twice', `jQuery_0(${RESULT});jQuery_0(${RESULT});`, `${ROW}.rule.jsonp`],
    ['gives no object', 'jQuery_0("success");', `${ROW}.rule.json-reply`],
    ['has another member', 'jQuery_0({"result":"success","msg":7});', `${ROW}.result.member.msg`],
    ['has another result', 'jQuery_0({"result":"done","msg":""});', `${ROW}.result.member.result`],
  ] as const)
    it(`is failed at ${row} when it ${what}`, () => assert.ok(broken(replied(text)).includes(row)));

  it('that is no strict JSON cites US-17, and is failed when strict', () => {
    const loose = replied("jQuery_0({result:'success',msg:'操作成功'});");
    const { broken: none, noted } = tried([loose]);
    assert.deepEqual([none, noted.map(({ erratum }) => erratum)], [[], ['US-17']]);
    assert.deepEqual(tried([loose], { strict: true }).broken, [`${ROW}.rule.json-reply`]);
  });

  it('may have its text in the language that the client asked for', () => {
    const english = 'jQuery_0({"result":"success","msg":"done"});';
    const headers: Exchange['headers'] = [['Accept-Language', 'en-US,en;q=0.9']];
    const levels = (exchange: Exchange) => tried([exchange]).noted.map(({ level }) => level);
    assert.deepEqual(levels(replied(english, { headers })), ['ok-note']);
    assert.deepEqual(levels(replied(english)), ['warn']);
  });

  it('is failed for its status and for its time', () => {
    const { answer } = replied('');
    const refused = replied('', { answer: { status: 500, headers: [], body: { text: '' } } });
    assert.ok(answer);
    assert.deepEqual(broken(refused), [`${ROW}.rule.http-request`]);
    assert.deepEqual(broken(replied(`jQuery_0(${RESULT});`, { took: 5001 })), [`${ROW}.rule.response-time`]);
  });

  it('to a client that breaks its own row is judged all the same', () => {
    const url = new URL(String(DIAL?.url).replace('dial_number=013312345678', 'dial_number='));
    assert.deepEqual(broken(replied(`jQuery_1(${RESULT});`, { url })), [
      'client.local-service.dial_out.parameter.dial_number',
      `${ROW}.parameter.jsonpcallback`,
    ]);
  });
});
