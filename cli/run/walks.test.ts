/** Runs walks on a simulated gateway that is right alone and wrong after something, by the real command. */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { feature, targetWith } from './broken-gateway';
import { RealCommand } from './real-command';

const command = new RealCommand();
after(() => command.remove());

const FAULT = 'gateway-ignores-status@next-session';
const ROW = 'gateway.sign-in.parameter.status.3';
const AGAIN = '--walk "gateway: sign-in-busy, sign-out, sign-in-busy"';
const ALONE = feature('parameters', 'Scenario Outline: Signing in <as>');
/** The first that signs in as busy in a later session. */
const WALKS = ['2', '4', '5'].map((number) => feature('walks', `There and back, walk ${number}`));

it('what holds alone and fails in a walk says after what, as short as it still fails, and how to walk it again', async () => {
  const target = targetWith(command, FAULT, 'effect: 300');
  const { code, output, of, page, everything } = await command.run('--target', target, ALONE, ...WALKS);
  assert.equal(code, 1, output);
  assert.ok(of('fail').includes(ROW), output);
  assert.match(
    output,
    /Holds alone; fails after "the agent signs in as busy", "the agent signs out", at "the agent signs in as busy": /,
  );
  assert.match(
    output,
    /1\. the agent signs in as busy\n +2\. the agent signs out\n +3\. the agent signs in as busy\n/,
  );
  assert.match(output, /When the agent signs in as busy\n +Then the sign-in succeeds\n/);
  assert.ok(output.includes(`run ${AGAIN}`), output);
  assert.match(page, /<h2><x-t lang="en">Walks that failed</);
  assert.match(page, /<li><x-t lang="en">the agent signs out</);
  assert.match(everything, /3\. the agent signs in as busy\nAs a scenario:\n/);
});

it('--walk walks just that, and fails the same row', async () => {
  const target = targetWith(command, FAULT, 'effect: 300');
  const [option = '', walk = ''] = AGAIN.split(/ "|"/);
  const { code, output, of } = await command.run('--target', target, option, walk);
  assert.equal(code, 1, output);
  assert.match(output, /running 1 scenario\n/);
  assert.ok(of('fail').includes(ROW), output);
});

it('--walk that cannot be is refused, and so is one beside other scenarios', async () => {
  const refused = async (...options: string[]) => {
    const { code, output } = await command.run(...options);
    assert.equal(code, 3, output);
    return output;
  };
  assert.match(
    await refused('--walk', 'sign-in, becom-busy'),
    /no action "becom-busy"; did you mean "become-busy"\?/,
  );
  assert.match(
    await refused('--walk', 'sign-in, sign-in'),
    /action 2, sign-in, cannot follow: "agent" is idle/,
  );
  assert.match(
    await refused('--walk', 'sign-in', '--tags', '@slow'),
    /--walk with --tags: a walk is one scenario/,
  );
});
