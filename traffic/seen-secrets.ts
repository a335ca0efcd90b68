/** Keeps secrets of exchanges out of what reports say: passwords, tokens, Guids, cookies, wherever else they turn up. */
import { formsOf, MASK, Masker } from '../fixtures/targets/secrets';
import type { HeaderList } from '../schemas/trace-data';
import type { Exchange } from './exchange';
import { secretsIn } from './secrets-in';

/** Headers that let whoever has them in; none of their value is shown. */
const SECRET_HEADERS = /^(?:authorization|proxy-authorization|cookie|set-cookie|service_?token)$/i;
/** Stands where a text was cut. */
const CUT = '…';
/** Of a secret that was cut, fewer characters tell nothing. */
const SHORTEST = 4;
/** Characters of it that a text may show. */
const LONGEST = 400;

export class SeenSecrets {
  private readonly masker: Masker;
  /** Those of each exchange that was asked for. */
  private readonly own = new WeakMap<Exchange, string[]>();

  /** @param secrets those that the target file gives */
  constructor(secrets: Iterable<string> = []) {
    this.masker = new Masker(secrets);
  }

  /** A text about the exchange without its secrets, and without those of exchanges that were asked for before. */
  masked(text: string, exchange: Exchange): string {
    const own = this.learnt(exchange);
    const masked = this.masker.text(text);
    return masked.includes(CUT) ? own.reduce(withoutCut, masked) : masked;
  }

  headers(headers: HeaderList, exchange: Exchange): HeaderList {
    return headers.map(([name, value]) => [
      name,
      SECRET_HEADERS.test(name) ? MASK : this.masked(value, exchange),
    ]);
  }

  private learnt(exchange: Exchange): string[] {
    const known = this.own.get(exchange);
    if (known) return known;
    const found = secretsIn(exchange);
    for (const { kind, value } of found) {
      if (kind === 'session') this.masker.learnOneOf(kind, value);
      else this.masker.learn(value);
    }
    const forms = found.flatMap(({ value }) => formsOf(value.slice(0, LONGEST)));
    this.own.set(exchange, forms);
    return forms;
  }
}

/** A secret may have been cut in the middle, so that it is no more what was learnt. */
function withoutCut(text: string, secret: string): string {
  return text
    .split(CUT)
    .map((part, at, parts) => (at < parts.length - 1 ? withoutEnd(part, secret) : part))
    .join(CUT);
}

function withoutEnd(text: string, secret: string): string {
  for (let length = Math.min(secret.length, text.length); length >= SHORTEST; length -= 1)
    if (text.endsWith(secret.slice(0, length))) return `${text.slice(0, -length)}${MASK}`;
  return text;
}
