/** Rows of clients that no client can be seen to break. */
import type { ClientRow } from '../../schemas/client-rows';

const WITHIN_A_PAGE =
  'A page calls a function and gives it arguments: that crosses no network, and no record of traffic has it.';

/** Why no mutant breaks the row; undefined where one has to. */
export function withoutMutant({ interface: name }: ClientRow): string | undefined {
  return name === 'plugin' || name === 'wellclient' ? WITHIN_A_PAGE : undefined;
}
