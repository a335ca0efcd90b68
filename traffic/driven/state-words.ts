/** What asking for a state brings about, by the last part of the address: event and numbers. Pages: 0581, 1211, 64509. */

/** The event that says that it was done. */
export const SUCCESS_OF: Readonly<Record<string, string>> = {
  sayfree: 'AgentState_Ready',
  saybusy: 'AgentState_SetNotReady_Success',
  work: 'AgentState_Work',
};

const BUSY = [3];
/** 6 is another number for the same state. */
const IDLE = [4, 6];
const WRAP_UP = [5];

/** By the last part of the address, or by `status` of a sign-in. */
export const STATE_OF: Readonly<Record<string, readonly number[]>> = {
  sayfree: IDLE,
  saybusy: BUSY,
  work: WRAP_UP,
  3: BUSY,
  4: IDLE,
  5: WRAP_UP,
};
