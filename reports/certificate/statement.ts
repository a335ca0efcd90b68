/** The in-toto Statement v1 of a certificate, with the predicate test-result v0.1. */
import type { ResultFile } from '../result-file';
import { type Contents, ENTRY, ENVELOPE, jsonOf } from './contents';
import { sha256 } from './digest';
import type { Edition } from './edition';

export interface Statement {
  _type: 'https://in-toto.io/Statement/v1';
  subject: Resource[];
  predicateType: 'https://in-toto.io/attestation/test-result/v0.1';
  predicate: {
    result: 'PASSED' | 'WARNED' | 'FAILED';
    configuration: Resource[];
    passedTests: string[];
    warnedTests: string[];
    failedTests: string[];
  };
}

interface Resource {
  name: string;
  digest: { sha256: string };
}

/** What the predicate names the bytes of the zip before the envelope. */
const BEFORE = `archive before ${ENVELOPE}`;

/**
 * A row that holds has passed, one that does not has failed. What was not judged and need not be, is a warning: the
 * predicate has no word for it, and the verdicts themselves are in conformance.json. Scenarios are named where they are
 * what failed or was not judged, and no row is.
 *
 * @param before sha256 of the zip's bytes before the envelope
 */
export function statementOf(
  contents: Contents,
  result: ResultFile,
  edition: Edition,
  before: string,
): Buffer {
  const rows = new Set(result.requirements.map(({ id }) => id));
  const scenarios = (result.scenarios ?? []).filter(
    ({ rows: failed, cannot, metAgain }) => !cannot && !metAgain && !failed.some((row) => rows.has(row)),
  );
  const withVerdict = (...verdicts: string[]) =>
    [...result.requirements, ...scenarios]
      .filter(({ verdict }) => verdicts.includes(verdict))
      .map(({ id }) => id)
      .sort();
  const [failedTests, warnedTests] = [withVerdict('fail', 'error'), withVerdict('inconc', 'none')];
  const statement: Statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...contents]
      .filter(([name]) => name !== ENVELOPE)
      .map(([name, bytes]) => resource(name, sha256(bytes)))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: failedTests.length > 0 ? 'FAILED' : warnedTests.length > 0 ? 'WARNED' : 'PASSED',
      configuration: [
        resource('tables', edition.tables),
        resource('features', edition.features),
        resource('schemas', edition.schemas),
        resource(edition.package.form, edition.package.sha256),
        resource(BEFORE, before),
      ],
      passedTests: withVerdict('pass'),
      warnedTests,
      failedTests,
    },
  };
  return jsonOf(statement);
}

/**
 * Where a signed statement is not the one that its contents give, one sentence each.
 * @param signed bytes that a key signed, whatever they are
 * @param own what {@link statementOf} gives of the contents
 */
export function statementDifferences(signed: Buffer, own: Buffer): string[] {
  if (signed.equals(own)) return [];
  let said: Statement;
  try {
    said = JSON.parse(signed.toString('utf8'));
    const digests = digestsOf(said.subject);
    const differences = entryDifferences(digests, digestsOf(statementIn(own).subject));
    return differences.length > 0 ? differences : predicateDifferences(said, statementIn(own));
  } catch {
    return [`${ENVELOPE}: what was signed is no statement of a certificate`];
  }
}

/** @param own bytes of a statement that this process made */
export function statementIn(own: Buffer): Statement {
  return JSON.parse(own.toString('utf8'));
}

function resource(name: string, digest: string): Resource {
  return { name, digest: { sha256: digest } };
}

function digestsOf(resources: readonly Resource[]): Map<string, string> {
  return new Map(resources.map(({ name, digest }) => [String(name), String(digest.sha256)]));
}

function entryDifferences(signed: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): string[] {
  return [
    ...[...signed.keys()].filter((name) => !there.has(name)).map((name) => `missing: ${name}`),
    ...[...there].flatMap(([name, digest]) => {
      if (!signed.has(name)) return [`extra: ${name}`];
      return signed.get(name) === digest ? [] : [`changed: ${name}`];
    }),
  ];
}

function predicateDifferences(
  { predicate, ...said }: Statement,
  { predicate: own, ...made }: Statement,
): string[] {
  const signed = digestsOf(predicate.configuration);
  const members = ['result', 'passedTests', 'warnedTests', 'failedTests'] as const;
  const differences = [
    ...[...digestsOf(own.configuration)]
      .filter(([name, digest]) => signed.get(name) !== digest)
      .map(
        ([name]) =>
          `changed: ${name === BEFORE ? 'bytes of the zip round its contents' : `the digest of the ${name}`}`,
      ),
    ...members
      .filter((member) => JSON.stringify(predicate[member]) !== JSON.stringify(own[member]))
      .map((member) => `${ENVELOPE}: ${member} is not what ${ENTRY.result} gives`),
  ];
  if (differences.length === 0)
    differences.push(`${ENVELOPE}: the statement is not written as certify writes it`);
  return JSON.stringify(said) === JSON.stringify(made) ? differences : [...new Set(differences)];
}
