/** What a recording that is judged again says of the run that recorded it. */
import { resolve } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Target } from '../../fixtures/targets/target';
import type { Say } from '../../fixtures/texts/texts';
import { changedFiles, readIndex } from '../../reports/recording/folder';
import { recordedTarget } from '../../reports/recording/recorded-target';
import type { RunOptions } from './options';

export interface Replay {
  folder: string;
  target: Target;
  /** As they were given, and where nothing was selected, as in the run that recorded. */
  options: RunOptions;
}

/**
 * Reads what there is to know of a recording, and tells at the terminal which files of it were changed.
 * @throws ConfigurationError when there is none that can be read, or another option makes no sense with it
 */
export function replayOf(
  given: RunOptions,
  { cwd, stdout }: { cwd: string; stdout: NodeJS.WritableStream },
  say: Say,
): Replay {
  if (given.record || given.operator)
    throw new ConfigurationError(
      `--replay with --${given.record ? 'record' : 'operator'}: there is no target to ask.`,
    );
  const folder = resolve(cwd, given.replay);
  const index = readIndex(folder);
  const { selection } = index;
  const own =
    given.paths.length > 0 ||
    given.tags !== '' ||
    given.shard !== '' ||
    given.only.length > 0 ||
    given.walk !== undefined;
  const recorded = own ? {} : (selection as Partial<RunOptions>);
  const changed = changedFiles(folder, index);
  const scenarios = say('run.scenarios', { count: index.scenarios.length });
  stdout.write(`${say('run.replayed', { scenarios, recordedAt: index.recordedAt })}\n`);
  if (changed.length > 0) stdout.write(`${say('run.replayChanged', { files: changed.join(', ') })}\n`);
  const strict = given.strict || selection.strict;
  const docs = given.docs ?? index.docs;
  const options = { ...given, ...recorded, strict, ...(docs !== undefined && { docs }) };
  return { folder, target: recordedTarget(folder), options };
}
