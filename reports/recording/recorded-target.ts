/** The target of a recording, as the run that recorded it was told of it. */
import { Masker } from '../../fixtures/targets/secrets';
import type { Target } from '../../fixtures/targets/target';
import { indexOf, readIndex } from './folder';
import { Renames } from './renames';

/** What nobody needs who reads a recording, and nobody else is to have. */
const KEPT_BACK = new Set(['ca', 'certificate', 'cert', 'key', 'passphrase']);

/** A copy of a JSON value without certificates, and without what proves who one is. */
export function withoutKeys<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (name, each) => (KEPT_BACK.has(name) ? undefined : each)));
}

/** The target with a likeness in the place of each secret, the same as in the scenarios. */
export function withoutSecrets({ file: _, ...target }: Target): Omit<Target, 'file'> {
  const renames = new Renames();
  // First those that the scenarios learn, in their order: one that is too short to be found is masked by its member there.
  for (const secret of [...new Masker(target.secrets).known.keys(), ...target.secrets]) renames.learn(secret);
  return renames.value(withoutKeys(target));
}

/** The target of a recording, as a run is told of it that judges the recording. Throws as {@link readIndex} does. */
export function recordedTarget(folder: string): Target {
  const target = readIndex(folder).target as Omit<Target, 'file'>;
  return { ...target, file: indexOf(folder) };
}
