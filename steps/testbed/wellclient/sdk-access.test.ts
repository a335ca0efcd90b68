import assert from 'node:assert/strict';
import test from 'node:test';
import type { SdkIxit } from '../../../fixtures/targets/target';
import { sdkAccess } from './sdk-access';

const SERVER = { address: 'http://127.0.0.1:40123', ws: 'ws://127.0.0.1:40123' };
const SCRIPTS: SdkIxit = {
  scripts: ['/sdk/jquery.js', '/sdk/well-client.js'],
  config: { SDK: '127.0.0.1', cstaPort: ':{port}', TPI: '127.0.0.1:{port}/login', debug: false },
  accessor: 'window.wellClient',
  allow: ['https://fonts.example.com/'],
  server: 'simulated',
};

test("a vendor's scripts are pointed at the simulated server, which they may reach", () => {
  assert.deepEqual(sdkAccess(SCRIPTS, SERVER), {
    way: 'scripts',
    scripts: SCRIPTS.scripts,
    accessor: 'window.wellClient',
    config: { SDK: '127.0.0.1', cstaPort: ':40123', TPI: '127.0.0.1:40123/login', debug: false },
    allow: ['https://fonts.example.com', SERVER.address, SERVER.ws],
  });
});

test("with the vendor's own server the configuration stays as it is", () => {
  const { config, allow } = sdkAccess({ ...SCRIPTS, server: 'own' });
  assert.deepEqual(config, SCRIPTS.config);
  assert.deepEqual(allow, ['https://fonts.example.com']);
});
