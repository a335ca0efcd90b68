/** The file of a shard: JSON lines, packed with gzip, as the traces of a whole run are some 75 MB. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import Ajv from 'ajv/dist/2020';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { RunContext } from '../judge';
import type { RunRecord, ScenarioRecord } from '../record';
import { replaceFile } from '../unwritable';
import { visibleLine } from '../visible';
import type { Shard, ShardHead } from './shard';
import schema from './shard.schema.json';

/** Its name in the folder of the reports. */
export const SHARD_FILE = 'shard.jsonl.gz';
/** Bytes of an unpacked file. */
const MOST = 512 * 1024 * 1024;

/**
 * Writes what the shard came to so far.
 * @param plan ids of all scenarios of the run that it is a part of
 */
export function writeShard(
  folder: string,
  record: RunRecord,
  { suite, target, selection }: RunContext,
  plan: readonly string[],
): void {
  const { interfaces, tags, paths, missed, strict } = selection;
  const [index = 0, total = 0] = selection.shard.split('/').map(Number);
  const { faults, interrupted, brokenOff, ended, walkedAgain, startedAt } = record;
  const head: ShardHead = {
    formatVersion: 1,
    shard: { index, total },
    suite,
    target: target.target,
    ics: target.ics,
    cannot: target.ixit.cannot,
    selection: { interfaces, tags, paths, missed, strict },
    plan,
    startedAt: startedAt.toISOString(),
    endedAt: new Date(startedAt.getTime() + record.duration).toISOString(),
    ...{ faults, interrupted, brokenOff, ended, walkedAgain },
  };
  const lines = [head, ...record.scenarios].map((each) => Buffer.from(`${JSON.stringify(each)}\n`));
  replaceFile(join(folder, SHARD_FILE), gzipSync(Buffer.concat(lines), { level: constants.Z_BEST_SPEED }));
}

/**
 * Reads what a shard left in the folder of its reports.
 * @throws ConfigurationError that names the folder, or file and line, when it is no shard or a broken one
 */
export function readShard(folder: string): Shard {
  const file = join(folder, SHARD_FILE);
  if (!existsSync(file))
    throw new ConfigurationError(
      `${folder} holds no shard: there is no ${SHARD_FILE}, which \`run --shard I/N --out\` leaves.`,
    );
  const [first = '', ...rest] = unpacked(file).trimEnd().split('\n');
  const head = checked<ShardHead>(first, `${file}:1`, 'head');
  const scenarios = rest.map((line, i) => checked<ScenarioRecord>(line, `${file}:${i + 2}`, 'scenario'));
  return { ...head, folder, scenarios };
}

function unpacked(file: string): string {
  try {
    return gunzipSync(readFileSync(file), { maxOutputLength: MOST }).toString('utf8');
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be unpacked: ${(error as Error).message}.`);
  }
}

/** Made when the first line is read: a run, which only writes them, need not wait for it. */
let ajv: Ajv | undefined;

function checked<T>(line: string, where: string, kind: keyof typeof schema.$defs): T {
  const value = parsed(line, where);
  ajv ??= new Ajv({ allErrors: true }).addSchema(schema, 'shard');
  const fits = ajv.getSchema(`shard#/$defs/${kind}`);
  if (fits?.(value)) return value as T;
  const errors = (fits?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
  throw new ConfigurationError(
    `${where}: not what a shard leaves: ${visibleLine([...new Set(errors)].join('; '))}.`,
  );
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ConfigurationError(`${where}: no JSON: the file is broken.`);
  }
}
