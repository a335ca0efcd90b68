/** Starts a simulated system in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { HarnessFault } from '../run/harness-fault';
import type { Up, Used, Wanted } from './simulator';

export interface Apart extends Up {
  /** What it has used until now. */
  used(): Promise<Used>;
  stop(): Promise<void>;
}

/** @throws HarnessFault when it does not come up */
export async function startApart(wanted: Wanted): Promise<Apart> {
  const child = fork(require.resolve('./simulator'), {
    execArgv: ['-r', require.resolve('../typescript.cjs')],
  });
  child.send(wanted);
  const up = await told<Up>(child);
  return {
    ...up,
    used: () => {
      child.send({});
      return told<Used>(child);
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function told<Message>(child: ChildProcess): Promise<Message> {
  const gone = new AbortController();
  const [first] = await Promise.race([
    once(child, 'message', { signal: gone.signal }),
    once(child, 'exit', { signal: gone.signal }).then(() => {
      throw new HarnessFault('the simulated system has ended before the load');
    }),
  ]).finally(() => gone.abort());
  return first as Message;
}
