/** Brings situations about that may be impossible just then. */
import assert from 'node:assert/strict';

/**
 * A situation that cannot come about has to be refused with a sentence.
 * @param refusal how the error reads, as in `Error: the line cannot ring`
 * @throws AssertionError for any other error
 */
export function unlessImpossible(refusal: RegExp, situation: () => void): void {
  try {
    situation();
  } catch (error) {
    assert.match(String(error), refusal);
  }
}
