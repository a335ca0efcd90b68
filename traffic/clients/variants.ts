/** Clients that do as the documents say, each in its way: none may be failed for it. */
import type { Exchange } from '../exchange';
import { gatewayClient, SIGN_IN, servicePage } from './well-behaved';

export interface ClientVariant {
  name: string;
  /** Ids of the errata that are cited for it, all of them. */
  findings: readonly string[];
  exchanges(): Exchange[];
}

export const CLIENT_VARIANTS: readonly ClientVariant[] = [
  { name: 'client-variant-gateway', findings: [], exchanges: gatewayClient },
  { name: 'client-variant-service', findings: [], exchanges: servicePage },
  { name: 'client-variant-polls-late', findings: ['GW-41'], exchanges: () => later(gatewayClient(), 60_000) },
  {
    name: 'client-variant-sample-request',
    findings: ['GW-02', 'GW-03', 'GW-04', 'GW-05'],
    exchanges: () =>
      signingIn({
        password: '',
        phonenum: '40038',
        status: '4',
        releasephone: 'true',
        agenttype: '4',
      }),
  },
  {
    name: 'client-variant-written-otherwise',
    findings: [],
    exchanges: () => gatewayClient().map((each) => ({ ...each, headers: lowered(each) })),
  },
  {
    name: 'client-variant-prefixed-transfer',
    findings: ['US-02'],
    exchanges: () => servicePage().map((each) => ({ ...each, url: prefixed(each.url) })),
  },
  {
    name: 'client-variant-localhost',
    findings: [],
    exchanges: () =>
      servicePage().map((each) => ({
        ...each,
        url: new URL(each.url.href.replace('127.0.0.1', 'localhost')),
      })),
  },
];

/** All but the first sign-in, by so many milliseconds. */
function later([first, ...rest]: Exchange[], delay: number): Exchange[] {
  return first ? [first, ...rest.map((each) => ({ ...each, at: each.at + delay }))] : [];
}

/** Polls that bring an event. */
const EVENTS_WHEN_READY = 2;

/** With the members of the document's own sample, which has some of other types than its table. */
function signingIn(sample: object): Exchange[] {
  const { status: _, ...others } = SIGN_IN;
  const members = { ...others, agenttype: 4, ...sample };
  const [first, ...rest] = gatewayClient();
  return first
    ? [{ ...first, body: { text: JSON.stringify(members) } }, ...rest.slice(0, EVENTS_WHEN_READY)]
    : [];
}

/** Names of headers as HTTP/2 has them. */
function lowered({ headers }: Exchange): Exchange['headers'] {
  return headers.map(([name, value]) => [name.toLowerCase(), value]);
}

function prefixed(url: URL): URL {
  const changed = new URL(url);
  const kind = url.searchParams.get('trans_type');
  if (kind !== null) changed.searchParams.set('trans_type', `trans_${kind}`);
  return changed;
}
