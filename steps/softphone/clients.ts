/** Who sends a command to the local service, by the words of the feature. */
import type { LocalServiceDriver, ServiceAnswer } from '../drivers/local-service/local-service';
import type { Query } from './queries';

export interface Client {
  send: (service: LocalServiceDriver, query: Query) => Promise<ServiceAnswer>;
  /** The language that texts are asked for in, where it is not the documents'. */
  language?: string;
}

export const PLAIN_CLIENT: Client = { send: (service, query) => service.sendRaw({ query }) };

export const CLIENTS: Record<string, Client> = {
  'the page': { send: (service, query) => service.sendFromPage({ query }) },
  'a plain HTTP client': PLAIN_CLIENT,
  'a plain HTTP client that asks for texts in "en-US"': {
    send: (service, query) => service.sendRaw({ query, language: 'en-US' }),
    language: 'en-US',
  },
  'a plain HTTP client that asks for no language': {
    send: (service, query) => service.sendRaw({ query, language: null }),
  },
  'a page under a public https address, with the loopback permission,': {
    send: (service, query) => service.sendFromPage({ query }, 'public-permitted'),
  },
  'a page under a public https address, without the loopback permission,': {
    send: (service, query) => service.sendFromPage({ query }, 'public'),
  },
};
