/** How what the page agent observed is written into the trace. */
import type { Described, PluginArgument } from '../../../schemas/trace-data';
import type { EntryOf } from '../../../schemas/trace-entry';
import type { NewEntryOf } from '../../evidence/trace';
import type { Observation } from '../browser/page-agent';

type Of<K extends Observation['kind']> = Extract<Observation, { kind: K }>;

/** A call as it is about to be made. */
export function callEntry(method: string, args: readonly PluginArgument[]): NewEntryOf<'plugin', 'call'> {
  const written = args.map((argument) => {
    if ('callback' in argument) return 'callback';
    if ('undefined' in argument) return 'undefined';
    // Not as a JSON string: a password within would no longer look like one to the masker.
    return typeof argument.value === 'string' ? `'${argument.value}'` : JSON.stringify(argument.value);
  });
  return {
    origin: 'tester',
    interface: 'plugin',
    kind: 'call',
    summary: `${method}(${written.join(', ')})`,
    data: { method, arguments: args },
  };
}

/** What a call returned, at once or as a promise that has settled; `late` after the deadline. */
export function returnEntry(
  method: string,
  observed: Of<'return' | 'settled'>,
  late: boolean,
): NewEntryOf<'plugin', 'return'> {
  const promise = observed.kind === 'settled' ? observed : undefined;
  const how = promise ? `returned a promise, ${promise.settled}:` : 'returned';
  return {
    ...answer('return', observed.call),
    summary: `${method} ${how} ${brief(observed.value)}${late ? ' (too late)' : ''}`,
    data: {
      ...described(observed.value),
      thenable: promise !== undefined,
      ...(promise && { type: 'object', settledType: promise.value.type, settled: promise.settled }),
      ...(promise?.error && { error: promise.error }),
      ...(late && { late }),
    },
    raw: rawText(observed.value),
  };
}

/** What a call threw. */
export function exceptionEntry(method: string, observed: Of<'exception'>): NewEntryOf<'plugin', 'exception'> {
  const { name, message } = observed.error;
  return {
    ...answer('exception', observed.call),
    summary: `${method} threw ${name}: ${message}`,
    data: { name, message },
  };
}

/** A call of the callback that was passed in, or of a page-global function. */
export function callbackEntry(observed: Of<'callback'>): NewEntryOf<'plugin', 'callback'> {
  const early = observed.beforeReturn ? ' before the call returned' : '';
  return {
    ...answer('callback', observed.call ?? undefined),
    channel: observed.channel,
    summary: `${observed.channel} was called${early} with (${observed.arguments.map(brief).join(', ')})`,
    data: {
      arguments: observed.arguments.map(described),
      ...(observed.beforeReturn && { beforeReturn: true }),
    },
    raw: observed.arguments.map(rawText).join(', '),
  };
}

/** No answer, no plugin, or more than anybody can judge. */
export function failureEntry(summary: string, call?: number): NewEntryOf<'plugin', 'failure'> {
  return { ...answer('failure', call), summary };
}

/** The plugin has no such function. */
export function missingEntry(reason: string, call: number): NewEntryOf<'plugin', 'failure'> {
  return { ...failureEntry(reason, call), data: { missing: true } };
}

function answer<K extends EntryOf<'plugin'>['kind']>(kind: K, call: number | undefined) {
  return { origin: 'iut', interface: 'plugin', kind, ...(call !== undefined && { of: call }) } as const;
}

function described({ type, text, length, value }: Described): Described {
  return {
    type,
    ...(text !== undefined && { text }),
    ...(length !== undefined && { length }),
    ...(value !== undefined && { value }),
  };
}

function rawText({ type, text, value }: Described): string {
  return text ?? (value === undefined ? type : JSON.stringify(value));
}

function brief(value: Described): string {
  return value.text === undefined ? rawText(value) : `'${value.text}'`;
}
