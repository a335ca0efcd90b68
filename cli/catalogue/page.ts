/** Writes the catalogue of steps as Markdown. */
import type { Entry } from './definition';

/** By the name of the type: the phrases that it takes. */
export type ClosedLists = ReadonlyMap<string, readonly string[]>;

const HEAD = `# The sentences that scenarios are made of

Written by \`npm run catalogue\` out of the step definitions, their comments and the feature files; \`npm test -- steps\` is red
when it is stale. What stands in braces is one of a closed list, which follows below, or anything of that kind: \`{string}\` in
quotation marks, \`{int}\`, \`{word}\`. An outline counts as one scenario.
`;

/** The whole page: a table for each folder, then the closed lists. */
export function cataloguePage(entries: readonly Entry[], lists: ClosedLists): string {
  const folders = [...new Set(entries.map(folderOf))].sort();
  const used = new Set(entries.flatMap(({ types }) => types));
  const names = [...lists.keys()].filter((name) => used.has(name)).sort();
  return [
    HEAD,
    `${entries.length} definitions, ${names.length} closed lists.\n`,
    ...folders.flatMap((folder) => [
      `## ${folder}\n`,
      '| sentence | what it means | steps | scenarios | where |',
      '|---|---|---:|---:|---|',
      ...entries.filter((each) => folderOf(each) === folder).map(tableRow),
      '',
    ]),
    '## Closed lists\n',
    ...names.flatMap((name) => [
      `### {${name}}\n`,
      ...(lists.get(name) ?? []).map((phrase) => `- ${code(phrase)}`),
      '',
    ]),
  ].join('\n');
}

function tableRow(entry: Entry): string {
  const { keyword, sentence, meaning, onlyUse, steps, scenarios, file, line } = entry;
  const comment = onlyUse === undefined ? meaning : `${meaning} Used once: ${onlyUse}`;
  const where = `${file.slice(folderOf(entry).length + 1)}:${line}`;
  const cells = [`${keyword} ${code(sentence)}`, comment, steps, scenarios, where];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Between backticks; none of the sentences has one. */
function code(text: string): string {
  return `\`${text}\``;
}

function folderOf({ file }: Entry): string {
  return file.slice(0, file.lastIndexOf('/'));
}
