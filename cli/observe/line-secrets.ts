/** Takes secrets out of lines about exchanges: those of the exchange, and those that came lately. */
import type { Exchange } from '../../traffic/exchange';
import { SeenSecrets } from '../../traffic/seen-secrets';

/** Headers that have been looked at, after which what was learned from them is forgotten: each session has new ones. */
const MOST_HEADERS = 20_000;

export class LineSecrets {
  private secrets: SeenSecrets;
  private headers = 0;

  /** @param known secrets that are known before anything is seen */
  constructor(private readonly known: readonly string[] = []) {
    this.secrets = new SeenSecrets(known);
  }

  masked(text: string, exchange: Exchange): string {
    this.headers += exchange.headers.length + (exchange.answer?.headers.length ?? 0) + 1;
    if (this.headers > MOST_HEADERS) {
      this.secrets = new SeenSecrets(this.known);
      this.headers = 0;
    }
    return this.secrets.masked(text, exchange);
  }
}
