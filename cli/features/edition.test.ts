/** One feature through the edition: plain steps, tables, and outlines whose placeholders stand anywhere in a sentence. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Cells } from '../../reports/editions/cells';
import { Edition } from '../../reports/editions/edition';
import { Sentences } from '../../reports/editions/sentences';
import type { FeatureTexts } from '../../reports/editions/texts';
import { differences } from './same';

const TEXTS: FeatureTexts = {
  sentences: {
    'the agent {does} {how}': '坐席{how} {does}',
    'the phone is {hook}, {ground}': '{ground}，话机{hook}',
    '{what}': '{what}',
    'it gets {string} and:': '它得到 {string}：',
  },
  words: {
    does: { polls: '轮询', 'signs out': '签出' },
    how: { 'with its own Guid': '使用自己的 Guid', 'without a Guid': '不带 Guid' },
    hook: { 'on-hook': '挂机', 'off-hook': '摘机' },
    ground: { 'as "{word}" says': '按 "{word}" 的取值', 'as "{word}" is by default': '按 "{word}" 的缺省值' },
    what: { 'a call comes': '有电话呼入', 'the call ends': '通话结束' },
  },
  headings: { call: '调用', says: '依据', phone: '话机', member: '成员', value: '取值', next: '随后' },
  codes: [],
  cells: { empty: '空文本', says: '取值', 'is by default': '缺省值' },
  names: new Map([
    [
      'a/b',
      {
        'A feature': '一个功能',
        'What it is about.': '说明。',
        'It <call>, and <next>': '坐席<call>，<next>',
        'Scenario {int}': '场景 {int}',
      },
    ],
  ]),
};

const ENGLISH = `Feature: A feature
  What it is
  about.

  Scenario: Scenario 12
    Given the agent polls with its own Guid
    Then it gets "<x>" and:
      | member | value |
      | a      | empty |

  @some
  Scenario Outline: It <call>, and <next>
    When the agent <call> without a Guid
    And <next>
    Then the phone is <phone>, as "p" <says>

    @tag
    Examples:
      | call      | phone    | says          | next          |
      | polls     | on-hook  | says          | a call comes  |
      | signs out | off-hook | is by default | the call ends |
`;

const CHINESE = `# language: zh-CN
功能: 一个功能
  说明。

  场景: 场景 12
    假如坐席使用自己的 Guid 轮询
    那么它得到 "<x>"：
      | 成员 | 取值   |
      | a    | 空文本 |

  @some
  场景大纲: 坐席<调用>，<随后>
    当坐席不带 Guid <调用>
    并且<随后>
    那么按 "p" 的<依据>，话机<话机>

    @tag
    例子:
      | 调用 | 话机 | 依据   | 随后       |
      | 轮询 | 挂机 | 取值   | 有电话呼入 |
      | 签出 | 摘机 | 缺省值 | 通话结束   |
`;

const sentences = new Sentences(TEXTS);
const cells = new Cells(TEXTS);

it('writes the same scenarios in Chinese, which are read back as the English ones', () => {
  const edition = new Edition(TEXTS, sentences).write('a/b', ENGLISH);
  assert.equal(edition, CHINESE);
  assert.deepEqual(differences(ENGLISH, edition, sentences, cells), []);
});

it('sees where an edition says something else', () => {
  const other = CHINESE.replace('| 签出 | 摘机 |', '| 签出 | 挂机 |').replace('| 空文本 |', '| 空的   |');
  const [table, step, ...others] = differences(ENGLISH, other, sentences, cells);
  assert.match(table ?? '', /^Scenario 12: /);
  assert.match(
    step ?? '',
    /means "the phone is on-hook, as "p" is by default", and not "the phone is off-hook/,
  );
  assert.deepEqual(others, []);
});

it('says which step the catalogue does not have', () => {
  const strange = ENGLISH.replace('And <next>', 'And nothing of the kind');
  assert.throws(
    () => new Edition(TEXTS, sentences).write('a/b', strange),
    /0 sentences .*nothing of the kind/,
  );
});
