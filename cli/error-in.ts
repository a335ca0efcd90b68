/** What is wrong with what the user gave, in the language of who reads it. */
import { sentenceIn } from '../fixtures/sentences/sentences';
import type { Language } from '../fixtures/texts/texts';

const KINDS: Readonly<Record<string, string>> = {
  error: '错误',
  'fault of the harness': '测试工具自身出错',
};

/** @param text lines such as `error: …`, or what commander has below one */
export function errorIn(language: Language, text: string): string {
  if (language === 'en') return text;
  return text
    .split('\n')
    .map((line) => {
      const [begin = '', kind = ''] = /^(error|fault of the harness): /.exec(line) ?? [];
      const said = sentenceIn(language, line.slice(begin.length));
      return kind === '' ? said : `${KINDS[kind]}：${said}`;
    })
    .join('\n');
}
