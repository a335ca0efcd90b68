/** Milliseconds by which one request is on its way before another follows over a network; no gateway is that quick. */
export const HEAD_START = 2;
