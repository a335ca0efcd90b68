/** Shows how far a run has come: a bar on a terminal, plain lines where output is kept in a log. */
import { Presets, SingleBar } from 'cli-progress';
import { ENGLISH, type Say } from '../fixtures/texts/texts';
import type { Envelope } from './record';

/** Milliseconds between two plain lines, unless a tenth of the run is done before. */
const LINE_EVERY = 5_000;

export interface Progress {
  receive(envelope: Envelope): void;
  /** The run is over; nothing is shown after it. */
  stop(): void;
}

/**
 * @param total number of scenarios.
 * @param stream a bar is drawn on it when it is a terminal and `bar` allows it.
 * @param bar false when somebody else asks questions on the same terminal.
 * @param say in the language of who looks on.
 */
export function progressOn(
  stream: NodeJS.WriteStream,
  total: number,
  bar: boolean,
  say: Say = ENGLISH,
): Progress {
  return bar && stream.isTTY ? barOn(stream, total, say) : linesOn(stream, total, say);
}

function barOn(stream: NodeJS.WriteStream, total: number, say: Say): Progress {
  const bar = new SingleBar(
    {
      // Its placeholders stay, for the bar to fill in.
      format: `{bar} ${say('run.progress')}`,
      stream,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { trouble: 0 });
  const tally = new Tally();
  return {
    receive: (envelope) => {
      if (tally.take(envelope)) bar.update(tally.done, { trouble: tally.trouble });
    },
    stop: () => bar.stop(),
  };
}

function linesOn(stream: NodeJS.WritableStream, total: number, say: Say): Progress {
  const tally = new Tally();
  let shown = 0;
  let shownAt = performance.now();
  stream.write(`${say('run.running', { count: total })}\n`);
  return {
    receive: (envelope) => {
      if (!tally.take(envelope)) return;
      const tenth = Math.floor((tally.done * 10) / total) > Math.floor((shown * 10) / total);
      if (!tenth && performance.now() - shownAt < LINE_EVERY) return;
      shown = tally.done;
      shownAt = performance.now();
      stream.write(`${say('run.progress', { value: tally.done, total, trouble: tally.trouble })}\n`);
    },
    stop: () => {},
  };
}

/** Counts scenarios that have ended, and those that did not simply pass. */
class Tally {
  done = 0;
  private readonly troubled = new Set<string>();

  get trouble(): number {
    return this.troubled.size;
  }

  /** True when the message ended a scenario. */
  take({ testStepFinished, testCaseFinished }: Envelope): boolean {
    if (testStepFinished && !['PASSED', 'SKIPPED'].includes(testStepFinished.testStepResult.status)) {
      this.troubled.add(testStepFinished.testCaseStartedId);
    }
    if (!testCaseFinished) return false;
    this.done += 1;
    return true;
  }
}
