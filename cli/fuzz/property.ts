/** What a property of the fuzzing is, and how one is checked: by how many runs, and what broke it if any did. */
import fc from 'fast-check';

export interface FuzzOptions {
  seed: number;
  runs: number;
  /** Of a failure that is to be repeated. */
  path?: string;
  /** Gets word of each run that is over. */
  ran?: () => void;
}

/** How a property failed. */
export interface Counterexample {
  property: string;
  seed: number;
  /** Repeats the failure, together with the seed. */
  path: string;
  /** The smallest value that was found to break it, as text. */
  value: string;
  /** What went wrong with it. */
  error: string;
  shrinks: number;
}

export interface Property {
  /** Subject and property, such as `gateway:sequence`. */
  name: string;
  /** So often in `npm test`. */
  runs: number;
  /** Undefined when it held. */
  check(options: FuzzOptions): Promise<Counterexample | undefined>;
  /** What its runs have had in them, where that is more than their number says. */
  told?(): string;
}

/** Milliseconds for one run; whatever takes longer hangs. */
const HANGS = 60_000;

/**
 * @param name subject and property
 * @param runs so often in `npm test`
 * @param arbitrary everything it has to hold for
 * @param holds throws or rejects where it does not
 */
export function property<T>(
  name: string,
  runs: number,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): Property {
  return {
    name,
    runs,
    check: async ({ seed, runs: numRuns, path, ran }) => {
      const checked = fc.asyncProperty(arbitrary, (value) => withStrays(() => holds(value)));
      const details = await fc.check(
        checked.afterEach(() => ran?.()),
        {
          seed,
          numRuns,
          timeout: HANGS,
          ...(path === undefined ? {} : { path }),
        },
      );
      if (!details.failed) return undefined;
      const { counterexample, counterexamplePath, errorInstance, numShrinks } = details;
      return {
        property: name,
        seed,
        path: counterexamplePath ?? '',
        value: counterexample ? fc.stringify(counterexample[0]) : 'none: too many values had to be skipped',
        error: told(errorInstance),
        shrinks: numShrinks,
      };
    },
  };
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** An error that nobody waits for, such as one in a timer, is a failure of the run in which it comes. */
async function withStrays(run: () => void | Promise<void>): Promise<void> {
  const strays: unknown[] = [];
  const stray = (error: unknown) => {
    strays.push(error);
  };
  process.on('uncaughtException', stray).on('unhandledRejection', stray);
  try {
    await run();
    await new Promise(setImmediate);
  } finally {
    process.off('uncaughtException', stray).off('unhandledRejection', stray);
  }
  if (strays.length > 0) throw strays[0];
}
