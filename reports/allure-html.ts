/** Makes the Allure report out of its results: one HTML file. Needs Java; without it, or where it fails, says so in one line. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { findJava } from '../fixtures/machine/find-java.cjs';
import { thisMachine } from '../fixtures/machine/machine.cjs';

/**
 * @param results folder of the Allure results.
 * @param report folder that the report is written to, as `index.html`.
 * @param env where Java is looked for (JAVA_HOME, PATH).
 * @returns why there is no report; `undefined` when there is one.
 */
export async function makeAllureHtml(
  results: string,
  report: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  if (!existsSync(results)) return 'no Allure report: there are no Allure results';
  const java = findJava({ ...thisMachine(), env });
  if (!java) return 'no Allure report: it needs Java 11 or later, and none was found (JAVA_HOME, PATH)';
  const program = join(dirname(require.resolve('allure-commandline/package.json')), 'dist');
  // Java is called directly, because the program's own start script needs a shell.
  const classPath = [join(program, 'lib', '*'), join(program, 'lib', 'config')].join(delimiter);
  const generate = ['generate', results, '--output', report, '--clean', '--single-file'];
  const { code, output } = await run(
    java,
    ['-classpath', classPath, 'io.qameta.allure.CommandLine', ...generate],
    env,
  );
  if (code === 0) return undefined;
  // Half a report looks like one.
  rmSync(report, { recursive: true, force: true });
  return `no Allure report: ${troubleIn(output, report) ?? `allure generate ended with ${code}: ${causeIn(output)}`}`;
}

/** Java's words for a disk that takes no more, in a sentence. */
function troubleIn(output: string, report: string): string | undefined {
  const words = ['No space left on device', 'Disk quota exceeded', 'Read-only file system'];
  const said = words.find((text) => output.includes(text));
  return said && `${report} cannot be written to (${said})`;
}

/** The one line of a stack trace that says why: the last cause, else the first line. */
function causeIn(output: string): string {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (lines.findLast((line) => line.startsWith('Caused by: ')) ?? lines[0] ?? 'it said nothing').trim();
}

function run(
  program: string,
  programArguments: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | string; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Without it the report calls an analytics host when it is opened. Only `true` is understood.
      env: { ...env, ALLURE_NO_ANALYTICS: 'true' },
      windowsHide: true,
    });
    let output = '';
    const take = (text: Buffer) => {
      output += text.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: error.message, output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'no exit code', output }));
  });
}
