/** Sees to it that a run leaves its reports behind however it ends: Ctrl-C, SIGTERM, either twice, or a crash. */
import type { Conclusion } from '../../reports/conclude';
import { ENDINGS } from '../../reports/endings';
import type { RunRecord } from '../../reports/record';
import { lastActs } from '../../steps/lifecycle/interruption';

/** @returns lets go again; to be called when the run has ended by itself. */
export function guard(record: RunRecord, conclusion: Conclusion, stderr: NodeJS.WritableStream): () => void {
  let times = 0;
  const interrupt = () => {
    times += 1;
    record.interrupted = true;
    if (times === 1) stderr.write(`\n${conclusion.say('run.interrupting')}\n`);
    else if (times === 2) void lastActs().then(() => process.exit(conclude()));
    // Whoever insists does not even wait for the target to be put back.
    else process.exit(conclude());
  };
  const conclude = () => {
    release();
    return conclusion.abandon();
  };
  const leave = (code: number) => {
    if (!record.interrupted) {
      record.brokenOff = true;
      record.fault(`The process ended in the middle of the run, with exit code ${code}.`);
    }
    process.exitCode = conclude();
  };
  const release = () => {
    for (const ending of ENDINGS) process.off(ending, interrupt);
    process.off('exit', leave);
  };
  for (const ending of ENDINGS) process.on(ending, interrupt);
  process.on('exit', leave);
  return release;
}
