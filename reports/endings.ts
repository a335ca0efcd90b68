/** What asks a run to end: Ctrl-C, a CI server that gives up, a terminal that is closed. One is like the other. */
export const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
