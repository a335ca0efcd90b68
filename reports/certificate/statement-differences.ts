/** Holds what somebody signed against an archive: against its entries, then against what the statement of these says. */
import { objectIn } from '../../schemas/json-object';
import { sha256 } from '../digest';
import { type Contents, ENTRY, ENVELOPE } from './contents';
import { BEFORE, type Resource, type Statement } from './statement';

/**
 * Entries that are not those which were signed, one sentence each.
 * @param signed bytes that a key signed, whatever they are
 */
export function entryDifferences(signed: Buffer, contents: Contents, before: string): string[] {
  const statement = parsed(signed);
  if (!statement) return [`${ENVELOPE}: what was signed is no statement of a certificate`];
  const { subject, predicate } = statement;
  const digests = digestsOf(subject);
  const entries = [...contents].filter(([name]) => name !== ENVELOPE);
  return [
    ...[...digests.keys()].filter((name) => !contents.has(name)).map((name) => `missing: ${name}`),
    ...entries.flatMap(([name, bytes]) => {
      if (!digests.has(name)) return [`extra: ${name}`];
      return digests.get(name) === sha256(bytes) ? [] : [`changed: ${name}`];
    }),
    ...(digestsOf(predicate.configuration).get(BEFORE) === before
      ? []
      : ['changed: bytes of the zip round its contents']),
  ];
}

/**
 * What a signed statement says other than its contents give, one sentence each.
 * @param signed the statement of these entries
 * @param own what `statementOf` gives of the contents
 */
export function sayingDifferences(signed: Buffer, own: Buffer): string[] {
  if (signed.equals(own)) return [];
  const [said, made] = [parsed(signed), parsed(own)];
  if (!said || !made) return [`${ENVELOPE}: what was signed is no statement of a certificate`];
  const kinds = (['_type', 'predicateType'] as const).filter((member) => said[member] !== made[member]);
  const digests = digestsOf(said.predicate.configuration);
  const editions = made.predicate.configuration
    .map(({ name, digest }) => ({ name, digest: digest.sha256 }))
    .filter(({ name, digest }) => digests.get(name) !== digest);
  const members = (['result', 'passedTests', 'warnedTests', 'failedTests'] as const).filter(
    (member) => JSON.stringify(said.predicate[member]) !== JSON.stringify(made.predicate[member]),
  );
  const differences = [
    ...kinds.map((member) => `${ENVELOPE}: ${member} is not ${made[member]}`),
    ...editions.map(({ name }) => `${ENVELOPE}: the digest of the ${name} is not that of ${ENTRY.edition}`),
    ...members.map((member) => `${ENVELOPE}: ${member} is not what ${ENTRY.result} gives`),
  ];
  // Such as a member that stands there twice: readers of JSON may take the one or the other.
  return differences.length > 0
    ? differences
    : [`${ENVELOPE}: the statement is not written as certify writes it`];
}

/** `undefined` for what has not even these members. */
function parsed(bytes: Buffer): Statement | undefined {
  const value = objectIn(bytes.toString('utf8')) as Statement | undefined;
  const lists = [value?.subject, value?.predicate?.configuration];
  const sound = lists.every(
    (list) =>
      Array.isArray(list) &&
      list.every((each) => typeof each?.name === 'string' && typeof each.digest?.sha256 === 'string'),
  );
  return sound ? value : undefined;
}

function digestsOf(resources: readonly Resource[]): Map<string, string> {
  return new Map(resources.map(({ name, digest }) => [name, digest.sha256]));
}
