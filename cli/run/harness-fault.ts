/** Something is wrong with the suite itself: neither the user nor the target can help it. */

export class HarnessFault extends Error {
  override name = 'HarnessFault';

  /** @param lines one sentence each. */
  constructor(...lines: string[]) {
    super(lines.join('\n'));
  }
}
