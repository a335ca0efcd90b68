/** A page of the local service without a browser: runs what it is answered. */
import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';

export class ServicePage {
  private readonly window = createContext({});

  constructor() {
    Object.assign(this.window, {
      window: this.window,
      told: (payload: unknown) => Object.assign(this.window, { payload: JSON.stringify(payload) }),
    });
  }

  /** What a script calls the function of the page with. */
  payloadOf(script: string): unknown {
    Object.assign(this.window, { payload: undefined });
    runInContext(script, this.window);
    const { payload } = this.window;
    assert.ok(payload !== undefined, `the script calls nothing: ${script}`);
    return JSON.parse(String(payload));
  }
}
