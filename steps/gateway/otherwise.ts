/** A sign-in that says of the agent whatever it can, none of it as it is by default. */
import type { Members } from './requests';

export const OTHERWISE: Members = {
  phonenum: '40047',
  autoanswer: false,
  autoenteridle: false,
  releasephone: false,
  status: 3,
  ip: '192.168.100.7',
  entryIp: '10.0.0.7',
  phonelinkage: true,
  checkInWebm: false,
  checkInMailm: true,
  vcPhoneNumber: '8807',
  listenStatus: true,
  serviceworkid: 'S1007',
};

/** The events that come of it. */
export const EVENTS_OTHERWISE = [
  'AgentOther_InService',
  'AgentState_Ready',
  'AgentState_SetNotReady_Success',
  'AgentEvent_linkageCapability',
];

/** What of it shows in other ways than in what the gateway keeps: as the state, as an event, in the result. */
export const SHOWN_ELSEWHERE = ['status', 'phonelinkage', 'checkInWebm', 'checkInMailm'];
