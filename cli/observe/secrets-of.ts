/** Takes the secrets out of an exchange that is kept in a file, so that what is left is judged as the whole was. */
import { createHmac, randomBytes } from 'node:crypto';
import { KnownTexts, START } from '../../fixtures/targets/known-texts';
import { formsOf, MASK } from '../../fixtures/targets/secrets';
import type { HeaderList } from '../../schemas/trace-data';
import type { Exchange, SeenBody } from '../../traffic/exchange';
import { secretsIn } from '../../traffic/secrets-in';

const SECRET_HEADERS = /^(?:authorization|proxy-authorization|cookie|set-cookie)$/i;
/** Of JSON; a secret that is short is found by its name alone. */
const MEMBERS = /("(?:password|service_?token)"\s*:\s*)("(?:[^"\\]|\\.)*")/gi;
const FRAME_HEADERS = /^(passcode|authorization):[^\n\0]*/gim;

/** Of this process alone: the same session has the same name in all that it writes, and nobody can find out which it was. */
const KEY = randomBytes(32);

/** The exchange without its secrets: texts keep their length and kind, sessions stay told apart. */
export function withoutSecrets(exchange: Exchange): Exchange {
  const { url, headers, body, answer, messages } = exchange;
  const known = new KnownTexts();
  for (const { kind, value } of secretsIn(exchange)) {
    const shown = kind === 'session' ? nameOf(value) : alike(value);
    for (const form of formsOf(value)) if (form.length >= START) known.add(form, shown);
  }
  const clean = (text: string) =>
    known.replacedIn(
      text.replace(MEMBERS, (_, start: string, quoted: string) => `${start}"${alike(unquoted(quoted))}"`),
    );
  const cleanBody = (each: SeenBody) => ('text' in each ? { ...each, text: clean(each.text) } : each);
  const cleanHeaders = (list: HeaderList) =>
    list.map(([name, value]): [string, string] => [name, SECRET_HEADERS.test(name) ? MASK : clean(value)]);
  return {
    ...exchange,
    url: new URL(clean(url.href)),
    headers: cleanHeaders(headers),
    body: cleanBody(body),
    ...(answer && {
      answer: { ...answer, headers: cleanHeaders(answer.headers), body: cleanBody(answer.body) },
    }),
    ...(messages && {
      messages: messages.map((each) => ({
        ...each,
        text: clean(each.text).replace(FRAME_HEADERS, `$1:${MASK}`),
      })),
    }),
  };
}

function nameOf(session: string): string {
  return `session-${createHmac('sha256', KEY).update(session).digest('hex').slice(0, 12)}`;
}

/** As long, and of letters and digits only if that was: rows that say no more of it are judged alike. */
function alike(secret: string): string {
  return secret.replace(/./gsu, (character) => (/[A-Za-z0-9]/.test(character) ? 'x' : '-'));
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    // Not what JSON allows; then it is taken as it stands.
    return text.slice(1, -1);
  }
}
