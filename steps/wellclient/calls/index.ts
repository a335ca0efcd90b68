/** What there is to know of each call of the SDK. The calls of a further page are registered here. */
import type { SdkCallName } from '../../../fixtures/simulators/wellclient/calls';
import type { SdkCall } from '../sdk-calls';
import { CORE } from './core';
import type { CallKind } from './kind';
import { FORCE_ON_AGENTS } from './on-agents';
import { FORCE_ON_CALLS } from './on-calls';

const KINDS: Readonly<Record<SdkCallName, CallKind>> = {
  ...FORCE_ON_CALLS,
  ...FORCE_ON_AGENTS,
  ...CORE,
};

/** What there is to know of the call. */
export function kindOf(name: SdkCallName): CallKind {
  return KINDS[name];
}

/** The mode that an agent gets by that call; nothing when it is about telephone calls. */
export function modeBy({ name, about }: Pick<SdkCall, 'name' | 'about'>): string | undefined {
  return KINDS[name].mode?.(about);
}
