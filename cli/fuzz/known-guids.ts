/** What a bystander knows who sees every Guid that a gateway gives: whose it is, and whether it still is. */
import assert from 'node:assert/strict';
import type { Shown } from '../../fixtures/arbitraries/gateway-steps';

export class KnownGuids {
  /** By Guid, ever since the start. */
  private readonly ownerOf = new Map<string, string>();
  /** By agent: Guids of the sign-in that holds, the newest last. */
  private readonly current = new Map<string, string[]>();
  private readonly former = new Map<string, string[]>();

  /** Agents whose sign-in holds, as far as the bystander knows. */
  get agents(): string[] {
    return [...this.current.keys()];
  }

  /**
   * A Guid is one agent's for good, and each sign-in has its own.
   * @param signIn whether the answer that tells it is one to a sign-in
   * @throws AssertionError when it is not so
   */
  learn(agent: string, guid: string | undefined, signIn: boolean): void {
    assert.ok(guid !== undefined || !signIn, 'a sign-in tells no Guid');
    if (guid === undefined) return;
    const owner = this.ownerOf.get(guid);
    if (signIn) assert.equal(owner, undefined, 'a sign-in has a Guid that was there before');
    assert.ok(owner === undefined || owner === agent, 'an agent has the Guid of another');
    this.ownerOf.set(guid, agent);
    if (signIn) this.isOut(agent);
    const known = this.current.get(agent) ?? [];
    if (!known.includes(guid)) this.current.set(agent, [...known, guid]);
  }

  /** The sign-in of the agent is over, and its Guids with it. */
  isOut(agent: string): void {
    this.former.set(agent, [...(this.former.get(agent) ?? []), ...(this.current.get(agent) ?? [])]);
    this.current.delete(agent);
  }

  /** Whether the Guid opens nothing of the agent's. */
  isStrange(agent: string, guid: string | undefined): boolean {
    if (guid === undefined || this.ownerOf.get(guid) !== agent) return true;
    return this.former.get(agent)?.includes(guid) ?? false;
  }

  /** The Guid that somebody shows who calls for the agent. */
  shown(agent: string, shown: Shown): string | undefined {
    const others = [...this.current].flatMap(([other, guids]) => (other === agent ? [] : guids));
    const guids = this.current.get(agent) ?? [];
    switch (shown) {
      case 'own':
        return guids.at(-1);
      case 'earlier':
        return guids.at(0);
      case 'former':
        return this.former.get(agent)?.at(-1);
      case 'foreign':
        return others.at(-1);
      case 'none':
        return undefined;
      case 'odd':
        return `${guids.at(-1) ?? ''}\u0000中`;
    }
  }
}
