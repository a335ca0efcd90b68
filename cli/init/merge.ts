/** Brings an older target file up to what `init` writes: its values and comments stay, what it lacks is added. */
import { readFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { INTERFACES, type InterfaceName } from '../../schemas/catalogue';

export interface OlderFile {
  interfaces: InterfaceName[];
  /** Its text with what it lacks of a template. */
  completedBy(template: string, interfaces: readonly InterfaceName[]): string;
}

/** @throws ConfigurationError when it cannot be read, or is no YAML */
export function olderFile(file: string): OlderFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`--from ${file}: ${(error as Error).message}`);
  }
  const older = parseDocument(text);
  if (older.errors[0]) throw new ConfigurationError(`--from ${file}: ${older.errors[0].message}`);
  const { contents } = older;
  if (!isMap(contents)) throw new ConfigurationError(`--from ${file}: this is no target file.`);
  const named: unknown = older.getIn(['ics', 'interfaces']) && older.toJS().ics.interfaces;
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
