/** Reads a baseline: the failures of a target that are known, so that only new ones turn a run red. */
import Ajv from 'ajv/dist/2020';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { didYouMean } from '../fixtures/targets/did-you-mean';
import { schemaMessages } from '../fixtures/targets/schema-messages';
import { YamlFile } from '../fixtures/targets/yaml-file';
import schema from './baseline.schema.json';

interface Baseline {
  knownFailures: { requirement: string; reason: string }[];
}

/**
 * @param file path of the YAML file.
 * @param requirements ids of all requirements.
 * @returns the reason of each known failure, by requirement id.
 * @throws ConfigurationError naming `file:line:column`.
 */
export function loadBaseline(file: string, requirements: string[]): Map<string, string> {
  const source = new YamlFile(file, 'baseline');
  const value = source.value();
  const valid = new Ajv({ allErrors: true, verbose: true }).compile<Baseline>(schema);
  if (!valid(value)) throw new ConfigurationError(...schemaMessages(source, valid.errors ?? []));
  const known = new Set(requirements);
  const mistakes: string[] = [];
  const baseline = new Map<string, string>();
  value.knownFailures.forEach(({ requirement, reason }, i) => {
    const at = source.at(['knownFailures', i, 'requirement']);
    if (!known.has(requirement)) {
      mistakes.push(
        `${at}: no requirement is called "${requirement}"${didYouMean(requirement, requirements)}`,
      );
    }
    if (baseline.has(requirement)) mistakes.push(`${at}: ${requirement} stands here twice`);
    baseline.set(requirement, reason);
  });
  if (mistakes.length > 0) throw new ConfigurationError(...mistakes);
  return baseline;
}
