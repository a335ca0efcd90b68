/** The testbed of a vendor's own CTI server: finds agents in the IXIT, runs a hook, or asks the operator. */

import { leavesOut } from '../../../fixtures/targets/load-target';
import shape from '../../../fixtures/targets/observe/wellclient.schema.json';
import type {
  CtiAgent,
  CtiAgentRole,
  CtiExtensionRole,
  CtiHookName,
  Target,
} from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import type { WellClientAccess } from '../../drivers/wellclient/driver';
import { objectIn } from '../../evidence/judging';
import type { Trace } from '../../evidence/trace';
import { readingOf } from '../observation';
import { type HookRunner, type Look, missing, Site } from '../site';
import type { Sight } from '../softphone/testbed';
import { phoneNumberOf } from './ids';
import { namedBy, observed } from './observed';
import { sdkAccess } from './sdk-access';
import type {
  CtiSituation,
  CtiSituationValues,
  CtiTestbed,
  NetworkFault,
  ObservedCti,
  PlacedCall,
} from './testbed';

/** What an operator is asked to do. */
const REQUESTS: Record<CtiSituation, (values: CtiSituationValues) => string> = {
  signIn: ({ agentId, deviceId, mode }) => `sign the agent ${agentId} in at ${deviceId}, as ${mode}`,
  expireSessions: () => 'let every session at the CTI server expire',
};

export class LiveCtiTestbed implements CtiTestbed {
  readonly isAllSimulated = false;
  private readonly site: Site<CtiHookName>;
  private readonly calls = new Map<string, readonly string[]>();

  constructor(
    private readonly target: Target,
    operator: boolean,
    runs?: HookRunner,
  ) {
    const { hooks } = target.ixit.cti;
    this.site = new Site(target, 'ixit.cti.hooks', hooks, 'the CTI server', shape, operator, runs);
  }

  async open(trace: Trace): Promise<void> {
    await this.site.open(trace);
  }

  async close(): Promise<void> {
    // A reset does that, and more.
    if (!this.site.has('reset') && this.site.can('endCall')) {
      for (const callId of [...this.calls.keys()]) await this.site.attempt(this.endCall(callId));
    }
    await this.site.close();
  }

  access(): WellClientAccess {
    return sdkAccess(this.target.ixit.sdk ?? missing('ixit.sdk', 'says how the SDK is reached'));
  }

  agent(role: CtiAgentRole): CtiAgent {
    return this.target.ixit.cti.agents[role] ?? missing(`ixit.cti.agents.${role}`, 'gives the agent');
  }

  extension(role: CtiExtensionRole): string {
    return (
      this.target.ixit.cti.extensions[role] ?? missing(`ixit.cti.extensions.${role}`, 'gives the extension')
    );
  }

  otherDomain(): string {
    return this.target.ixit.cti.otherDomain ?? missing('ixit.cti.otherDomain', 'gives the domain');
  }

  mayDial(phoneNumber: string): void {
    const { cti, permissions } = this.target.ixit;
    // What has no digit in it rings nobody, and the extensions of the target file are there to be called.
    if (
      !/\d/.test(phoneNumber) ||
      namedBy(cti).devices.some((deviceId) => phoneNumberOf(deviceId) === phoneNumber)
    )
      return;
    if (!permissions.allowDialling) missing('ixit.permissions.allowDialling', 'allows that calls are placed');
    if (!permissions.allowedNumbers.includes(phoneNumber)) {
      missing('ixit.permissions.allowedNumbers', `lists ${phoneNumber} as a number that may be called`);
    }
  }

  async placeCall(from: string, to: string): Promise<string> {
    return this.begin('placeCall', `call ${to} from ${from}, answer the call, and give its callId`, from, to);
  }

  async ring(from: string, to: string): Promise<string> {
    return this.begin('ring', `call ${to} from ${from}, do not answer, and give the callId`, from, to);
  }

  async endCall(callId: string): Promise<void> {
    this.calls.delete(callId);
    await this.site.bringAbout('endCall', `end the call ${callId}, if it is not over`, { callId });
  }

  hasBegun(callId: string, devices: readonly string[]): void {
    this.calls.set(callId, devices);
  }

  hasEnded(callId: string): void {
    this.calls.delete(callId);
  }

  placed(): PlacedCall[] {
    return [...this.calls];
  }

  has(hook: CtiHookName): boolean {
    return this.site.has(hook);
  }

  can(hook: CtiHookName): boolean {
    return this.site.can(hook);
  }

  async endsUnderWay(callId: string): Promise<void> {
    onlySimulated(`end the call ${callId} just then`);
  }

  async answersLast(): Promise<void> {
    // Chance has to do.
  }

  async turnsAwayStrangers(): Promise<void> {
    // That is for the vendor to decide.
  }

  async bringAbout(situation: CtiSituation, values: CtiSituationValues = {}): Promise<void> {
    await this.site.bringAbout(situation, REQUESTS[situation](values), { ...values });
  }

  async failsBy(fault: NetworkFault): Promise<void> {
    onlySimulated(`be told to fail (${fault})`);
  }

  async sees(question: string, holds: (state: ObservedCti) => boolean): Promise<Sight<ObservedCti>> {
    return this.site.sees(this.lookAt(question, holds));
  }

  async keeps(question: string, holds: (state: ObservedCti) => boolean): Promise<Sight<ObservedCti>> {
    return this.site.keeps(this.lookAt(question, holds));
  }

  async look(): Promise<ObservedCti | undefined> {
    if (!this.site.has('observe')) return undefined;
    const { state } = await this.sees('What is it like now?', () => true);
    return state;
  }

  async settle(): Promise<void> {
    await this.site.settle();
  }

  /** Whether the SDK itself is said to be able to end a call. */
  private claimsDrop(): boolean {
    return !this.target.ics.leavesOut.some(({ requirement }) =>
      leavesOut(requirement, 'wellclient.forceDrop.rule.effect'),
    );
  }

  private lookAt(question: string, holds: (state: ObservedCti) => boolean): Look<ObservedCti> {
    return { question, read: (printed) => observed(printed, namedBy(this.target.ixit.cti)), holds };
  }

  private async begin(
    hook: 'placeCall' | 'ring',
    request: string,
    from: string,
    to: string,
  ): Promise<string> {
    // Before anybody is called: can it be ended again?
    if (!this.site.has('reset') && !this.site.can('endCall') && !this.claimsDrop()) {
      missing('ixit.cti.hooks.endCall', 'can end the call again');
    }
    const printed = await this.site.learn(hook, request, { from, to });
    const callId = callIdIn(printed);
    if (!/^\S+$/.test(callId)) {
      throw new Inconclusive(`the hook ixit.cti.hooks.${hook} printed no callId, but ${show(printed)}`);
    }
    this.calls.set(callId, [to, from]);
    return callId;
  }
}

/** What the hook printed, to be read as it was then. */
export function serverAsTold(printed: object): object {
  return readingOf<ObservedCti>(printed, { key: 'ixit.cti.hooks.observe', shape });
}

/** What a hook printed that places a call: the callId, or a JSON object that has it as `placed`. */
function callIdIn(printed: string): string {
  const answered = objectIn(printed);
  if (typeof answered === 'string') return printed;
  return typeof answered.placed === 'string' ? answered.placed : '';
}

function onlySimulated(what: string): never {
  throw new Inconclusive(`only the simulated CTI server can ${what}: ixit.sdk.server is "own"`);
}

function show(printed: string): string {
  return printed === '' ? 'nothing' : JSON.stringify(printed.slice(0, 100));
}
