/** Shows how far the fuzzing has come: a bar on a terminal, nothing where output is kept in a log. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** One run more is over. */
  ran(): void;
  /** Nothing is shown after it. */
  stop(): void;
}

/** @param total runs of all properties; shrinking a failure takes more. */
export function progressOn(stream: NodeJS.WriteStream, total: number): Progress {
  if (!stream.isTTY) return { ran: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} runs',
      stream,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { ran: () => bar.increment(), stop: () => bar.stop() };
}
