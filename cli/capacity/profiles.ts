/** How agents work under load. Times are in waits of a poll (10 seconds at a gateway as documented). */
export interface Profile {
  /** Between two pieces of work; half as much again, or half as much, by lot. */
  pause: number;
  /** Whether all work at the same moments. */
  together: boolean;
  /** Changes of state one after another. */
  changes: number;
  /** How long an agent stays signed in; without it: until the end. */
  session?: number;
  /** After its first piece of work an agent is silent for so long, and then signs in again: by then it is signed out. */
  silence?: number;
  /** One in so many signs in once more while signed in, as people do who are in a hurry. */
  twice: number;
  /** One in so many pieces of work ends with a new Guid. */
  renews: number;
}

export const PROFILES = {
  /** All come and stay. */
  morning: { pause: 3, together: false, changes: 1, twice: 10, renews: 10 },
  /** They come and go all the time. */
  shift: { pause: 1.5, together: false, changes: 1, session: 4, twice: 10, renews: 10 },
  /** All do the same in the same moments, and much of it. */
  storm: { pause: 1, together: true, changes: 4, twice: 3, renews: 5 },
  /** All stop polling and come again after two and a half minutes: the gateway has to have signed them out. */
  silence: { pause: 1, together: false, changes: 1, silence: 15, twice: 10, renews: 10 },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

export const PROFILE_NAMES = Object.keys(PROFILES) as ProfileName[];
