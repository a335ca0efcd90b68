/** What a run tells GitHub Actions: annotations at the lines of features, and the summary of its job. */
import { appendFileSync, existsSync, statSync } from 'node:fs';
import { byInterface } from '../by-call';
import { counts } from '../conformance-json';
import { plain } from '../markdown';
import { OUTCOMES, type Results } from '../results';
import { diskTrouble } from '../unwritable';
import { coverage, durationText, grounds, headline, numberRun, targetText } from '../wording';
import { type Trouble, troublesOf } from './troubles';

/** Of one step GitHub shows ten errors and ten warnings, and of a job fifty in all. */
const ANNOTATIONS = 10;
/** Bytes of a step's summary: of 1 MiB and more GitHub takes nothing at all. */
const SUMMARY = 1024 * 1024 - 1;

/**
 * Tells it where the run takes place in GitHub Actions, else does nothing.
 * @returns why the summary could not be written; undefined when it was, or there is none to write
 */
export function tellGitHub(
  results: Results,
  env: NodeJS.ProcessEnv,
  stream: NodeJS.WritableStream,
): string | undefined {
  if (env.GITHUB_ACTIONS === 'true') for (const line of annotations(results)) stream.write(`${line}\n`);
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) return undefined;
  try {
    // Other commands of the step may have written to it.
    const room = SUMMARY - (existsSync(file) ? statSync(file).size : 0);
    appendFileSync(file, jobSummary(results, room));
    return undefined;
  } catch (error) {
    return `no job summary: ${file} cannot be written to: ${diskTrouble(error) ?? (error as Error).message}`;
  }
}

/** Workflow commands, the ten that matter most; the last says how many are left out. */
export function annotations(results: Results): string[] {
  const all = troublesOf(results);
  const shown = all.length > ANNOTATIONS ? all.slice(0, ANNOTATIONS - 1) : all;
  const left = all.length - shown.length;
  const rest: Trouble = {
    verdict: all[shown.length]?.verdict ?? 'inconc',
    id: '',
    title: `${left} more`,
    lines: ['index.html of the run has all of them.'],
  };
  return [...shown, ...(left > 0 ? [rest] : [])].map(annotation);
}

function annotation({ verdict, title, lines, scenario }: Trouble): string {
  const at = scenario && { file: scenario.feature, ...(scenario.line && { line: scenario.line }) };
  const properties = Object.entries({ ...at, title })
    .map(([name, value]) => `${name}=${inProperty(String(value))}`)
    .join(',');
  return `::${verdict === 'inconc' ? 'warning' : 'error'} ${properties}::${inMessage(lines.join('\n'))}`;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Markdown; nothing that a target said is markup, a link or a mention in it.
 * @param room bytes that it may have
 */
export function jobSummary(results: Results, room = SUMMARY): string {
  const { target, requirements } = results;
  const columns = ['interface', ...OUTCOMES];
  const rows = byInterface(requirements).map(({ name, requirements: own }) => {
    const tally = counts(own);
    return [name, ...OUTCOMES.map((outcome) => String(tally[outcome]))];
  });
  const head = [
    `## ${headline(results)}: ${plain(targetText(target))}`,
    '',
    `${plain(grounds(results))}`,
    '',
    ...(rows.length > 0
      ? [row(columns), row(columns.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row), '']
      : []),
    plain(`${coverage(results)}; ${numberRun(results)} in ${durationText(results.duration)}`),
    '',
  ].join('\n');
  let text = head;
  const all = troublesOf(results);
  for (const [i, trouble] of all.entries()) {
    const part = troubleText(trouble);
    const rest = `\n${all.length - i} more: index.html of the run has all of them.\n`;
    // The line of the rest has to have room behind each that is told.
    if (Buffer.byteLength(text + part + rest) > room)
      return Buffer.byteLength(text + rest) > room ? '' : text + rest;
    text += part;
  }
  return Buffer.byteLength(text) > room ? '' : text;
}

function troubleText({ verdict, title, lines, scenario }: Trouble): string {
  const [reason = '', ...others] = lines;
  const at = scenario ? [`Scenario: ${scenario.id}`] : [];
  return [
    `\n- **${verdict}** ${plain(title)}: ${plain(reason)}`,
    ...[...others, ...at].map((line) => `  - ${plain(line)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
