/**
 * The load as an engine of Artillery: each virtual user is an agent who signs in, works and signs out. The same engine
 * makes the load without Artillery. `config.softphone` of the script is the plan.
 */
import type { EventEmitter } from 'node:events';
import type { Load } from './load';
import { loadOf } from './loads';
import type { LoadPlan } from './plan';

/** As much of a script as the engine reads. */
export interface Script {
  config: { softphone: LoadPlan };
}

type Done<Context> = (error: Error | null, context: Context) => void;

export class SoftphoneEngine {
  readonly load: Load;
  private next = 0;

  constructor({ config }: Script) {
    this.load = loadOf(config.softphone);
  }

  /** What Artillery calls once for each scenario of the script; what that gives is called for each virtual user. */
  createScenario<Context>(_: unknown, events: EventEmitter) {
    return (context: Context, done: Done<Context>): void => {
      events.emit('started');
      const index = this.next;
      this.next += 1;
      this.load.user(index).then(
        () => done(null, context),
        (error: Error) => done(error, context),
      );
    };
  }
}
