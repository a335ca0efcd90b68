/** Watches how much memory the browsers of a process have, where the machine tells: on Linux. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 200;

export interface BrowserMemory {
  /** Ends the watch; gives the most that was seen, in MB, or undefined where the machine does not tell. */
  end(): number | undefined;
}

/** @param pid of the process whose descendants are watched */
export function watchBrowserMemory(pid: number | undefined): BrowserMemory {
  if (pid === undefined || process.platform !== 'linux') return { end: () => undefined };
  let most = 0;
  const look = () => {
    most = Math.max(most, memoryBelow(pid));
  };
  const timer = setInterval(look, EVERY);
  return {
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

interface Seen {
  parent: number;
  /** MB of its own: what it shares with others, such as the program, does not count for each. */
  own: number;
}

function memoryBelow(pid: number): number {
  const all = new Map<number, Seen>();
  for (const name of readdirSync('/proc')) {
    const seen = /^\d+$/.test(name) ? statusOf(name) : undefined;
    if (seen) all.set(Number(name), seen);
  }
  let sum = 0;
  for (const [each, { own }] of all) if (each !== pid && descends(each, pid, all)) sum += own;
  return sum;
}

function statusOf(pid: string): Seen | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const figure = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: figure('PPid'), own: (figure('RssAnon') + figure('RssShmem')) / 1024 };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function descends(pid: number, from: number, all: ReadonlyMap<number, Seen>): boolean {
  for (let at = all.get(pid)?.parent; at !== undefined && at > 1; at = all.get(at)?.parent) {
    if (at === from) return true;
  }
  return false;
}
