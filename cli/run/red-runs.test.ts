/** Runs the real command where it must not be green, and looks at exit code and message. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { closedPort, RealCommand } from './real-command';

const command = new RealCommand();
after(() => command.remove());

const CHECK_OUT = 'features/plugin/check-out.feature';

const LIVE = (port: number) => `target: { name: Absent softphone, vendor: test, version: '1' }
ics: { interfaces: [plugin, local-service] }
ixit:
  plugin: { way: page, page: 'http://127.0.0.1:${port}/plugin.html' }
  localService: { address: 'http://127.0.0.1:${port}' }
  server: { domain: centre.example }
  accounts: { web: { userName: e, account: a, password: secret-word } }
  hooks: { reset: '"${process.execPath.replaceAll('\\', '/')}" --version' }
  timers: { arrange: 2000, reply: 1000, callback: 1000 }
`;

describe('bad configuration ends with 3', () => {
  const cases: [name: string, options: string[], message: RegExp][] = [
    ['an unknown option', ['--colour'], /unknown option '--colour'/],
    ['an unknown interface', ['--only', 'fax'], /fax.*plugin, local-service/s],
    ['a tag expression that does not parse', ['--tags', '@a and ('], /--tags/],
    ['a path that is not there', ['features/fax.feature'], /features\/fax\.feature/],
    ['a shard that cannot be', ['--shard', '3/2'], /--shard 3\/2/],
    ['a shard beyond what is selected', ['--shard', '90/99', CHECK_OUT], /out of range/],
    ['a target file that is not there', ['--target', 'no-such.yaml'], /no-such\.yaml/],
    ['a baseline that is not there', ['--baseline', 'no-such.yaml'], /no-such\.yaml/],
  ];
  for (const [name, options, message] of cases) {
    it(name, async () => {
      const { code, output } = await command.run(...options);
      assert.equal(code, 3, output);
      assert.match(output, message);
      assert.doesNotMatch(output, /\n\s+at /, 'a stack trace for a mistake in the options');
    });
  }

  const browsers: [name: string, path: string, message: RegExp][] = [
    [
      'that is not there',
      '/no/such/browser',
      /CHROMIUM_PATH is \/no\/such\/browser, but there is no such file/,
    ],
    ['that does not start', process.execPath, /cannot be started: .*bad option/],
  ];
  for (const [name, CHROMIUM_PATH, message] of browsers) {
    it(`a browser ${name}, before any scenario`, async () => {
      const { code, output, of } = await command.runWith({ CHROMIUM_PATH }, CHECK_OUT);
      assert.equal(code, 3, output);
      assert.match(output, message);
      assert.deepEqual([of('fail'), of('inconc'), of('error')], [[], [], []]);
    });
  }

  it('a headless shell for a plugin that is an extension, which says what to do', async () => {
    const file = command.file(
      'extension.yaml',
      `target: { name: Extension, vendor: test, version: '1' }
ics: { interfaces: [plugin] }
ixit: { plugin: { way: extension, extension: . } }
`,
    );
    // Its name says what it is; nothing of it is started.
    const CHROMIUM_PATH = command.file('chrome-headless-shell', '');
    const { code, output, of } = await command.runWith({ CHROMIUM_PATH }, '--target', file, CHECK_OUT);
    assert.equal(code, 3, output);
    assert.match(output, /a headless shell, which loads no extensions\. Set it to a whole Chromium/);
    assert.deepEqual([of('fail'), of('inconc'), of('error')], [[], [], []]);
  });

  it('a broken target file, by line and column', async () => {
    const file = command.file('broken.yaml', 'target:\n  name: x\n  vendr: y\n  version: "1"\n');
    const { code, output } = await command.run('--target', file);
    assert.equal(code, 3, output);
    assert.match(output, /broken\.yaml:3:3: .*vendr.*vendor/);
  });
});

describe('what could not be judged ends with 2', () => {
  it('a tag that matches nothing', async () => {
    const { code, output } = await command.run('--tags', '@no-such-tag');
    assert.equal(code, 2, output);
    assert.match(output, /nothing selected: the tag expression "@no-such-tag" matches none of \d+ scenarios/);
  });

  it('an interface that the target does not offer', async () => {
    const file = command.file(
      'gateway-only.yaml',
      `target: { name: Gateway alone, vendor: test, version: '1' }
ics: { interfaces: [gateway] }
ixit: { simulated: { misbehaviours: [] } }
`,
    );
    const { code, output } = await command.run('--target', file, '--only', 'wellclient');
    assert.equal(code, 2, output);
    assert.match(output, /nothing selected/);
  });

  it('a plugin page that cannot be reached, named by its IXIT key', async () => {
    const file = command.file('no-plugin.yaml', LIVE(await closedPort()));
    const { code, output, of } = await command.run('--target', file, `${CHECK_OUT}:11`);
    assert.equal(code, 2, output);
    assert.match(output, /ixit\.plugin\.page/);
    assert.deepEqual(of('fail'), []);
    assert.doesNotMatch(output, /secret-word/);
  });

  it('a local service that is down', async () => {
    const file = command.file('no-service.yaml', LIVE(await closedPort()));
    const feature = 'features/local-service/address-and-jsonp.feature';
    const { code, output, of } = await command.run(
      '--target',
      file,
      '--tags',
      '@valid and not @timer',
      feature,
    );
    assert.equal(code, 2, output);
    assert.match(output, /Is the softphone running\? See ixit\.localService\.address/);
    assert.deepEqual(of('fail'), []);
  });
});
