/** The in-toto Statement v1 of a certificate, with the predicate test-result v0.1. */

import { sha256 } from '../digest';
import type { ResultFile } from '../result-file';
import { type Contents, ENVELOPE, jsonOf } from './contents';
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

export interface Resource {
  name: string;
  digest: { sha256: string };
}

/** What the predicate names the bytes of the zip before the envelope. */
export const BEFORE = `archive before ${ENVELOPE}`;

/**
 * A row that holds has passed, one that does not has failed. What was not judged and need not be, is a warning: the
 * predicate has no word for it, and the verdicts themselves are in conformance.json. Scenarios are named where they are
 * what failed or was not judged, and no row is.
 */
export function outcomeOf(result: ResultFile): Omit<Statement['predicate'], 'configuration'> {
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
  return {
    result: failedTests.length > 0 ? 'FAILED' : warnedTests.length > 0 ? 'WARNED' : 'PASSED',
    passedTests: withVerdict('pass'),
    warnedTests,
    failedTests,
  };
}

/** @param before sha256 of the zip's bytes before the envelope */
export function statementOf(
  contents: Contents,
  result: ResultFile,
  edition: Edition,
  before: string,
): Buffer {
  const { result: outcome, ...tests } = outcomeOf(result);
  const { tables, features, schemas, package: code, version } = edition;
  const statement: Statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjectsOf(contents),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: outcome,
      configuration: [
        resource('tables', tables),
        resource('features', features),
        resource('schemas', schemas),
        resource(`package softphone-conformance ${version}`, code),
        resource(BEFORE, before),
      ],
      ...tests,
    },
  };
  return jsonOf(statement);
}

function subjectsOf(contents: Contents): Resource[] {
  return [...contents]
    .filter(([name]) => name !== ENVELOPE)
    .map(([name, bytes]) => resource(name, sha256(bytes)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function resource(name: string, digest: string): Resource {
  return { name, digest: { sha256: digest } };
}
