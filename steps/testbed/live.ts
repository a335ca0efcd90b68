/** The testbed of a live target: finds situations in the IXIT, runs a hook, or asks the operator. */
import { setTimeout as pause } from 'node:timers/promises';
import type {
  Account,
  AccountRole,
  DestinationRole,
  HookName,
  PluginAccess,
  Target,
} from '../../fixtures/targets/target';
import { Inconclusive } from '../../schemas/verdict';
import { DOCUMENTED_HOST, DOCUMENTED_PORT } from '../documented-address';
import { isObject, objectIn } from '../judging';
import type { Trace } from '../trace';
import { runHook } from './hook-command';
import { type Operator, operatorAt } from './operator';
import type { Observed, ServerKind, Sight, Situation, Testbed } from './testbed';

/** Milliseconds between two looks through a hook. */
const LOOK_EVERY = 200;
/** A person needs longer than a command. */
const OPERATOR_PATIENCE = 5 * 60_000;

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

const SERVER_KEYS: Record<ServerKind, 'domain' | 'unknownDomain' | 'deadHost' | 'cutHost'> = {
  'the call centre': 'domain',
  'unknown name': 'unknownDomain',
  refuses: 'deadHost',
  cuts: 'cutHost',
};

export class LiveTestbed implements Testbed {
  private readonly operator: Operator | undefined;
  private trace: Trace | undefined;

  constructor(
    private readonly target: Target,
    operator: boolean,
  ) {
    this.operator = operatorAt(operator, OPERATOR_PATIENCE);
  }

  async open(trace: Trace): Promise<void> {
    this.trace = trace;
    if (this.target.ixit.hooks.reset) await this.hook('reset');
  }

  /** A real softphone is not left checked in or in a call. What goes wrong shows in the next scenario. */
  async close(): Promise<void> {
    if (this.target.ixit.hooks.reset) {
      await this.hook('reset').catch(({ message: summary }: Error) => {
        this.trace?.record({ origin: 'testbed', interface: 'testbed', kind: 'note', summary });
      });
    }
    this.trace = undefined;
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
    return this.target.ixit.destinations[role] ?? missing(`ixit.destinations.${role}`, 'names it');
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
    if (this.target.ixit.hooks[situation]) await this.hook(situation, values);
    else if (this.operator) await this.operator.please(REQUESTS[situation]);
    else missing(`ixit.hooks.${situation}`, `can ${REQUESTS[situation]}`);
  }

  async sees(question: string, holds: (state: Observed) => boolean): Promise<Sight> {
    if (this.target.ixit.hooks.observe) return this.watch(question, holds);
    if (!this.operator) missing('ixit.hooks.observe', 'prints the state of the softphone');
    const answer = await this.operator.ask(`${question} (y/n)`);
    const summary = `the operator was asked: ${question}`;
    this.trace?.record({
      origin: 'testbed',
      interface: 'testbed',
      kind: 'observation',
      summary,
      data: { answer },
    });
    return { holds: /^(y|yes)$/i.test(answer), seen: `the operator answered: ${answer}` };
  }

  startsFresh(): boolean {
    return this.target.ixit.hooks.reset !== undefined;
  }

  async elapse(ms: number): Promise<void> {
    const summary = `${ms} ms go by`;
    this.trace?.record({ origin: 'testbed', interface: 'testbed', kind: 'arrangement', summary });
    await pause(ms);
  }

  async settle(): Promise<void> {
    await this.trace?.waitFor(
      (entry) => entry.origin === 'iut' && !entry.claimed,
      this.target.ixit.timers.quiet,
    );
  }

  /** Looks again until it holds or the time for a reply is over: effects follow an answer, not the reverse. */
  private async watch(question: string, holds: (state: Observed) => boolean): Promise<Sight> {
    const ends = performance.now() + this.target.ixit.timers.reply;
    for (;;) {
      const state = await this.look(question);
      const sight = { holds: holds(state), seen: JSON.stringify(state), state };
      if (sight.holds || performance.now() > ends) return sight;
      await pause(LOOK_EVERY);
    }
  }

  private async look(question: string): Promise<Observed> {
    const data = objectIn(await this.hook('observe'));
    if (typeof data === 'string') throw new Inconclusive(`the hook ixit.hooks.observe printed ${data}`);
    if (data.line !== undefined && !isObject(data.line)) {
      throw new Inconclusive('the hook ixit.hooks.observe printed a line that is no object');
    }
    const summary = `the softphone as the hook sees it: ${question}`;
    this.trace?.record({ origin: 'testbed', interface: 'testbed', kind: 'observation', summary, data });
    return data;
  }

  private async hook(name: HookName, values: Record<string, string> = {}): Promise<string> {
    this.trace?.record({
      origin: 'testbed',
      interface: 'testbed',
      kind: 'arrangement',
      summary: `hook ${name}`,
    });
    const command = this.target.ixit.hooks[name] ?? missing(`ixit.hooks.${name}`, 'is the command');
    return runHook(name, command, values, this.target.file, this.target.ixit.timers.arrange);
  }
}

function missing(key: string, what: string): never {
  throw new Inconclusive(`the target file has no ${key}, which ${what}`);
}
