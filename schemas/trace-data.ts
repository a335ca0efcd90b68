/**
 * What entries of a scenario's trace have as their `data`. `unknown` is only what the target itself sent, or is sent to
 * it.
 */

/** In the order and spelling of the wire, repeated ones too. */
export type HeaderList = [name: string, value: string][];

/** A value of a page: its `typeof`, and the text of a string (`length`: when cut) or a JSON-like copy. */
export interface Described {
  type: string;
  text?: string;
  length?: number;
  value?: unknown;
}

/** An error that was thrown in a page. */
export interface Fault {
  name: string;
  message: string;
}

/** One argument of a call of the plugin: the scenario's callback, a value handed over as it is, or an explicit `undefined`. */
export type PluginArgument = { callback: true } | { value: unknown } | { undefined: true };

/** What the returned value has: the functions of a promise, and whether `fail` can be called on what `done` gives. */
export interface PromiseShape {
  done: boolean;
  fail: boolean;
  then: boolean;
  chains: boolean;
}

/**
 * What is wrong with a reply: it calls no function or another one, it does not call it once, or what it calls the
 * function with is no JSON. `unread`: whether it does, only running it could tell.
 */
export type JsonpFault = 'callback' | 'call' | 'argument' | 'unread';

/** `refused`: the machine said at once that nobody listens; `silent`: no word in time, or no route. */
export type Listening = 'listening' | 'refused' | 'silent';

/** A request to the gateway. */
export interface GatewayRequest {
  /** Name of the call, such as `sign-in` or `poll`. */
  call: string;
  method: string;
  path: string;
  headers: HeaderList;
  /** Whom the call is made for. */
  agentid?: string;
  /** Where it is a JSON object, and not too long. */
  body?: Record<string, unknown>;
}

/** What came of a request to the gateway; of a failure, as far as something came. */
export interface GatewayReply {
  /** Milliseconds from the request to its outcome. */
  elapsed: number;
  status?: number;
  headers?: HeaderList;
  /** What is odd about the body. */
  notes?: string[];
  /** How the body was packed, where it was. */
  packed?: string;
}

/** A push of the gateway. */
export interface Push {
  method: string;
  headers: HeaderList;
  /** What was pushed, where it is a JSON object. */
  payload?: Record<string, unknown>;
  /** Why there is no payload. */
  reason?: string;
  /** How it was packed, where it was. */
  packed?: string;
}

/** What the plugin returned, at once or by a promise. */
export interface PluginReturn extends Described {
  /** It returned a promise. */
  thenable: boolean;
  /** What became of the promise, and `typeof` of what it brought. */
  settled?: 'fulfilled' | 'rejected';
  settledType?: string;
  /** What was thrown on the way. */
  error?: Fault;
  /** It came after the deadline. */
  late?: boolean;
}

/** A command to the local service: from a page, or by a plain HTTP client. */
export type ServiceRequest =
  | { url: string; origin: string }
  | { method: string; target: string; headers: Record<string, string> };

/** What came of a command; of a failure, as far as it is known. */
export interface AnswerDetails {
  payload?: unknown;
  /** Milliseconds from the request to its outcome. */
  elapsed?: number;
  /** Page only: the address as it went out, with what jQuery put into it. */
  url?: string;
  /** Name of the callback as it was sent; null: none was. */
  callback?: string | null;
  status?: number;
  /** Raw: in its spelling. */
  headers?: HeaderList;
  /** false: an object literal that a page can run, but not JSON. */
  strictJson?: boolean;
  /** What else stands in the script than the call. */
  form?: string;
  /** What is wrong with the script. */
  fault?: JsonpFault;
  /** What is odd about the reply, or what the browser had to say. */
  notes?: string[];
}

/** What a wellClient returned at once. */
export interface SdkReturn extends Described {
  promise: PromiseShape;
  /** What `done` or `fail` threw when they were given their functions. */
  error?: Fault;
  /** It came after the deadline. */
  late?: boolean;
}

/** A request that a page sent. */
export interface PageRequest {
  method: string;
  url: string;
  /** Names in small letters. */
  headers: Record<string, string>;
  /** Parsed, where it is JSON; not there when it is long. */
  body?: unknown;
  /** What the browser takes it for, such as `xhr`. */
  resource: string;
}

/** What else a page did or got over the network, and what its wellClient tells of itself. */
export type PageNote =
  /** `redirectedFrom`: `seq` of the request that was answered with a redirect. */
  | (PageRequest & { redirectedFrom: number })
  | { status: number; statusText: string; headers: Record<string, string> }
  /** Why no reply came, in the browser's words. */
  | { why: string }
  /** What a WebSocket did, such as `opened` or `received`. */
  | { url: string; event: string }
  /** Address that the target file does not allow. */
  | { blocked: string; method: string }
  | { version: string };
