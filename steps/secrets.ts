/** Masks secrets wherever they turn up: as they are, URL-encoded, in JSON text, in base64. */

const MASK = '***';
/** Members whose value is a secret whatever it says. */
const SECRET_MEMBERS = new Set(['password', 'servicetoken', 'service_token']);
/** Shorter secrets would blank out half of every log; their named member is masked all the same. */
const SHORTEST = 4;

export class Masker {
  /** What is shown for each form of each secret, the forms in lower case. */
  private readonly forms = new Map<string, string>();
  /** Matches any form, the longest first; made anew when a secret has been learned. */
  private any: RegExp | undefined;

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
      encodeURIComponent(secret),
      new URLSearchParams({ s: secret }).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, ''),
    ]) {
      if (!this.forms.has(form.toLowerCase())) this.forms.set(form.toLowerCase(), shown);
    }
    this.any = undefined;
  }

  /** The text with every secret, and every `"password": "…"` in JSON text, replaced by `***`. */
  text(text: string): string {
    const masked =
      this.forms.size === 0
        ? text
        : text.replace(this.pattern(), (form) => this.forms.get(form.toLowerCase()) ?? MASK);
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

  private pattern(): RegExp {
    if (this.any) return this.any;
    const longestFirst = [...this.forms.keys()].sort((a, b) => b.length - a.length);
    this.any = new RegExp(longestFirst.map(literally).join('|'), 'gi');
    return this.any;
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
