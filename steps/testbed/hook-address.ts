/** A hook that is an address: one HTTP request brings the situation about or tells the state, without any process. */
import { Inconclusive } from '../../schemas/verdict';
import { exchangeRaw } from '../drivers/http/raw-http';

/** Characters of an answer that refuses that are quoted. */
const QUOTED = 300;
const ADDRESS = /^(GET|POST) (https?:\/\/\S+)$/;

/** Whether a hook of the target file is an address, such as `POST http://127.0.0.1:8044/control/reset`. */
export function isAddress(hook: string): boolean {
  return ADDRESS.test(hook);
}

/**
 * Sends the request, and gives the body of its answer. Redirects are not followed.
 *
 * @param name where it stands in the target file, such as `ixit.hooks.reset`
 * @param hook method and address
 * @param values what the hook may need: members of a JSON body; of GET, parameters of the query
 * @param deadline milliseconds
 * @throws Inconclusive when there is no answer in time, or its status is none of 200 to 299
 */
export async function askAddress(
  name: string,
  hook: string,
  values: Record<string, string>,
  deadline: number,
): Promise<Buffer> {
  const [, method = '', written = ''] = ADDRESS.exec(hook) ?? [];
  if (!URL.canParse(written)) throw failed(name, `${written} is no address`);
  const address = new URL(written);
  if (method === 'GET')
    for (const [key, value] of Object.entries(values)) address.searchParams.set(key, value);
  const answer = await exchangeRaw({
    address,
    method,
    target: address.pathname + address.search,
    headers: method === 'POST' ? [['Content-Type', 'application/json']] : [],
    ...(method === 'POST' ? { body: JSON.stringify(values) } : {}),
    deadline,
    timer: 'timers.arrange',
  });
  if ('failed' in answer) throw failed(name, `${address.host}: ${answer.reason}`);
  const { status, body } = answer;
  if (status < 200 || status > 299) {
    const said = body.toString().trim().slice(0, QUOTED);
    throw failed(name, `HTTP status ${status}${said && `: ${said}`}`);
  }
  return body;
}

function failed(name: string, why: string): Inconclusive {
  return new Inconclusive(`the hook ${name} failed: ${why}`);
}
