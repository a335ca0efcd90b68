/** Makes the signed archive out of its contents. */
import type { KeyObject } from 'node:crypto';
import type { ResultFile } from '../result-file';
import type { Contents } from './contents';
import { envelopeOf } from './dsse';
import type { Edition } from './edition';
import { outcomeOf, type Statement, statementOf } from './statement';
import { sealedZip } from './write-zip';

/** @param key private @returns the bytes of the archive, and what it says of the target */
export async function sealed(
  contents: Contents,
  result: ResultFile,
  edition: Edition,
  key: KeyObject,
): Promise<{ bytes: Buffer; says: Statement['predicate']['result'] }> {
  const bytes = await sealedZip(contents, (before) =>
    envelopeOf(statementOf(contents, result, edition, before), key),
  );
  return { bytes, says: outcomeOf(result).result };
}
