/** What `init` writes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { reviewTarget } from '../../fixtures/targets/review/review';
import { targetFolder } from '../../fixtures/targets/target-folder';
import chinese from '../../fixtures/texts/members.zh-CN.json';
import { LANGUAGES } from '../../fixtures/texts/texts';
import { INTERFACES } from '../../schemas/catalogue';
import { commandProcess } from '../run/command-process';
import { membersFor } from './members';
import { olderFile } from './merge';
import { descriptionOf, templateFor } from './template';

const { folder, written } = targetFolder();

/** Spare lines that name a file, which would have to be there. */
const FILES = /^# *(caFile|certificateFile|keyFile|keyPassphrase):.*\n/gm;

describe('the target file that init writes', () => {
  for (const name of INTERFACES) {
    it(`is right but for what is to be filled in: ${name}`, () => {
      for (const language of LANGUAGES) {
        const { contradictions, blanks } = reviewTarget(written(templateFor([name], {}, language)), {}, []);
        assert.deepEqual(contradictions, []);
        assert.ok(blanks.length >= 4);
        const named = blanks.map(({ values }) => values?.what);
        for (const path of ['target.name', 'target.vendor', 'target.version'])
          assert.ok(named.includes(path));
      }
    });

    it(`has spare members that can be taken in: ${name}`, () => {
      const text = templateFor([name], {}, 'en')
        .replace(FILES, '')
        .replace(/^#(?= +\w+:)/gm, '')
        .replace('server: simulated', 'server: own');
      const { target } = reviewTarget(written(text), {}, []);
      assert.ok(
        Object.keys({ ...target.ixit.hooks, ...target.ixit.gateway.hooks, ...target.ixit.cti.hooks })
          .length >= 7,
      );
    });
  }

  it('says of each member in both languages what it is for', () => {
    const paths = membersFor(INTERFACES, {}).flatMap(({ path }) =>
      path.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.')),
    );
    for (const path of paths)
      for (const language of LANGUAGES) assert.ok(descriptionOf(path, language), path);
    assert.deepEqual(
      Object.keys(chinese).filter((path) => !paths.includes(path)),
      [],
    );
  });

  it('keeps values and comments of an older one', () => {
    const older = written(`# Ours, do not touch.
target: { name: Gateway, vendor: Acme, version: "7" } # the seventh
ics: { interfaces: [gateway] }
ixit:
  gateway:
    # behind the proxy
    address: https://gateway.acme.test
`);
    const text = olderFile(older).completedBy(templateFor(['gateway', 'wellclient'], {}, 'zh-CN'), [
      'gateway',
      'wellclient',
    ]);
    for (const kept of ['# Ours, do not touch.', '# the seventh', '# behind the proxy'])
      assert.ok(text.includes(kept), text);
    const { target, blanks } = reviewTarget(written(text), {}, []);
    assert.deepEqual(target.ics.interfaces, ['gateway', 'wellclient']);
    assert.equal(target.target.version, '7');
    assert.equal(target.ixit.gateway.address, 'https://gateway.acme.test');
    assert.deepEqual(blanks.map(({ values }) => values?.what).sort(), [
      'ixit.gateway.agents.normal.agentid',
      'ixit.gateway.agents.normal.phonenum',
      'ixit.sdk.scripts.0',
    ]);
  });
});

it('replaces no file unless it is told to', async () => {
  const file = written('mine');
  const { code, output } = await commandProcess(['init', '--interface', 'gateway', '--out', file]);
  assert.equal(code, 3, output);
  assert.match(output, /target\.yaml exists; --force replaces it/);
  assert.equal(readFileSync(join(folder, 'target.yaml'), 'utf8'), 'mine');
});

it('ends with 3 where the file cannot be written, and so does the form of ics', async () => {
  const [target, nowhere] = [written(templateFor(['gateway'], {}, 'en')), join(folder, 'none', 'file')];
  for (const [option, command] of [
    ['--out', ['init', '--interface', 'gateway', '--out', nowhere]],
    ['--html', ['ics', target, '--html', nowhere]],
  ] as const) {
    const { code, output } = await commandProcess([...command]);
    assert.equal(code, 3, output);
    assert.ok(output.startsWith(`error: ${option} ${nowhere} cannot be written to: `), output);
  }
});
