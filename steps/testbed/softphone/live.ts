/** The testbed of a live softphone: finds situations in the IXIT, runs a hook, or asks the operator. */
import shape from '../../../fixtures/targets/observe/softphone.schema.json';
import type {
  Account,
  AccountRole,
  DestinationRole,
  HookName,
  PluginAccess,
  Target,
} from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import { DOCUMENTED_HOST, DOCUMENTED_PORT } from '../../documented-address';
import type { Trace } from '../../evidence/trace';
import { readingOf } from '../observation';
import { type HookRunner, missing, Site } from '../site';
import type { EndOfQuiet } from '../watch';
import type { Observed, ServerKind, Sight, Situation, Testbed } from './testbed';

const REQUESTS: Record<Situation, string> = {
  checkIn: 'check the agent in',
  checkOut: 'check the extension out, so that nobody is checked in',
  incomingCall: 'call the agent, so that the softphone rings',
  farEndAnswers: 'answer the call at the far end',
  farEndHangsUp: 'hang up at the far end',
  secondSignIn: 'sign the same account in on another machine',
  cutNetwork: 'cut the connection between softphone and server',
  restoreNetwork: 'restore the connection between softphone and server',
};

/** Numbers that do by themselves what a hook would bring about. */
const BY_ITSELF = { farEndAnswers: 'answeringNumber', farEndHangsUp: 'endingNumber' } as const;

const SERVER_KEYS: Record<ServerKind, 'domain' | 'unknownDomain' | 'deadHost' | 'cutHost'> = {
  'the call centre': 'domain',
  'unknown name': 'unknownDomain',
  refuses: 'deadHost',
  cuts: 'cutHost',
};

export class LiveTestbed implements Testbed {
  private readonly site: Site<HookName>;

  constructor(
    private readonly target: Target,
    operator: boolean,
    runs?: HookRunner,
  ) {
    this.site = new Site(target, 'ixit.hooks', target.ixit.hooks, 'the softphone', shape, operator, runs);
  }

  async open(trace: Trace): Promise<void> {
    await this.site.open(trace);
  }

  async close(): Promise<void> {
    await this.site.close();
  }

  plugin(): PluginAccess {
    return this.target.ixit.plugin ?? missing('ixit.plugin', 'says how the plugin is reached');
  }

  serviceAddress(): string {
    return this.target.ixit.localService?.address ?? `http://${DOCUMENTED_HOST}:${DOCUMENTED_PORT}`;
  }

  async atDocumentedAddress(): Promise<void> {
    // A live service is where it is; whether that is the documented address is judged, not arranged.
  }

  account(role: AccountRole): Account {
    if (role === 'wrongPassword' && !this.target.ixit.permissions.allowWrongPassword) {
      missing('ixit.permissions.allowWrongPassword', 'allows a wrong password, which may lock the account');
    }
    return this.target.ixit.accounts[role] ?? missing(`ixit.accounts.${role}`, 'gives the account');
  }

  destination(role: DestinationRole): string {
    return this.target.ixit.destinations[role] ?? missing(`ixit.destinations.${role}`, 'gives the number');
  }

  numberThat(does: keyof typeof BY_ITSELF): string | undefined {
    if (this.site.has(does)) return undefined;
    const number = this.target.ixit.destinations[BY_ITSELF[does]];
    if (number !== undefined || this.site.can(does)) return number;
    const hook = `ixit.hooks.${does}`;
    const nor = `nor a number that does so by itself (ixit.destinations.${BY_ITSELF[does]})`;
    throw new Inconclusive(`the target file has no ${hook}, which can ${REQUESTS[does]}, ${nor}`, [hook]);
  }

  server(kind: ServerKind): string {
    const key = SERVER_KEYS[kind];
    return this.target.ixit.server?.[key] ?? missing(`ixit.server.${key}`, 'names the server');
  }

  mayDial(number: string | undefined): void {
    const { allowDialling, allowedNumbers } = this.target.ixit.permissions;
    if (!allowDialling) missing('ixit.permissions.allowDialling', 'allows that calls are placed');
    // What has no digit in it rings nobody; everything else has to be listed.
    if (number !== undefined && /\d/.test(number) && !allowedNumbers.includes(number)) {
      missing('ixit.permissions.allowedNumbers', `lists ${number} as a number that may be called`);
    }
  }

  async bringAbout(situation: Situation, values: Record<string, string> = {}): Promise<void> {
    await this.site.bringAbout(situation, REQUESTS[situation], values);
  }

  async sees(question: string, holds: (state: Observed) => boolean): Promise<Sight> {
    return this.site.sees({ question, read: (printed) => printed, holds });
  }

  async keeps(question: string, holds: (state: Observed) => boolean): Promise<Sight> {
    return this.site.keeps({ question, read: (printed) => printed, holds });
  }

  startsFresh(): boolean {
    return this.site.has('reset');
  }

  async elapse(ms: number): Promise<void> {
    await this.site.wait(ms);
  }

  async settle(ends?: EndOfQuiet): Promise<void> {
    await this.site.settle(ends);
  }
}

/** What the hook printed, to be read as it was then. */
export function softphoneAsTold(printed: object): object {
  return readingOf<Observed>(printed, { key: 'ixit.hooks.observe', shape });
}
