import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSimulatedSoftphone } from '../../fixtures/simulators/softphone';
import { lineSeen } from './line-seen';

test('what the far end heard is told by a hook that is a command, or an address', async () => {
  const softphone = await startSimulatedSoftphone();
  try {
    const address = `${softphone.panel}control/state`;
    const program = `fetch('${address}').then((answer) => answer.text()).then(console.log)`;
    for (const hook of [`GET ${address}`, `"${process.execPath}" -e "${program}"`])
      assert.equal(await lineSeen({ hook, file: __filename }, 20_000), '', hook);
    assert.equal(
      await lineSeen({ hook: `GET ${softphone.panel}nowhere`, file: __filename }, 20_000),
      undefined,
    );
  } finally {
    await softphone.stop();
  }
});
