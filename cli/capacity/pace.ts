/** When one agent works, by its profile; by lot, which is the same for the same agent each time. */
import type { Profile } from './profiles';

export class Pace {
  /** @param lot a number of the agent @param wait milliseconds in which the profile counts */
  constructor(
    private lot: number,
    private readonly profile: Profile,
    private readonly wait: number,
  ) {}

  /** Milliseconds until its next piece of work. */
  pause(): number {
    const { pause, together } = this.profile;
    const ms = pause * this.wait;
    return together ? ms - (performance.now() % ms) : ms * (0.5 + this.chance());
  }

  /** From 0 to 1. */
  chance(): number {
    this.lot = (this.lot * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.lot / 2_147_483_648;
  }
}
