/** What a driver talks to outside of this process, such as a page: a recorder may listen, or a recording answer in its place. */

/**
 * @param name such as `plugin`; of those that are there at the same time, each has one of its own
 * @param begin gives the counterpart itself, which tells `told` what comes by itself. What crosses is JSON, both ways
 */
export type Counterparts = <Asked extends object, Told extends object>(
  name: string,
  begin: (told: Told) => Asked,
  told: Told,
) => Asked;

/** Nobody listens, and nobody is in its place. */
export const DIRECTLY: Counterparts = (_, begin, told) => begin(told);
