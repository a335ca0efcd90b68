/** What went wrong, in the language of who reads it. */
import { mistakeIn } from '../fixtures/sentences/mistakes';
import type { Language } from '../fixtures/texts/texts';

const KINDS: Readonly<Record<string, string>> = {
  error: '错误',
  'fault of the harness': '测试工具自身出错',
};

/** @param text lines such as `error: …`, or what commander has below one */
export function errorIn(language: Language, text: string): string {
  if (language === 'en') return text;
  const lines = text.split('\n').map((line) => {
    const [begin = '', kind = ''] = /^(error|fault of the harness): /.exec(line) ?? [];
    const said = mistakeIn(language, line.slice(begin.length));
    return kind === '' ? said : `${KINDS[kind]}：${said}`;
  });
  return lines.join('\n');
}
