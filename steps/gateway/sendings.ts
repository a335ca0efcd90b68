/** How the request of a sign-in is sent, by the words of the feature: another method, content type or body. */

import type { RequirementId } from '../../schemas/requirement-id';
import type { RowOf } from '../../schemas/row-types';
import { type Members, row } from './requests';
import { required, type Session } from './session';

export interface Sending {
  /** Row that it is about. */
  about: RequirementId;
  /** Default: PUT, and the documented content type. */
  options?: { method?: string; headers?: [name: string, value: string][] };
  /** Default: what every sign-in needs. */
  body?: (session: Session) => string | Buffer | Members;
}

const KILOBYTE = 1024;
/** No byte of any text in UTF-8. */
const NO_UTF8 = 0xff;
const BODY = row('header.request.Content-Type');
/** Methods that rows of the document speak of. */
const METHODS: Record<string, RowOf<'gateway', 'sign-in'>> = {
  PUT: 'rule.put',
  POST: 'rule.no-post',
  GET: 'rule.no-get',
  DELETE: 'rule.no-delete',
};

export const SENDINGS: Record<string, (filled: string) => Sending> = {
  'by the method {word}': (method) => ({
    about: row(METHODS[method] ?? 'rule.put'),
    options: { method },
  }),
  'with the content type "{text}"': (type) => ({
    about: BODY,
    options: { headers: [['Content-Type', type]] },
  }),
  'without a content type': () => ({ about: BODY, options: { headers: [] } }),
  'with the text {json}': (text) => ({ about: BODY, body: () => text }),
  'with an empty body': () => ({ about: BODY, body: () => '' }),
  'with bytes that are no UTF-8': () => ({
    about: BODY,
    body: ({ account }) => {
      const text = JSON.stringify({ ...required(account), serviceworkid: '?' });
      const bytes = Buffer.from(text, 'utf8');
      bytes[bytes.lastIndexOf('?')] = NO_UTF8;
      return bytes;
    },
  }),
  'with a body of {int} kilobytes': (size) => ({
    about: BODY,
    body: ({ account }) => ({
      ...required(account),
      no_such_member: 'x'.repeat(Number(size) * KILOBYTE),
    }),
  }),
  'with a phone number that comes twice': () => ({
    about: row('parameter.phonenum'),
    body: ({ account }) =>
      JSON.stringify(required(account)).replace(/}$/, `,"phonenum":${JSON.stringify(account.phonenum)}}`),
  }),
};
