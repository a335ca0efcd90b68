/** A command that a page has sent to the local service, as it was recorded. */
import type { AskedLine } from '../../schemas/recording';
import type { PageSeen } from '../../steps/drivers/local-service/page-seen';
import type { Exchange, SeenBody } from '../exchange';

const SENT = 'pages.send';

/** None of another line, or of a command that was not sent. */
export function pageExchange({ asked, at, took, gives }: AskedLine, began: number): Exchange[] {
  const { url, outcome, response }: Partial<PageSeen> = asked === SENT ? Object(gives) : {};
  if (url === undefined || !URL.canParse(url)) return [];
  const length = outcome?.elapsed ?? took;
  const { body = undefined } = response ?? {};
  const seen: SeenBody = body === undefined ? { unseen: 'the browser did not give it' } : { text: body };
  return [
    {
      at: began + at,
      ...(length !== undefined && { took: length }),
      ...{ method: 'GET', url: new URL(url), headers: [], body: { text: '' } },
      ...(response && { answer: { status: response.status, headers: response.headers ?? [], body: seen } }),
    },
  ];
}
