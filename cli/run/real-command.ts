/** Runs the real command in a process of its own, for tests of what it prints and how it ends. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandProcess } from './command-process';

export interface Ran {
  code: number;
  /** Standard output and standard error. */
  output: string;
  /** Requirement ids that have this verdict; none when there is no report. */
  of: (verdict: string) => string[];
  /** Text of index.html. */
  page: string;
  /** Every file that the run left, in one text. */
  everything: string;
}

/** `path:line` of the first line of a feature that has that text, below one that has another; throws when none has. */
export function scenarioIn(file: string, text: string, below = ''): string {
  const lines = readFileSync(join(__dirname, '..', '..', file), 'utf8').split('\n');
  const start = lines.findIndex((each) => each.includes(below));
  const line = lines.findIndex((each, at) => at >= start && each.includes(text)) + 1;
  if (line === 0 || start < 0)
    throw new Error(`${file} has no line with ${text}${below && ` below ${below}`}`);
  return `${file}:${line}`;
}

/** A port at which nobody listens. */
export function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 9));
    });
  });
}

/** The command, with a folder for its files and reports. */
export class RealCommand {
  private readonly folder = mkdtempSync(join(tmpdir(), 'real-command-'));
  private runs = 0;

  /** Writes a file and gives its path. */
  file(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** `run` with these options; see {@link commandProcess}. */
  run(...options: string[]): Promise<Ran> {
    return this.runWith({}, ...options);
  }

  /** The same with more environment variables. */
  async runWith(more: NodeJS.ProcessEnv, ...options: string[]): Promise<Ran> {
    this.runs += 1;
    const out = join(this.folder, `out-${this.runs}`);
    const { code = -1, output } = await commandProcess(['run', '--out', out, ...options], { env: more });
    const report = JSON.parse(textOf(join(out, 'conformance.json')) || '{"requirements":[]}') as {
      requirements: { id: string; verdict: string }[];
    };
    return {
      code,
      output,
      of: (verdict) => report.requirements.filter((each) => each.verdict === verdict).map(({ id }) => id),
      page: textOf(join(out, 'index.html')),
      everything: allTexts(out),
    };
  }

  /** Removes its files and reports. */
  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function allTexts(folder: string): string {
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map(({ parentPath, name }) => textOf(join(parentPath, name))).join('\n');
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
