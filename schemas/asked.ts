/** What a scenario asked of its testbed: what a target file has to have for it, and the time that it takes beyond its own. */
export interface Asked {
  /** Each once, in the order in which it came up. */
  wants: Want[];
  /** How often it waited until nothing more came. */
  quiets: number;
  /** How often somebody looked from outside. */
  looks: number;
  /** Milliseconds that the target's clock was moved on by. */
  elapsed: number;
  /** Milliseconds that went by on the target's clock beside those: polls that found nothing. */
  waited: number;
}

export interface Want {
  /** Such as `agent normal`, `bringAbout incomingCall`, `sees`. */
  what: string;
  /** How many judgements there were before it. */
  after: number;
}
