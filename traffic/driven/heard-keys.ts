/** The keys of one call that are driven here: the far end hears each once, and in their order where one was sent after the answer to the other. */
import type { RequirementId } from '../../schemas/requirement-id';
import { endOf } from '../exchange';
import { type Judged, judgeRow, nothingJudged } from '../judged';
import type { Driven } from './failed-call';

const HEARD: RequirementId = 'local-service.send_dtmf.parameter.dtmf';

interface Sent {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Once it is over. */
  exchange?: Driven;
  /** Whether success was answered; nobody knows what became of one that was not answered. */
  accepted?: boolean;
}

/** An exchange, and what later ones show of it. */
export interface ShownLater {
  exchange: Driven;
  judged: Judged;
}

export class HeardKeys {
  private readonly keys = new Map<URL, Sent>();

  /** Keys that the far end must hear. */
  get accepted(): number {
    return [...this.keys.values()].filter(({ accepted }) => accepted).length;
  }

  sends(url: URL, at: number): void {
    this.keys.set(url, { key: url.searchParams.get('dtmf') ?? '', at });
  }

  /** @param accepted undefined: no answer came */
  answered(exchange: Driven, accepted: boolean | undefined): void {
    const sent = this.keys.get(exchange.url);
    if (sent) Object.assign(sent, { exchange, ...(accepted !== undefined && { accepted }) });
  }

  /** All answers have come, or have been given up. @param digits that the far end has heard in the call */
  judge(digits: string): ShownLater[] {
    const open = [...this.keys.values()].filter(({ accepted }) => accepted !== false);
    const last = open.at(-1);
    const shown: ShownLater[] = [];
    const heard: Sent[] = [];
    for (const key of digits) {
      const index = open.findIndex((each) => each.key === key);
      const [found] = index < 0 ? [] : open.splice(index, 1);
      if (found) heard.push(found);
      else shown.push(...this.broken(last, 'the far end hears a key that was not sent, or one twice', key));
    }
    for (const sent of open.filter(({ accepted }) => accepted))
      shown.push(...this.broken(sent, 'the far end does not hear a key that was accepted', 'nothing'));
    const late = new Set(overtaken(heard));
    for (const sent of heard) {
      if (late.has(sent))
        shown.push(
          ...this.broken(
            sent,
            'the far end hears a key after one that was sent later',
            'the later one first',
          ),
        );
      else if (sent.exchange) shown.push({ exchange: sent.exchange, judged: holding() });
    }
    return shown;
  }

  private broken(sent: Sent | undefined, reason: string, actual: string): ShownLater[] {
    if (!sent?.exchange) return [];
    const judged = nothingJudged();
    judgeRow(judged, HEARD, false, () => ({
      reason,
      expected: 'each key once, in their order',
      actual,
    }));
    return [{ exchange: sent.exchange, judged }];
  }
}

/** Those that were heard after one that was sent when they had been answered. */
function overtaken(heard: readonly Sent[]): Sent[] {
  let latest = Number.NEGATIVE_INFINITY;
  return heard.filter(({ at, exchange }) => {
    const isLate = exchange !== undefined && endOf(exchange) < latest;
    latest = Math.max(latest, at);
    return isLate;
  });
}

function holding(): Judged {
  const judged = nothingJudged();
  judged.holds.push(HEARD, 'local-service.send_dtmf.parameter.cmd');
  return judged;
}
