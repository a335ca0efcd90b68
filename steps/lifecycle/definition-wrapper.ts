/**
 * Tells the ways in which a step can end early apart: the target's fault, after which the scenario goes on or does not,
 * nothing to judge, and a fault of ours.
 */
import { setDefinitionFunctionWrapper } from '@cucumber/cucumber';
import { Halt, Inconclusive, NonConformance } from '../../schemas/verdict';
import type { World } from './world';

type Definition = (this: World, ...args: unknown[]) => unknown;

/** Longer than any deadline of a target file, so that a hung step is our fault and shows as such. */
export const STEP_DEADLINE = 10 * 60_000;

/** The error as cucumber may show it: it quotes what the target said. */
function maskedError(error: unknown, mask: (text: string) => string): Error {
  const shown = error instanceof Error ? error : new Error(String(error));
  shown.message = mask(shown.message);
  shown.stack = mask(shown.stack ?? '');
  return shown;
}

setDefinitionFunctionWrapper((definition: Definition) => {
  const wrapped = async function (this: World, ...args: unknown[]) {
    // What runs once for all scenarios has no world.
    const over = this.tape?.work?.();
    try {
      return await definition.apply(this, args);
    } catch (error) {
      if (error instanceof Inconclusive) {
        const { message, missing } = error;
        this.stopped = {
          verdict: 'inconc',
          reason: this.masked(message),
          step: '',
          ...(missing.length > 0 && { missing: [...missing] }),
        };
        return 'pending';
      }
      if (!this.trace) throw error;
      // What the step saw is on record; the scenario fails at its end.
      if (error instanceof NonConformance && !(error instanceof Halt)) return undefined;
      const verdict = error instanceof Halt ? 'fail' : 'error';
      const masked = maskedError(error, (text) => this.masked(text));
      this.stopped = { verdict, reason: masked.message, step: '' };
      throw masked;
    } finally {
      over?.();
    }
  };
  // Cucumber counts parameters to tell a step that takes a call-back from one that does not.
  return Object.defineProperty(wrapped, 'length', { value: definition.length });
});
