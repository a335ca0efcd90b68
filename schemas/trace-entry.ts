/**
 * The entries of a scenario's trace: what each kind of entry of each interface has. The same stands in
 * `trace-entry.schema.json`, for whoever reads them outside of TypeScript; `trace-entry.test.ts` holds the two together.
 */
import type {
  AnswerDetails,
  Described,
  Fault,
  GatewayReply,
  GatewayRequest,
  HeaderList,
  Listening,
  PageNote,
  PageRequest,
  PluginArgument,
  PluginReturn,
  Push,
  SdkReturn,
  ServiceRequest,
} from './trace-data';

/** A kind of entry that says all in its summary. */
interface Bare {
  data?: undefined;
}

/** What an entry has beside the members that all have, by interface and kind. */
interface Shapes {
  gateway: {
    request: { data: GatewayRequest };
    /** A long payload stands in the raw text only. */
    response: {
      data: GatewayReply & { status: number; headers: HeaderList; payload?: Record<string, unknown> };
    };
    failure: { data: GatewayReply };
    callback: { data: Push };
  };
  plugin: {
    call: { data: { method: string; arguments: readonly PluginArgument[] } };
    return: { data: PluginReturn };
    exception: { data: Fault };
    callback: { data: { arguments: Described[]; beforeReturn?: true } };
    /** `missing`: there is no such function. */
    failure: { data?: { missing: true } };
    note: Bare;
  };
  'local-service': {
    request: { data: ServiceRequest };
    response: { data: AnswerDetails };
    failure: { data: AnswerDetails };
    /** What became of a connection from elsewhere. */
    note: { data: { outcome: Listening } };
  };
  wellclient: {
    call: { data: { method: string; arguments: readonly unknown[] } };
    return: { data: SdkReturn };
    exception: { data: Fault };
    callback: { data: { arguments: Described[] } };
    request: { data: PageRequest };
    /** `missing`: there is no such function. */
    failure: { data?: { missing: true } };
    note: { data?: PageNote };
  };
  /** What only arranges: what a situation was given, and what the target, or a person, shows of it. */
  testbed: {
    arrangement: { data?: object };
    observation: { data?: object };
    note: Bare;
  };
}

/** Members that every entry has. */
interface Common {
  seq: number;
  /** Milliseconds since the scenario began. */
  at: number;
  /** Who caused it: the tester (our driver), the implementation under test, the testbed, or the browser. */
  origin: 'tester' | 'iut' | 'testbed' | 'browser';
  /** `seq` of the call or request that this answers, or of the call that sent this request. */
  of?: number;
  /** For callbacks: `sCallback`, or `global:<name>`. For requests: `page` or `raw`. */
  channel?: string;
  /** One line for people. */
  summary: string;
  /** The bytes as text, bounded. */
  raw?: string;
  /** Whether a step accounted for it. */
  claimed: boolean;
}

/** An interface, or `testbed` for what only arranges. */
export type TraceInterface = keyof Shapes;

/** The kinds of entries that an interface has. */
export type KindOf<I extends TraceInterface> = I extends TraceInterface ? keyof Shapes[I] : never;

/** One thing that crossed an interface, or was done to bring a situation about; secrets are masked. */
export type TraceEntry = {
  [I in TraceInterface]: {
    [K in keyof Shapes[I]]: Common & { interface: I; kind: K } & Shapes[I][K];
  }[keyof Shapes[I]];
}[TraceInterface];

/** Entries of an interface, or of these kinds of it only. */
export type EntryOf<I extends TraceInterface, K extends KindOf<I> = KindOf<I>> = Extract<
  TraceEntry,
  { interface: I; kind: K }
>;

/** Whether an entry is of that interface, and of one of these kinds. */
export function isKind<I extends TraceInterface, K extends KindOf<I>>(
  entry: TraceEntry | undefined,
  name: I,
  ...kinds: K[]
): entry is EntryOf<I, K> {
  return entry?.interface === name && (kinds as string[]).includes(entry.kind);
}

/** Whether an answer says that there is no such function; otherwise the page hangs or is gone. */
export function isMissing(entry: TraceEntry): boolean {
  const failed = isKind(entry, 'plugin', 'failure') || isKind(entry, 'wellclient', 'failure');
  return failed && entry.data !== undefined;
}
