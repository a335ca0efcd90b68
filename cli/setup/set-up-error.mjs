// @ts-check
/** What set-up cannot mend by itself; the message is for the person who has to. */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError';
}
