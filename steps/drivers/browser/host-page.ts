/** The page into which the harness puts a plugin that comes as script files or as markup. */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Express } from 'express';
import { Inconclusive } from '../../../schemas/verdict';

/** What the page holds, in this order. */
export interface HostPage {
  title: string;
  /** HTML, such as the `<object>` element of a plugin. */
  markup?: string;
  /** Files, or addresses that begin with http:// or https://. */
  scripts?: readonly string[];
  /** HTML of the harness itself. */
  ending?: string;
}

const isAddress = (script: string) => /^https?:\/\//i.test(script);

/**
 * @param member of the target file that names the scripts
 * @throws Inconclusive, naming the first of the script files that cannot be read
 */
export async function requireScripts(
  scripts: readonly string[],
  member = 'ixit.plugin.scripts',
): Promise<void> {
  for (const script of scripts.filter((given) => !isAddress(given))) {
    await access(script).catch(() => {
      throw new Inconclusive(`The script ${script} (${member}) cannot be read.`);
    });
  }
}

/** The page as HTML. It says its charset, because otherwise Chinese texts in scripts turn into mojibake. */
export function hostPage({ title, markup = '', scripts = [], ending = '' }: HostPage): string {
  const tags = scripts.map((script, index) => {
    const address = isAddress(script) ? script.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : undefined;
    return `<script src="${address ?? `/script/${index}.js`}"></script>`;
  });
  return [
    '<!DOCTYPE html>',
    `<html><head><meta charset="utf-8"><title>${title}</title></head><body>`,
    markup,
    ...tags,
    ending,
    '</body></html>',
  ].join('\n');
}

/** Serves the script files of a host page where its HTML looks for them. */
export function serveScripts(app: Express, scripts: readonly string[]): void {
  for (const [index, script] of scripts.entries()) {
    if (isAddress(script)) continue;
    app.get(`/script/${index}.js`, (_request, response) => {
      response.type('text/javascript').sendFile(resolve(script), { dotfiles: 'allow' });
    });
  }
}
