import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { it } from 'node:test';
import { loadTarget } from '../../fixtures/targets/load-target';
import { targetFolder } from '../../fixtures/targets/target-folder';
import { ENGLISH, sayIn } from '../../fixtures/texts/texts';
import { loadCatalogue } from '../../schemas/load';
import { feature, InlineProject, PASSES } from './inline-project';
import { reviewLine } from './review-line';

const IDS = loadCatalogue().requirements.map(({ id }) => id);
const { written } = targetFolder();
const withIcs = (ics: string, say = ENGLISH) => {
  const file = written(`target: { name: Gateway, vendor: Acme, version: "1" }
ics: { interfaces: [gateway]${ics} }
ixit: { simulated: {} }
`);
  return reviewLine(loadTarget(file, {}, IDS), dirname(file), say);
};

it('names the first of what check would list, and says how many there are', () => {
  assert.equal(withIcs(''), undefined);
  const row = '{ requirement: gateway.sign-in.reply.0, reason: none }';
  const one = withIcs(`, leavesOut: [${row}]`) ?? '';
  assert.match(one, /^1 contradiction in the target file target\.yaml:2:\d+: .*gateway\.sign-in\.reply\.0/);
  const two = withIcs(`, claims: [core], leavesOut: [${row}]`) ?? '';
  assert.match(two, /^2 contradictions in the target file, first target\.yaml:2:\d+: core/);
  assert.match(two, / \(`check target\.yaml` tells of all\)$/);
  const chinese = withIcs(`, leavesOut: [${row}]`, sayIn('zh-CN')) ?? '';
  assert.match(
    chinese,
    /^被测目标文件中有 1 处矛盾，首先是 target\.yaml:2:\d+：gateway\.sign-in\.reply\.0 排除了/,
  );
});

it('stands in one line before the first scenario', async () => {
  const project = new InlineProject({
    'features/local-service/dial-out.feature': feature({ Dials: `${PASSES} holds` }),
    'left.yaml': `target: { name: Phone, vendor: Acme, version: "1" }
ics: { interfaces: [local-service], claims: [core] }
ixit: { simulated: {} }
`,
  });
  try {
    const { output } = await project.run({ target: 'left.yaml' });
    assert.match(
      output,
      /^target: Phone 1, Acme\n1 contradiction in the target file left\.yaml:2:.*\nrunning/,
    );
  } finally {
    project.remove();
  }
});
