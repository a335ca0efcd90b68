/** What is measured of a load: times by call and over time, as histograms (HDR) that merge, and counts. */
import {
  build,
  decodeFromCompressedBase64,
  encodeIntoCompressedBase64,
  type Histogram,
} from 'hdr-histogram-js';

/** Microseconds: up to ten minutes, two digits of each time are kept. */
const KEPT = {
  bitBucketSize: 32,
  lowestDiscernibleValue: 1,
  highestTrackableValue: 600_000_000,
  numberOfSignificantValueDigits: 2,
} as const;
const MICROSECONDS = 1_000;
/** Parts of the time of a load that are told apart. */
export const PARTS = 60;

/** One part of the time. */
export interface Part {
  exchanges: number;
  errors: number;
  events: number;
  lost: number;
  /** Agents who were signed in, at most. */
  agents: number;
}

/** As JSON has it; histograms are compressed, in base 64. */
export interface Measured {
  calls: Record<string, string>;
  overTime: (Part & { calls: string })[];
  errors: Record<string, number>;
}

export class Measures {
  private readonly calls = new Map<string, Histogram>();
  private readonly parts: (Part & { calls: Histogram })[];
  private readonly errors = new Map<string, number>();
  private present = 0;

  /** @param began milliseconds of `performance.now()` @param length of the load, in milliseconds */
  constructor(
    private readonly began: number,
    private readonly length: number,
  ) {
    const part = () => ({ exchanges: 0, errors: 0, events: 0, lost: 0, agents: 0, calls: build(KEPT) });
    this.parts = Array.from({ length: PARTS }, part);
  }

  /** @param took milliseconds @param isHeld it waited for an event, which says nothing of how fast the target is */
  exchange(call: string, took: number, isHeld: boolean): void {
    const known = this.calls.get(call) ?? build(KEPT);
    this.calls.set(call, known);
    record(known, took);
    const part = this.part();
    part.exchanges += 1;
    if (!isHeld) record(part.calls, took);
  }

  error(cause: string): void {
    this.errors.set(cause, (this.errors.get(cause) ?? 0) + 1);
    this.part().errors += 1;
  }

  event(): void {
    this.part().events += 1;
  }

  lost(): void {
    this.part().lost += 1;
  }

  /** So many agents more are signed in, or less. */
  agents(more: 1 | -1): void {
    this.present += more;
    this.part();
  }

  told(): Measured {
    return {
      calls: Object.fromEntries([...this.calls].map(([call, each]) => [call, encoded(each)])),
      overTime: this.parts.map((part) => ({ ...part, calls: encoded(part.calls) })),
      errors: Object.fromEntries(this.errors),
    };
  }

  private part(): Part & { calls: Histogram } {
    const at = Math.floor(((performance.now() - this.began) / this.length) * PARTS);
    const part = this.parts[Math.min(PARTS - 1, Math.max(0, at))] as Part & { calls: Histogram };
    part.agents = Math.max(part.agents, this.present);
    return part;
  }
}

/** What several processes measured at the same time, as one. */
export function merged(all: readonly Measured[]): {
  calls: Map<string, Histogram>;
  overTime: (Part & { calls: Histogram })[];
  errors: Record<string, number>;
} {
  const calls = new Map<string, Histogram>();
  const errors: Record<string, number> = {};
  for (const each of all) {
    for (const [call, text] of Object.entries(each.calls)) {
      const sum = calls.get(call) ?? build(KEPT);
      sum.add(decodeFromCompressedBase64(text));
      calls.set(call, sum);
    }
    for (const [cause, times] of Object.entries(each.errors)) errors[cause] = (errors[cause] ?? 0) + times;
  }
  const overTime = Array.from({ length: PARTS }, (_, i) => {
    const sum = { exchanges: 0, errors: 0, events: 0, lost: 0, agents: 0, calls: build(KEPT) };
    for (const part of all.flatMap((each) => each.overTime[i] ?? [])) {
      for (const name of ['exchanges', 'errors', 'events', 'lost', 'agents'] as const)
        sum[name] += part[name];
      sum.calls.add(decodeFromCompressedBase64(part.calls));
    }
    return sum;
  });
  return { calls, overTime, errors };
}

/** Milliseconds below which so many percent of the times lie. */
export function percentile(histogram: Histogram, percent: number): number {
  return histogram.getValueAtPercentile(percent) / MICROSECONDS;
}

function record(histogram: Histogram, took: number): void {
  const value = Math.round(took * MICROSECONDS);
  histogram.recordValue(Math.min(KEPT.highestTrackableValue, Math.max(1, value)));
}

function encoded(histogram: Histogram): string {
  return encodeIntoCompressedBase64(histogram);
}
