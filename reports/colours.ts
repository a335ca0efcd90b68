/** Colours for people at a terminal. In a file or a pipe there are none, on a CI server neither. */
import pc from 'picocolors';

export type Colours = Omit<ReturnType<typeof pc.createColors>, 'isColorSupported'>;

/**
 * As NO_COLOR and FORCE_COLOR say; without them, where the stream is a terminal that has them.
 * @param env of the process that writes to the stream.
 */
export function coloursFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Colours {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  // Picocolors itself takes a variable CI for a terminal, and FORCE_COLOR=0 for a wish.
  if (NO_COLOR) return pc.createColors(false);
  if (FORCE_COLOR) return pc.createColors(!['0', 'false'].includes(FORCE_COLOR));
  return pc.createColors(stream.isTTY === true && TERM !== 'dumb');
}
