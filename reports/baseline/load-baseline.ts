/** Reads a baseline: the failures of a target that are known, so that only new ones turn a run red. */
import Ajv from 'ajv/dist/2020';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { didYouMean } from '../../fixtures/targets/did-you-mean';
import { schemaMessages } from '../../fixtures/targets/schema-messages';
import { YamlFile } from '../../fixtures/targets/yaml-file';
import schema from '../baseline.schema.json';
import type { Project } from '../project';
import type { BaselineEntry } from './entry';

interface Written extends Partial<Omit<BaselineEntry, 'id' | 'by'>> {
  reason: string;
  requirement?: string;
  scenario?: string;
}

/** Ids that an entry may have. */
export interface KnownIds {
  requirements: readonly string[];
  scenarios: readonly string[];
}

/** Those of a project. */
export function knownIds({ catalogue, purposes }: Pick<Project, 'catalogue' | 'purposes'>): KnownIds {
  return { requirements: catalogue.requirements.map(({ id }) => id), scenarios: Object.keys(purposes) };
}

/**
 * @param file path of the YAML file.
 * @returns its entries, in their order.
 * @throws ConfigurationError naming `file:line:column`.
 */
export function loadBaseline(file: string, known: KnownIds): BaselineEntry[] {
  const source = new YamlFile(file, 'baseline');
  const value = source.value();
  const valid = new Ajv({ allErrors: true, verbose: true }).compile<{ knownFailures: Written[] }>(schema);
  if (!valid(value)) throw new ConfigurationError(...schemaMessages(source, valid.errors ?? []));
  const seen = new Set<string>();
  const mistakes = value.knownFailures.flatMap((written, i) => mistakesOf(written, i, source, known, seen));
  if (mistakes.length > 0) throw new ConfigurationError(...mistakes);
  return value.knownFailures.map(({ requirement, scenario, verdict = 'fail', ...more }) => ({
    id: requirement ?? scenario ?? '',
    by: requirement === undefined ? 'scenario' : 'requirement',
    verdict,
    ...more,
  }));
}

/** @param seen ids of the entries before; gets this one's */
function mistakesOf(
  { requirement, scenario, expires }: Written,
  index: number,
  source: YamlFile,
  known: KnownIds,
  seen: Set<string>,
): string[] {
  const path = ['knownFailures', index];
  if (requirement !== undefined && scenario !== undefined)
    return [`${source.at(path)}: an entry is of a requirement or of a scenario, not of both`];
  const id = requirement ?? scenario;
  if (id === undefined) return [`${source.at(path)}: the entry names no requirement and no scenario`];
  const by = requirement === undefined ? 'scenario' : 'requirement';
  const at = source.at([...path, by]);
  const ids = known[`${by}s`];
  const twice = seen.has(id);
  seen.add(id);
  return [
    ...(ids.includes(id) ? [] : [`${at}: no ${by} is called "${id}"${didYouMean(id, ids)}`]),
    ...(twice ? [`${at}: ${id} stands here twice`] : []),
    ...(expires === undefined || isDay(expires)
      ? []
      : [`${source.at([...path, 'expires'])}: there is no day ${expires}`]),
  ];
}

/** @param text of the form 2026-12-31 */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
