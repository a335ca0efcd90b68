/** Whose each Guid is: of all agents that are driven in one process, no two may have the same. */
export class GuidBook {
  private readonly owners = new Map<string, string>();

  /** An agent is given a Guid. @returns whose it is already, where that is another */
  give(guid: string, agentid: string): string | undefined {
    const owner = this.owners.get(guid);
    if (owner === undefined) this.owners.set(guid, agentid);
    return owner === agentid ? undefined : owner;
  }

  /** An agent goes by it no more. */
  takeBack(guid: string | undefined, agentid: string): void {
    if (guid !== undefined && this.owners.get(guid) === agentid) this.owners.delete(guid);
  }
}
