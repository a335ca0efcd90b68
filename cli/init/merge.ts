/** Brings an older target file up to what `init` writes: its values and comments stay, what it lacks is added. */
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { YamlFile } from '../../fixtures/targets/yaml-file';
import { INTERFACES, type InterfaceName } from '../../schemas/catalogue';

export interface OlderFile {
  interfaces: InterfaceName[];
  /** Its text with what it lacks of a template. */
  completedBy(template: string, interfaces: readonly InterfaceName[]): string;
}

/** @throws ConfigurationError when it cannot be read, or is no YAML */
export function olderFile(file: string): OlderFile {
  const source = new YamlFile(file, 'older target file');
  const { document: older } = source;
  const { contents } = older;
  if (!isMap(contents)) throw new ConfigurationError(`--from ${file}: this is no target file.`);
  const { ics } = source.value() as { ics?: { interfaces?: unknown } | null };
  const named = ics?.interfaces;
  return {
    interfaces: INTERFACES.filter((name) => Array.isArray(named) && named.includes(name)),
    completedBy(template, interfaces) {
      const newer = parseDocument(template).contents;
      if (isMap(newer)) addMissing(contents, newer);
      older.setIn(['ics', 'interfaces'], older.createNode([...interfaces], { flow: true }));
      return older.toString({ lineWidth: 0 });
    },
  };
}

/** Of these the file has said all: members of one way to reach a target mean nothing beside those of another. */
const WHOLE = ['plugin', 'sdk'];

function addMissing(older: YAMLMap, newer: YAMLMap): void {
  for (const pair of newer.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const own = older.get(name, true);
    if (own === undefined) older.items.push(pair as (typeof older.items)[number]);
    else if (isMap(own) && isMap(pair.value) && !WHOLE.includes(name)) addMissing(own, pair.value);
  }
}
