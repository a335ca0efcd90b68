/** What runs until somebody ends it. */

const ENDINGS = ['SIGINT', 'SIGTERM'] as const;

/** Resolves at Ctrl-C, or when the process is asked to end. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const signal of ENDINGS) process.off(signal, end);
      resolve();
    };
    for (const signal of ENDINGS) process.on(signal, end);
  });
}
