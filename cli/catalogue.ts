/** `softphone-conformance catalogue`: writes the list of all sentences of the features, or says what is wrong with them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { CLOSED_LISTS } from '../steps/one-of';
import { complaints } from './catalogue/complaints';
import { countUses } from './catalogue/count-uses';
import { loadDefinitions } from './catalogue/load-definitions';
import { cataloguePage } from './catalogue/page';
import { projectFiles } from './self-check/project-files';

const ROOT = join(__dirname, '..');
const PAGE = 'steps/CATALOGUE.md';

/** The command; `--check` writes nothing, and exits with 1 when the page is stale or a definition is not as it should be. */
export function catalogueCommand(): Command {
  return new Command('catalogue')
    .description('list each sentence that features are made of, with its meaning and its use')
    .option('--check', `write nothing; exit with 1 when ${PAGE} is stale or a sentence lacks meaning or use`)
    .action(async ({ check }: { check?: boolean }) => {
      const uses = countUses(await loadDefinitions(ROOT), featureFiles());
      const wrong = complaints(uses);
      const page = cataloguePage(uses.entries, CLOSED_LISTS);
      const stale = committed() !== page;
      if (stale && check) wrong.push(`${PAGE} is stale; run: npm run catalogue`);
      if (stale && !check) writeFileSync(join(ROOT, PAGE), page);
      for (const line of wrong) console.log(line);
      console.log(`${uses.entries.length} definitions${stale && !check ? `, written to ${PAGE}` : ''}`);
      if (wrong.length > 0) process.exitCode = 1;
    });
}

function featureFiles() {
  return projectFiles(join(ROOT, 'features'), /\.feature$/).map((file) => ({
    name: relative(ROOT, file),
    text: readFileSync(file, 'utf8'),
  }));
}

/** Empty where there is none yet. */
function committed(): string {
  return projectFiles(join(ROOT, 'steps'), /^CATALOGUE\.md$/)
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
}
