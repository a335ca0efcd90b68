/** What `check` says of target files, and how it ends. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { approvedTexts } from '../../fixtures/approved-texts/approved-texts';
import { reviewTarget } from '../../fixtures/targets/review/review';
import { targetFolder } from '../../fixtures/targets/target-folder';
import { LANGUAGES } from '../../fixtures/texts/texts';
import { loadCatalogue } from '../../schemas/load';
import { commandProcess } from '../run/command-process';
import { reviewText } from './review-text';

const approved = approvedTexts(__filename);
const IDS = loadCatalogue().requirements.map(({ id }) => id);
const TARGETS = join(__dirname, '..', '..', 'fixtures', 'targets');

const { folder, written } = targetFolder();
const CONTRADICTORY = `target: { name: Gateway, vendor: fill-in, version: "1.0" }
ics:
  interfaces: [local-service, gateway]
  claims: [core, push, events]
  leavesOut:
    - { requirement: gateway.sign-in.reply.0, reason: none }
    - { requirement: gateway.sign-in.parameter.callBackUri, reason: none }
    - { requirement: gateway.sign-in.rule.no-post, reason: none }
    - { requirement: gateway.sign-in.rule.events-linkage, reason: none }
    - { requirement: plugin.*, reason: none }
    - { requirement: gateway.sign-in.error.*, reason: none }
    - { requirement: local-service.onekey_dial_out.*, reason: none }
    - { requirement: gateway.sign-in.header.reply.Guid.*, reason: none }
  options: { wireProtocol: true }
ixit:
  accounts:
    web: { userName: acme, account: one, password: "\${UUCALL_WEB_PASSWORD}" }
    sip: { userName: acme, account: one, password: "\${UUCALL_WEB_PASSWORD}" }
  destinations: { queue: sales, unknownQueue: sales }
  gateway:
    agents:
      normal: { agentid: "1", password: "\${GATEWAY_PASSWORD}", phonenum: "1" }
      neverExpires: { agentid: "1", password: "\${GATEWAY_PASSWORD}", phonenum: "1" }
      locked: { agentid: "1", password: "\${GATEWAY_PASSWORD}", phonenum: "1" }
      lowest: { agentid: "100", password: short, phonenum: "1" }
      longest: { agentid: "100", password: short, phonenum: "1" }
`;

it('lists what does not go together, by line and column, in both languages', () => {
  const review = reviewTarget(written(CONTRADICTORY), {}, IDS);
  for (const language of LANGUAGES) {
    const text = reviewText(review, language).join('\n').replaceAll(`${folder}/`, '');
    approved(`a file that contradicts itself, ${language}`, text);
  }
});

it('finds nothing in the files that come with the project', () => {
  for (const file of readdirSync(TARGETS).filter((name) => name.endsWith('.yaml'))) {
    const { contradictions, blanks } = reviewTarget(join(TARGETS, file), {}, IDS);
    assert.deepEqual([...contradictions, ...blanks], [], file);
  }
});

it('ends with 3 where something does not go together', async () => {
  const { code, output } = await commandProcess(['check', written(CONTRADICTORY), '--lang', 'zh-CN']);
  assert.equal(code, 3, output);
  assert.match(output, /target\.yaml:1:34: target\.vendor 尚未填写/);
});
