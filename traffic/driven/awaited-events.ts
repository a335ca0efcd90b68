/** The events that an agent's own calls bring about: each comes once, and in the order of the calls. */

interface Awaited {
  eventType: string;
  /** When it was asked for, in milliseconds since 1970. */
  asked: number;
  /** When that was granted; until then nobody knows whether it comes. */
  granted?: number;
  /** Nobody was told whether it was granted. */
  uncertain?: true;
}

/** What an event is, among those that are awaited. */
export type Arrival =
  | { kind: 'awaited'; overtook: string[]; delay: number }
  /** Its turn was over: a later one had come before it. */
  | { kind: 'overtaken' }
  | { kind: 'again' }
  | { kind: 'uncaused' };

export class AwaitedEvents {
  private awaited: Awaited[] = [];
  private overtaken: string[] = [];
  private last: string | undefined;

  /** How many must come yet. */
  get open(): number {
    return this.awaited.filter(({ uncertain }) => !uncertain).length;
  }

  /** The agent asks for what causes the event. Gives what is to be told when that is answered. */
  ask(eventType: string, asked: number): (outcome: { granted: number } | 'refused' | 'unknown') => void {
    const awaited: Awaited = { eventType, asked };
    this.awaited.push(awaited);
    return (outcome) => {
      if (outcome === 'refused') this.awaited = this.awaited.filter((each) => each !== awaited);
      else if (outcome === 'unknown') awaited.uncertain = true;
      else awaited.granted = outcome.granted;
    };
  }

  came(eventType: string, at: number): Arrival {
    const index = this.awaited.findIndex((each) => each.eventType === eventType);
    const again = this.last === eventType;
    this.last = eventType;
    const found = this.awaited[index];
    if (!found) {
      const late = this.overtaken.indexOf(eventType);
      if (late < 0) return { kind: again ? 'again' : 'uncaused' };
      this.overtaken.splice(late, 1);
      return { kind: 'overtaken' };
    }
    const before = this.awaited.slice(0, index).filter(({ uncertain }) => !uncertain);
    const overtook = before.map((each) => each.eventType);
    this.overtaken.push(...overtook);
    this.awaited = this.awaited.slice(index + 1);
    return { kind: 'awaited', overtook, delay: Math.max(0, at - (found.granted ?? found.asked)) };
  }

  /**
   * A poll found none. Takes out, and gives, those that should have come by then.
   * @param began when the poll began
   * @param due events that were granted by then
   */
  lost(began: number, due: number): string[] {
    const isLost = ({ granted }: Awaited) => granted !== undefined && granted <= Math.min(began, due);
    const lost = this.awaited.filter(isLost);
    this.awaited = this.awaited.filter((each) => !lost.includes(each));
    return lost.map(({ eventType }) => eventType);
  }

  /** From now on none is awaited. */
  clear(): void {
    this.awaited = [];
    this.overtaken = [];
    this.last = undefined;
  }
}
