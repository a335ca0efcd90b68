/** Phrases that stand in the tables of the documents: rows of replies and outcomes, names of parameters, work states. */
import { findCall, findReply, loadTables } from '../../schemas/tables';

const PLUGIN_CALLS = ['checkin', 'checkout', 'work_state'] as const;
/** Codes that the document gives in one row: it does not say which cause has which. */
const UNUSABLE = ['system_error.103', 'system_error.104', 'system_error.105'];

/** A row of an immediate reply, and the parameters that it shows to be taken. */
export interface ExpectedReply {
  row: string;
  taken: string[];
}

/** Rows of the plugin's immediate replies. Only a check-out is done when its reply comes. */
export const REPLIES: Record<string, ExpectedReply> = {
  ...Object.fromEntries(
    PLUGIN_CALLS.flatMap((call) => findReply('plugin', call, 'reply').rows).map(({ id }) => [
      `"${id}"`,
      { row: id, taken: [] },
    ]),
  ),
  '"logout_success", so "functionsname" and "sCallback" are taken': {
    row: 'logout_success',
    taken: ['functionsname', 'sCallback'],
  },
};

/** Rows of the outcome of a check-in; any of them will do, and the first is to blame when none comes. */
export const OUTCOMES: Record<string, string[]> = Object.fromEntries([
  ...findReply('plugin', 'checkin', 'event').rows.map(({ id }) => [outcomePhrase(id), [id]]),
  ...UNUSABLE.map((id) => [
    `${outcomePhrase(id)}, or another of the three for unusable accounts`,
    [id, ...UNUSABLE.filter((other) => other !== id)],
  ]),
]);

/** Names of the parameters of plugin and local service. */
export const PARAMETERS = quoted(
  loadTables()
    .filter((table) => table.interface === 'plugin' || table.interface === 'local-service')
    .flatMap(({ calls }) => calls.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
);

export const WORK_STATES = quoted(
  (findCall('plugin', 'work_state').call.parameters.find(({ name }) => name === 'exttype')?.values ?? []).map(
    ({ value }) => String(value),
  ),
);

function quoted(words: string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [`"${word}"`, word]));
}

/** Such as `"system_error" with code 101`. */
function outcomePhrase(row: string): string {
  const [state, more] = row.split('.');
  if (more === undefined) return `"${state}"`;
  return /^\d+$/.test(more) ? `"${state}" with code ${more}` : `"${state}" from a "${more}"`;
}
