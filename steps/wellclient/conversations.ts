/** Who talks with whom, whatever a call's id is, and what a force call makes of it. Knows nothing of steps. */
import type { ObservedCti } from '../testbed/wellclient/testbed';

/** How a device takes part in a call: hears only, waits, talks, or is yet to answer. */
type Part = 'listens' | 'holds' | 'talks' | 'rings';

/** The parts of the devices of one call. */
export type Conversation = Readonly<Record<string, Part>>;

const PARTS = { Connect: 'talks', Hold: 'holds', Alerting: 'rings' } as const;

/** Every call of the server. Throws Untold when it does not tell of them. */
export function conversations({ calls }: ObservedCti): Conversation[] {
  return Object.values(calls).map(({ connections }) =>
    Object.fromEntries(
      Object.entries(connections).map(([device, connection]) => [device, partOf(connection)]),
    ),
  );
}

/** Who is yet to answer hears nothing, silent or not. */
function partOf({ silent, state }: ObservedCti['calls'][string]['connections'][string]): Part {
  return silent && state !== 'Alerting' ? 'listens' : PARTS[state];
}

/** In one line that is the same for the same conversations, whatever their order. */
export function inWords(all: readonly Conversation[]): string {
  const each = all.map((one) =>
    Object.entries(one)
      .map(([device, part]) => (part === 'talks' ? device : `${device} (${part})`))
      .sort()
      .join(' with '),
  );
  return each.sort().join('; ') || 'no call';
}

/** Whether two servers have the same conversations. */
export function areSame(some: readonly Conversation[], others: readonly Conversation[]): boolean {
  return inWords(some) === inWords(others);
}

/** The device hangs up; a call of which fewer than two are left who talk is over (WC-29). */
export function afterDrop(all: readonly Conversation[], device: string): Conversation[] {
  return all.flatMap((one) => {
    if (!(device in one)) return [one];
    const left = without(one, device);
    const talking = Object.values(left).filter((part) => part === 'talks' || part === 'holds');
    return talking.length < 2 ? [] : [left];
  });
}

/** As {@link afterDrop}, but the far end is still there, to hear an announcement for instance (WC-29). */
export function whileFarEndStays(all: readonly Conversation[], device: string): Conversation[] {
  return all.map((one) => (device in one ? without(one, device) : one));
}

/** A further device talks in the call of this one. */
export function afterJoin(all: readonly Conversation[], device: string, added: string): Conversation[] {
  return withFurther(all, device, added, 'talks');
}

/** Another device talks in the place of this one. */
export function afterTake(all: readonly Conversation[], device: string, taker: string): Conversation[] {
  return all.map((one) => (device in one ? { ...without(one, device), [taker]: 'talks' } : one));
}

/** A further device hears the call of this one. */
export function afterListen(all: readonly Conversation[], device: string, listener: string): Conversation[] {
  return withFurther(all, device, listener, 'listens');
}

/** A further device is called, which is yet to answer (WC-30, WC-31, WC-32). */
export function whileItRings(all: readonly Conversation[], device: string, added: string): Conversation[] {
  return withFurther(all, device, added, 'rings');
}

function withFurther(
  all: readonly Conversation[],
  device: string,
  added: string,
  part: Part,
): Conversation[] {
  return all.map((one) => (device in one ? { ...one, [added]: part } : one));
}

function without(conversation: Conversation, device: string): Conversation {
  return Object.fromEntries(Object.entries(conversation).filter(([each]) => each !== device));
}
