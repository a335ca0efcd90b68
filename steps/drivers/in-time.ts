/** For unit tests of what must end by itself: without its deadline it never would, however slow the machine is. */
export const IN_TIME = { timeout: 60_000 };
