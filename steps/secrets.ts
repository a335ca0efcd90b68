/** Masks secrets wherever they turn up: as they are, URL-encoded, in JSON text, in base64. */

const MASK = '***';
/** Members whose value is a secret whatever it says. */
const SECRET_MEMBERS = new Set(['password', 'servicetoken', 'service_token']);
/** Shorter secrets would blank out half of every log; their named member is masked all the same. */
const SHORTEST = 4;

export class Masker {
  private readonly forms: string[];

  /** @param secrets every value that must not be shown, as it stands in the target file or the environment. */
  constructor(secrets: Iterable<string>) {
    const forms = new Set<string>();
    for (const secret of secrets) {
      if (secret.length < SHORTEST) continue;
      forms.add(secret);
      forms.add(encodeURIComponent(secret));
      forms.add(new URLSearchParams({ s: secret }).toString().slice(2));
      forms.add(JSON.stringify(secret).slice(1, -1));
      forms.add(Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, ''));
    }
    this.forms = [...forms].sort((a, b) => b.length - a.length);
  }

  /** The text with every secret, and every `"password": "…"` in JSON text, replaced by `***`. */
  text(text: string): string {
    let masked = text;
    for (const form of this.forms) masked = masked.replaceAll(form, MASK);
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
