import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { lintFeatures } from './features';

const RULES = path.join(__dirname, '..', '..', '.gplintrc');

const GOOD = `Feature: Dial out

  Background:
    Given the softphone is running

  Scenario: A number is dialled
    When the page sends dial_out
    Then the service answers "success"

  Rule: Every command is refused while no extension is checked in

    Background:
      Given no extension is checked in

    Scenario Outline: <command> without a checked-in extension
      When the page sends <command>
      Then the service answers "ext_offline"

      Examples:
        | command         |
        | dial_out        |
        | onekey_dial_out |
`;

/** What is said about a file with this text, in a folder of its own. */
async function lint(t: TestContext, text: string, name = 'dial-out.feature') {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'features-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  fs.writeFileSync(path.join(folder, name), text);
  return lintFeatures(folder, RULES);
}

describe('lintFeatures', () => {
  it('has nothing to say about a tidy file with scenarios inside and outside a Rule', async (t) => {
    assert.deepEqual(await lint(t, GOOD), { passed: 1, failed: 0, output: '' });
  });

  const faults: [what: string, from: string, to: string, complaint: RegExp][] = [
    [
      'a scenario name that comes up again inside a Rule',
      '<command> without a checked-in extension',
      'A number is dialled',
      /:15 Scenario name is already used/,
    ],
    [
      'a wrongly indented scenario inside a Rule',
      '    Scenario Outline',
      '   Scenario Outline',
      /:15 Wrong indentation for "Scenario"/,
    ],
    [
      'a wrongly indented step inside a Rule',
      '      When the page',
      '     When the page',
      /:16 Wrong indentation for "when"/,
    ],
    ['a wrongly indented Rule', '  Rule:', '   Rule:', /:10 Rule has to be indented by 2/],
    [
      'a Rule without a name',
      'Rule: Every command is refused while no extension is checked in',
      'Rule:',
      /:10 Missing Rule name/,
    ],
    ['a scenario without a name', 'Scenario: A number is dialled', 'Scenario:', /:6 Missing Scenario name/],
    ['a column that no step of the outline uses', '| command         |', '| kommand         |', /kommand/],
    [
      'a table that is out of line inside a Rule',
      '| dial_out        |',
      '| dial_out |',
      /:21 Cell with value "dial_out" is not aligned/,
    ],
    ['trailing spaces', 'Feature: Dial out', 'Feature: Dial out ', /:1 Trailing spaces/],
    ['a tag that takes a scenario out', '  Scenario: A', '  @wip\n  Scenario: A', /Forbidden tag @wip/],
    ['a text that is no Gherkin', 'Feature: Dial out', 'Dial out', /:1 .*expected: .*#FeatureLine/],
    ['an empty file', GOOD, '', /:1 Empty feature file/],
  ];
  for (const [what, from, to, complaint] of faults) {
    it(`complains about ${what}`, async (t) => {
      const { failed, output } = await lint(t, GOOD.replace(from, to));
      assert.equal(failed, 1);
      assert.match(output, complaint);
    });
  }

  it('complains about a file name in another style', async (t) => {
    assert.match((await lint(t, GOOD, 'dial_out.feature')).output, /kebab-case/);
  });

  it('has checked nothing where there is no feature file', async (t) => {
    assert.deepEqual(await lint(t, GOOD, 'notes.txt'), { passed: 0, failed: 0, output: '' });
  });
});

it('a walk may be longer than other scenarios, and not without end', async (t) => {
  const walk = (steps: number) =>
    `Feature: Walks\n\n  Scenario: One\n    When one goes on\n${'    And one goes on\n'.repeat(steps - 1)}`;
  assert.equal((await lint(t, walk(80), 'walks.feature')).failed, 0);
  assert.match((await lint(t, walk(81), 'walks.feature')).output, /scenario-size/);
  assert.match((await lint(t, walk(26))).output, /scenario-size/);
});
