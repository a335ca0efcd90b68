/** Why nothing can be told about a target, as a run says it at its end. */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { approvedTexts } from '../../fixtures/approved-texts/approved-texts';
import { closedPort, RealCommand } from './real-command';

const command = new RealCommand();
after(() => command.remove());
const approved = approvedTexts(__filename);

const HEAD = `target: { name: Bare, vendor: test, version: '1' }
ics: { interfaces: [plugin, local-service, gateway, wellclient] }
`;

/** Each reason once, in the order of the summary; how many scenarios it stopped changes with the suite. */
async function reasons(ixit: string, ...options: string[]): Promise<string> {
  const file = command.file('target.yaml', `${HEAD}${ixit}`);
  const { code, output } = await command.run('--target', file, '--give-up-after', '0', ...options);
  assert.equal(code, 2, output);
  return [...output.matchAll(/^ {2}inconc (.*?)(?: \(\d+ scenarios?\))?$/gm)]
    .map(([, text]) => text)
    .join('\n');
}

it('a target file that names nothing', async () => {
  approved('nothing is named', await reasons('ixit: {}\n'));
});

it('nobody listens', async () => {
  const there = `127.0.0.1:${await closedPort()}`;
  const ixit = `ixit:
  plugin: { way: page, page: 'http://${there}/plugin.html' }
  localService: { address: 'http://${there}' }
  gateway: { address: 'http://${there}', agents: { normal: { agentid: '291', password: p, phonenum: '40038' } } }
  server: { domain: centre.example }
  accounts: { web: { userName: e, account: a, password: secret-word } }
  hooks: { reset: '"${process.execPath.replaceAll('\\', '/')}" --version' }
  timers: { arrange: 2000, reply: 1000, callback: 1000 }
`;
  const features = [
    'features/plugin/check-out.feature',
    'features/local-service/hang-up.feature',
    'features/gateway/sign-in.feature',
  ];
  approved('nobody listens', (await reasons(ixit, ...features)).replaceAll(there, '127.0.0.1:PORT'));
});
