/** Brings situations about that may be impossible just then. */
import { Impossible } from '../../fixtures/simulators/impossible';

/** A situation that cannot come about has to be refused as such: any other error is thrown. */
export function unlessImpossible(situation: () => void): void {
  try {
    situation();
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
  }
}
