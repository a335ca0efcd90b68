/**
 * Puts something else in the place of each secret of a scenario, the same thing wherever it stands: of the same length, and
 * with a letter or a digit of the same kind for each, so that whatever reads the secret's form finds the same.
 */
import { formsOf, MASK, SECRET_MEMBERS } from '../../fixtures/targets/secrets';
import { literally } from '../../schemas/literally';

/** Characters that stand for one another. */
const KINDS = ['0123456789', 'abcdef', 'ghijklmnopqrstuvwxyz', 'ABCDEF', 'GHIJKLMNOPQRSTUVWXYZ'] as const;
/** Where it is all hexadecimal, its digits and letters are of one kind: which of them stand where is chance. */
const HEXADECIMAL = [
  [/^[\da-f-]{16,}$/, '0123456789abcdef'],
  [/^[\dA-F-]{16,}$/, '0123456789ABCDEF'],
] as const;
/** For what is no ASCII. */
const FOREIGN = '某';
const NAMED = /("(?:password|service_?token)"\s*:\s*)"((?:[^"\\]|\\.)*)"/gi;

export class Renames {
  private readonly others = new Map<string, string>();
  private pattern: RegExp | undefined;
  private readonly forms = new Map<string, string>();

  /** One more secret. What stands for it depends on how many were learned before. */
  learn(secret: string): void {
    if (this.others.has(secret)) return;
    const taken = new Set(this.others.values());
    let number = this.others.size + 1;
    while (taken.has(likeness(secret, number)) && number < 2 * taken.size + 2) number += 1;
    this.put(secret, likeness(secret, number));
  }

  /** A copy of a JSON value without any of the secrets; what stands in a member for secrets goes, whatever it is. */
  value<T>(value: T): T {
    return this.copied(value) as T;
  }

  /** Bytes in base64 without any of the secrets. */
  bytes(base64: string): string {
    const renamed = this.text(Buffer.from(base64, 'base64').toString('latin1'));
    return Buffer.from(renamed, 'latin1').toString('base64');
  }

  /** The text without any of the secrets. */
  text(text: string): string {
    const named = text.replace(NAMED, (_, before: string, value: string) =>
      value === '' ? `${before}""` : `${before}"${this.named(value)}"`,
    );
    this.pattern ??= new RegExp(
      [...this.forms.keys()]
        .sort((a, b) => b.length - a.length)
        .map(literally)
        .join('|') || '(?!)',
      'gi',
    );
    return named.replace(this.pattern, (found) => this.inPlaceOf(found));
  }

  /** What a member for secrets has: the secret itself, if it is known, to be renamed with all others. */
  private named(value: string): string {
    return this.forms.has(value) ? value : MASK;
  }

  private inPlaceOf(found: string): string {
    const exact = this.forms.get(found);
    if (exact !== undefined) return exact;
    const [, other = MASK] =
      [...this.forms].find(([form]) => form.toLowerCase() === found.toLowerCase()) ?? [];
    return [...other].map((character, i) => inCaseOf(found[i] ?? '', character)).join('');
  }

  /** A text that is no secret but differs from run to run, with what comes in its place. */
  put(text: string, other: string): void {
    this.others.set(text, other);
    const others = formsOf(other);
    formsOf(text).forEach((form, i) => {
      if (!this.forms.has(form)) this.forms.set(form, others[i] ?? MASK);
    });
    this.pattern = undefined;
  }

  private copied(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.copied(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const secret = SECRET_MEMBERS.has(key.toLowerCase()) && typeof item === 'string' && item !== '';
        return [this.text(key), secret ? this.text(this.named(item)) : this.copied(item)];
      }),
    );
  }
}

/** A text of the same form as a secret; another one for each number, as far as its length allows. */
function likeness(secret: string, number: number): string {
  let rest = number;
  const hexadecimal = HEXADECIMAL.find(([form]) => form.test(secret))?.[1];
  const kinds = hexadecimal === undefined ? KINDS : [hexadecimal];
  return [...secret]
    .toReversed()
    .map((character) => {
      const kind = kinds.find((each) => each.includes(character));
      if (!kind) return character > '\x7f' ? FOREIGN : character;
      const other = kind[rest % kind.length] ?? character;
      rest = Math.floor(rest / kind.length);
      return other;
    })
    .toReversed()
    .join('');
}

function inCaseOf(found: string, character: string): string {
  return found === found.toUpperCase() ? character.toUpperCase() : character.toLowerCase();
}
