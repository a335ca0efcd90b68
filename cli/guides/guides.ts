/** Reads the guides below `docs`: each in Markdown, `NAME.md` in English and `NAME.zh-CN.md` in Chinese. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide } from '../../reports/site/guide';
import { headingsOf, htmlOf, openingOf } from './markdown';

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['guides', 'reference'];

/** In the order in which README has them; those that it does not name stand behind. */
export function guides(): Guide[] {
  return FOLDERS.flatMap((folder) => {
    const path = join(ROOT, 'docs', folder);
    const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.md')) : [];
    return files.map((file) => guideOf(folder, file)).toSorted((a, b) => placeOf(a) - placeOf(b));
  });
}

function guideOf(folder: string, file: string): Guide {
  const isChinese = file.endsWith('.zh-CN.md');
  const name = file.replace(/(\.zh-CN)?\.md$/, '');
  // The head of each page leads to the other language already.
  const twin = `](${name}${isChinese ? '' : '.zh-CN'}.md)`;
  const lines = readFileSync(join(ROOT, 'docs', folder, file), 'utf8').split('\n');
  const text = lines.filter((line) => !(line.startsWith('[') && line.endsWith(twin))).join('\n');
  const headings = headingsOf(text);
  return {
    ...{ folder, name, language: isChinese ? 'zh-CN' : 'en', headings },
    title: headings.find(({ level }) => level === 1)?.text ?? name,
    about: openingOf(text),
    html: (leads) => htmlOf(text, leads),
  };
}

function placeOf({ folder, name }: Guide): number {
  const place = readFileSync(join(ROOT, 'README.md'), 'utf8').indexOf(`${folder}/${name}.md`);
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}
