/** How events are delivered, by the words of the feature: polled, pushed, pushed again, not at all. */
import type { World } from '../lifecycle/world';
import { POLLING } from './polled';
import { judgeComeByPolling, judgePolled, judgeWithLinkage } from './polled-events';
import {
  claimNotTaken,
  judgeHeadersOfPushes,
  judgeNotPushed,
  judgeNotRepeated,
  judgePushed,
  judgePushedAgain,
  judgePushedAgainBefore,
} from './pushes';
import { row } from './requests';
import { arrival } from './session';

/** Fetches the events of a list of the document, and judges them. */
export type Reporting = (world: World, list: string) => Promise<void>;
/** Judges how the events of the last sign-in come, and which they are. */
export type Delivery = (world: World) => Promise<void>;
/** Judges each push that has come. */
export type PushQuality = (world: World) => Promise<void> | void;

export const REPORTINGS: Record<string, Reporting> = { reports: judgePolled, pushes: judgePushed };

export const DELIVERIES: Record<string, Delivery> = {
  'come by polling': (world) => judgeComeByPolling(world, POLLING, row('header.reply.Guid')),
  'come by polling, for push needs both': (world) => judgeComeByPolling(world, row('rule.push-needs-both')),
  'are pushed': (world) => judgePushed(world, arrival(world.gateway.agentAtWork)),
  'are not pushed': judgeNotPushed,
  'come as the options of the sign-in ask': judgeAsAsked,
  'are pushed, and not taken': claimNotTaken,
  'are pushed again': judgePushedAgain,
  'are pushed again, and "AgentState_SetNotReady_Success" behind them': (world) =>
    judgePushedAgainBefore(world, 'AgentState_SetNotReady_Success'),
};

export const PUSH_QUALITIES: Record<string, PushQuality> = {
  'has its headers, or that is noted': judgeHeadersOfPushes,
  'comes once': judgeNotRepeated,
};

/** Pushed where both parameters ask for it, else polled; that of phone linkage is among them where it was asked for. */
async function judgeAsAsked(world: World): Promise<void> {
  const session = world.gateway.agentAtWork;
  const linkage = session.signIn?.request.phonelinkage === true;
  if (session.client.mode === 'push') {
    await judgePushed(world, arrival(session), linkage);
    judgeHeadersOfPushes(world);
  } else if (linkage) await judgeWithLinkage(world);
  else await judgePolled(world, arrival(session));
}
