/** No archive has a secret of the target file, wherever it stood there. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { loadTarget } from '../../fixtures/targets/load-target';
import { formsOf } from '../../fixtures/targets/secrets';
import { withoutSecrets } from '../recording/recorded-target';
import { claimsOf } from './claims';
import { ENTRY, pageIn } from './contents';
import { sample, sampleContents } from './sample-archive';

/** In each place that may hold one, also where nobody should write it. */
const TARGET = `
target: { name: "Phone \${NAME}", vendor: "Acme \${VENDOR}", version: "1 \${VERSION}" }
ics:
  interfaces: [plugin, local-service, wellclient, gateway]
  leavesOut: [{ requirement: gateway.sign-in.reply.100-003, reason: "Ask \${REASON}" }]
ixit:
  plugin: { way: page, page: "http://site.test/\${PAGE}", accessor: "plugin('\${ACCESSOR}')" }
  localService: { address: "http://127.0.0.1:12307" }
  server: { domain: "\${DOMAIN}.test", deadHost: "\${DEAD}.test" }
  accounts:
    web: { userName: enterprise, account: web, password: "plain password of web" }
    sip: { userName: "\${USER}", account: "\${ACCOUNT}", password: "\${SIP}" }
  destinations: { queue: "\${QUEUE}" }
  hooks: { reset: "curl -H 'Authorization: \${RESET}' http://site.test", observe: "GET http://site.test/?token=\${OBSERVE}" }
  cannot: [{ key: ixit.hooks.farEndHangsUp, reason: "Only \${CANNOT} could." }]
  gateway:
    address: "https://\${GATEWAY}.test:8043"
    agents: { normal: { agentid: "291", password: "\${AGENT}", phonenum: "40038" } }
    crowd:
      - { agentid: "301", password: "plain password of 301", phonenum: "40041" }
      - { agentid: "302", password: "\${CROWD}", phonenum: "40042" }
    hooks: { unlock: "POST http://\${HOST}.test/unlock" }
  sdk:
    page: "http://site.test/sdk?\${SDK}"
    server: own
    config: { SDK: "\${CONFIG}" }
  cti:
    otherDomain: "\${CTI}.test"
    agents: { supervisor: { agentId: "5001@\${AT}.test", deviceId: "8001@test.cc", password: "\${SUPERVISOR}" } }
    hooks: { ring: "ring --key \${RING}" }
`;

it('no archive has a secret, in the open or in another form', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  const file = join(folder, 'target.yaml');
  writeFileSync(file, TARGET);
  const names = [...TARGET.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
  const env = Object.fromEntries(names.map((name) => [name, `secret-of-${name.toLowerCase()}`]));
  const target = loadTarget(file, env);
  rmSync(folder, { recursive: true });
  const secrets = [...Object.values(env), 'plain password of web', 'plain password of 301'];

  const { index, result, trace } = sample();
  const recording = { ...index, target: withoutSecrets(target) };
  const contents = sampleContents({ result, index: recording, trace });
  // What is masked is still what a target file says, and what it says beside its secrets is there.
  assert.match(claimsOf(recording).target.name, /^Phone /);
  assert.match(String(contents.get(ENTRY.ixit)), /"agentid": "291"/);
  for (const name of [
    ENTRY.ics,
    ENTRY.ixit,
    ENTRY.index,
    ENTRY.badge,
    ENTRY.command,
    pageIn('en'),
    pageIn('zh-CN'),
  ])
    for (const secret of secrets)
      for (const form of formsOf(secret))
        assert.ok(!contents.get(name)?.includes(form), `${name} has ${form}`);
});
