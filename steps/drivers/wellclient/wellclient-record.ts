/** How a call of a wellClient, and what the page reports of it, is written into the trace. */
import { isObject } from '../../../schemas/json-object';
import type { Described, PromiseShape } from '../../../schemas/trace-data';
import type { EntryOf } from '../../../schemas/trace-entry';
import type { NewEntryOf } from '../../evidence/trace';
import type { ClientReport } from './page-messages';

/** What stands for a function in what the page reports. */
const FUNCTION = '[function]';

type Of<K extends ClientReport['kind']> = Extract<ClientReport, { kind: K }>;

/** A call as it is about to be made. */
export function callEntry(method: string, args: readonly unknown[]): NewEntryOf<'wellclient', 'call'> {
  return {
    origin: 'tester',
    interface: 'wellclient',
    kind: 'call',
    summary: `${method}(${args.map(written).join(', ')})`,
    data: { method, arguments: args },
  };
}

/** What a call returned; `late` after the deadline. */
export function returnEntry(
  method: string,
  observed: Of<'return'>,
  late: boolean,
): NewEntryOf<'wellclient', 'return'> {
  const { value, promise, error } = observed;
  const promised = promise.done || promise.fail || promise.then;
  return {
    ...answer('return', observed.call),
    summary: `${method} returned ${promised ? inWords(promise) : rawText(value)}${late ? ' (too late)' : ''}`,
    // A promise's members are functions, of which nothing but their being there is told.
    data: {
      ...(promised ? { type: value.type } : value),
      promise,
      ...(error && { error }),
      ...(late && { late }),
    },
    raw: rawText(value),
  };
}

/** What a call threw. */
export function exceptionEntry(
  method: string,
  { call, error }: Of<'exception'>,
): NewEntryOf<'wellclient', 'exception'> {
  const { name, message } = error;
  return { ...answer('exception', call), summary: `${method} threw ${name}: ${message}`, data: error };
}

/** A call of the function that `done` or `fail` was given. */
export function settledEntry(method: string, observed: Of<'settled'>): NewEntryOf<'wellclient', 'callback'> {
  const { call, channel, arguments: given } = observed;
  const raw = given.map(rawText).join(', ');
  return {
    ...answer('callback', call),
    channel,
    summary: `${method}: ${channel} was called with (${given.map(plain).join(', ')})`,
    data: { arguments: given },
    raw,
  };
}

/** No answer, no wellClient, or more than anybody can judge. */
export function failureEntry(summary: string, call?: number): NewEntryOf<'wellclient', 'failure'> {
  return { ...answer('failure', call), summary };
}

/** The accessor gives an object without that function. */
export function missingEntry(reason: string, call: number): NewEntryOf<'wellclient', 'failure'> {
  return { ...failureEntry(reason, call), data: { missing: true } };
}

/** The version that the wellClient tells of itself. */
export function versionEntry(version: string): NewEntryOf<'wellclient', 'note'> {
  const summary = `The wellClient says that it is version ${version}`;
  return { origin: 'browser', interface: 'wellclient', kind: 'note', summary, data: { version } };
}

/** Something that the browser did and a reader of the trace should know. */
export function noticeEntry(summary: string): NewEntryOf<'wellclient', 'note'> {
  return { origin: 'browser', interface: 'wellclient', kind: 'note', summary };
}

function answer<K extends EntryOf<'wellclient'>['kind']>(kind: K, call: number | undefined) {
  return { origin: 'iut', interface: 'wellclient', kind, ...(call !== undefined && { of: call }) } as const;
}

function inWords(promise: PromiseShape): string {
  const has = (['done', 'fail', 'then'] as const).filter((member) => promise[member]);
  return `an object with ${has.join(', ')}${promise.chains ? '; done gives one with fail' : ''}`;
}

function written(argument: unknown): string {
  // Not as a JSON string: a password within would no longer look like one to the masker.
  if (typeof argument === 'string') return `'${argument}'`;
  const absent = argument !== null && typeof argument === 'object' && 'undefined' in argument;
  return absent ? 'undefined' : JSON.stringify(argument);
}

/** Without the functions of an object, which say nothing in one line: of a jqXHR, that leaves status and texts. */
function plain(given: Described): string {
  const { value } = given;
  if (!isObject(value)) return rawText(given);
  return JSON.stringify(Object.fromEntries(Object.entries(value).filter(([, each]) => each !== FUNCTION)));
}

function rawText({ type, text, value }: Described): string {
  return text ?? (value === undefined ? type : JSON.stringify(value));
}
