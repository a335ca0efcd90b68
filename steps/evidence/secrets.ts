/** Masks secrets wherever they turn up: as they are, URL-encoded, in JSON text, in base64. */

import { KnownTexts, START } from './known-texts';

const MASK = '***';
/** Members whose value is a secret whatever it says. */
const SECRET_MEMBERS = new Set(['password', 'servicetoken', 'service_token']);
/** Shorter secrets would blank out half of every log; their named member is masked all the same. */
const SHORTEST = START;
/** Of base64, fewer characters turn up by chance. */
const SHORTEST_WITHIN = 8;

export class Masker {
  /** Each form of each secret. */
  private readonly forms = new KnownTexts();
  /** How many of a kind have been learned. */
  private readonly counts = new Map<string, number>();

  /** @param secrets every value that must not be shown, as it stands in the target file or the environment. */
  constructor(secrets: Iterable<string>) {
    for (const secret of secrets) this.learn(secret);
  }

  /**
   * One more value that must not be shown, such as a session's Guid.
   *
   * @param shown what stands for it; a name lets a reader tell two secrets apart
   */
  learn(secret: string, shown = MASK): void {
    if (secret.length < SHORTEST) return;
    for (const form of [
      secret,
      // Half of a character has no encoding; what is written in its place is U+FFFD.
      encodeURIComponent(Buffer.from(secret, 'utf8').toString()),
      new URLSearchParams({ s: secret }).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, ''),
      ...withinBase64(secret),
    ]) {
      this.forms.add(form, shown);
    }
  }

  /** As {@link learn}; what stands for it is the kind with a number of its own, such as `session-2`. */
  learnOneOf(kind: string, secret: string): void {
    if (this.text(secret) !== secret) return;
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    this.learn(secret, `${kind}-${number}`);
  }

  /** The text with every secret, and every `"password": "…"` in JSON text, replaced by `***`. */
  text(text: string): string {
    const masked = this.forms.replacedIn(text);
    return masked.replace(/("(?:password|service_?token)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, `$1"${MASK}"`);
  }

  /** A deep copy of a JSON value, masked in every string, in keys too. */
  value(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (value === null || typeof value !== 'object') return value;
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const secret = SECRET_MEMBERS.has(key.toLowerCase()) && typeof item === 'string' && item !== '';
      Object.defineProperty(copy, this.text(key), {
        value: secret ? MASK : this.value(item),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return copy;
  }
}

/**
 * What base64 has for the secret where it stands within a longer text, such as a user and a password: by where it
 * begins among three bytes, without the characters that its neighbours have a part in.
 */
function withinBase64(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret, 'utf8')]);
    const whole = Math.floor((bytes.length * 8) / 6);
    const own = bytes.toString('base64').slice(Math.ceil((before * 8) / 6), whole);
    return own.length >= SHORTEST_WITHIN ? [own] : [];
  });
}
