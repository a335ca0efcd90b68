/** Shows how far many trials have come: a bar on a terminal, a line now and then where output is kept in a log. */
import { Presets, SingleBar } from 'cli-progress';

/** Milliseconds between two plain lines. */
const LINE_EVERY = 10_000;

export interface TrialProgress {
  /** @param trouble what went wrong since it was last told */
  tell(done: number, total: number, trouble: number): void;
  /** Nothing is shown after it. */
  stop(): void;
}

/**
 * @param things what is counted, such as `mutants`
 * @param wrong what trouble is, such as `survived`
 */
export function progressOf(stream: NodeJS.WriteStream, things: string, wrong: string): TrialProgress {
  let troubles = 0;
  if (!stream.isTTY) {
    let shownAt = performance.now();
    return {
      tell: (done, total, trouble) => {
        troubles += trouble;
        if (performance.now() - shownAt < LINE_EVERY && done < total) return;
        shownAt = performance.now();
        stream.write(`${done}/${total} ${things}, ${troubles} ${wrong}\n`);
      },
      stop: () => {},
    };
  }
  const bar = new SingleBar(
    {
      format: `{bar} {value}/{total} ${things}, {troubles} ${wrong}, {eta_formatted} left`,
      stream,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    tell: (done, total, trouble) => {
      troubles += trouble;
      if (!started) bar.start(total, 0, { troubles });
      started = true;
      bar.update(done, { troubles });
    },
    stop: () => bar.stop(),
  };
}
