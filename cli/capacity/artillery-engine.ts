/** The engine as Artillery loads it in each of its workers: takes its share of the accounts, and leaves its result. */
import type { EventEmitter } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type Script, SoftphoneEngine } from './engine';
import { usersOf } from './plan';

/** Milliseconds between two looks whether somebody wants it to end. */
const LOOK = 200;

/** What of a script Artillery has changed for a worker: its share of the agents. */
interface Shared extends Script {
  config: Script['config'] & { phases?: { arrivalCount?: number }[] };
}

export class ArtilleryEngine {
  private readonly folder = process.env.SOFTPHONE_CAPACITY ?? '';
  private engine: SoftphoneEngine | undefined;
  private readonly expected: number;
  private done = 0;
  private next = 0;

  constructor(private readonly script: Shared) {
    this.expected = (script.config.phases ?? []).reduce((sum, { arrivalCount = 0 }) => sum + arrivalCount, 0);
  }

  createScenario<Context>(_: unknown, events: EventEmitter) {
    return (context: Context, done: (error: Error | null, context: Context) => void): void => {
      events.emit('started');
      const { load } = this.started();
      load.user(this.account()).then(
        () => this.left(events, () => done(null, context)),
        (error: Error) => this.left(events, () => done(error, context)),
      );
    };
  }

  /** Only once it is needed: Artillery makes engines that nobody uses, too. */
  private started(): SoftphoneEngine {
    if (this.engine) return this.engine;
    this.engine = new SoftphoneEngine(this.script);
    const { load } = this.engine;
    const look = setInterval(() => {
      if (existsSync(join(this.folder, 'end'))) load.stop.now();
      if (load.stop.isOver) clearInterval(look);
    }, LOOK);
    return this.engine;
  }

  /** Index of an account that no other worker has: each takes one by a file that only one can make. */
  private account(): number {
    for (; this.next < usersOf(this.script.config.softphone); this.next += 1) {
      try {
        writeFileSync(join(this.folder, 'accounts', String(this.next)), '', { flag: 'wx' });
        return this.next;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    return Number.POSITIVE_INFINITY;
  }

  private left(events: EventEmitter, tell: () => void): void {
    this.done += 1;
    if (this.done >= this.expected && this.engine) {
      const result = this.engine.load.result();
      for (const [id, { holds, broken }] of result.seen.rows) {
        events.emit('counter', `softphone.${id}.holds`, holds);
        events.emit('counter', `softphone.${id}.broken`, broken);
      }
      writeFileSync(join(this.folder, `worker-${process.pid}-${threadId}.json`), JSON.stringify(result));
    }
    tell();
  }
}
