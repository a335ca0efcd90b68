/** The calls of a wellClient that a driver has made, and what the page reports of each, written into the trace. */
import type { NewEntryOf, Trace } from '../../evidence/trace';
import type { SdkAnswer } from './driver';
import type { ClientReport } from './page-messages';
import {
  callEntry,
  exceptionEntry,
  failureEntry,
  missingEntry,
  returnEntry,
  settledEntry,
} from './wellclient-record';

export interface MadeCall {
  /** Among those of the driver, of which the first is 1: so the page knows it. */
  number: number;
  seq: number;
  method: string;
  /** Takes its answer, as long as it has none. */
  answered?: ((entry: SdkAnswer) => void) | undefined;
}

export class ClientCalls {
  private readonly made: MadeCall[] = [];

  constructor(private readonly trace: Trace) {}

  /** Records a call that is about to be made. */
  begin(method: string, args: readonly unknown[]): MadeCall {
    const { seq } = this.trace.record(callEntry(method, args));
    const call = { number: this.made.length + 1, seq, method };
    this.made.push(call);
    return call;
  }

  heard(reported: Exclude<ClientReport, { kind: 'flushed' }>): void {
    const call = this.made[reported.call - 1];
    // What names a call that was never made comes from no call of ours.
    if (!call) return;
    const { method, seq } = call;
    const report = { ...reported, call: seq };
    switch (report.kind) {
      case 'settled':
        this.trace.record(settledEntry(method, report));
        break;
      case 'flood':
        this.trace.record(
          failureEntry(
            `done and fail were called more than ${report.limit} times; the rest are not recorded`,
          ),
        );
        break;
      case 'missing':
        this.came(call, missingEntry(report.reason, seq));
        break;
      case 'exception':
        this.came(call, exceptionEntry(method, report));
        break;
      case 'return':
        this.came(call, returnEntry(method, report, !call.answered));
    }
  }

  /** A call that has no answer yet gets none any more. */
  fail(call: MadeCall, summary: string): void {
    if (call.answered) this.came(call, failureEntry(summary, call.seq));
  }

  /** The same of all calls. */
  lost(why: string): void {
    for (const call of this.made) this.fail(call, `${call.method} did not return: ${why}`);
  }

  private came(call: MadeCall, entry: NewEntryOf<'wellclient', SdkAnswer['kind']>): void {
    const recorded = this.trace.record(entry);
    call.answered?.(recorded);
    call.answered = undefined;
  }
}
