/** Answers that cannot be taken into a target file. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { targetFolder } from '../../fixtures/targets/target-folder';
import { olderFile } from '../init/merge';
import { withAnswers } from './read-answers';

const { folder, written } = targetFolder();
const ANSWERS = join(folder, 'none.yaml');

it('a file that is not in UTF-8 is refused, for its letters would be lost when it is written anew', () => {
  // 网关 as GBK has it.
  const file = join(folder, 'gbk.yaml');
  writeFileSync(file, Buffer.from('target: { name: \xcd\xf8\xb9\xd8 }\n', 'latin1'));
  for (const take of [() => withAnswers(file, ANSWERS), () => olderFile(file)])
    assert.throws(
      take,
      (error) => error instanceof ConfigurationError && /1:17: .*UTF-8/.test(error.message),
    );
});

it('what is wrong with the answers is told with its place', () => {
  const file = written('target: { name: one }\ntarget: { name: other }\n');
  assert.throws(
    () => withAnswers(file, ANSWERS),
    (error) => error instanceof ConfigurationError && /target\.yaml:2:1: not YAML/.test(error.message),
  );
});
