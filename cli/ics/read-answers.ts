/** Puts the answers of a filled-in form into a target file, of which comments and IXIT stay. */
import { YamlFile } from '../../fixtures/targets/yaml-file';
import { OPTIONS } from '../../schemas/proforma/proforma';

/** What a form answers; each takes the place of what the file has. */
const ANSWERED = [
  ['target', 'name'],
  ['target', 'vendor'],
  ['target', 'version'],
  ['ics', 'interfaces'],
  ['ics', 'claims'],
  ['ics', 'options'],
  ['ics', 'leavesOut'],
];

/** Ways that a file says nothing of are not claimed. */
const CLAIMED: readonly { name: string; value: unknown }[] = Object.values(OPTIONS);

/**
 * The text of the target file with these answers.
 * @throws ConfigurationError when one of them cannot be read, or is no YAML
 */
export function withAnswers(file: string, answers: string): string {
  const target = new YamlFile(file, 'target file').document;
  const said = (new YamlFile(answers, 'file of answers').value() ?? {}) as Record<
    string,
    Record<string, unknown> | undefined
  >;
  for (const [part = '', name = ''] of ANSWERED) {
    const value = said[part]?.[name];
    if (value === undefined) continue;
    const now: unknown = target.getIn([part, name]);
    // What says the same keeps its own writing.
    if (JSON.stringify(value) === JSON.stringify(plain(now))) continue;
    if (name === 'options') {
      for (const [option, each] of Object.entries(value as object)) {
        const given = target.getIn([part, name, option]);
        const isTold =
          given !== undefined || CLAIMED.some((way) => way.name === option && way.value === each);
        if (isTold && given !== each) target.setIn([part, name, option], each);
      }
    } else target.setIn([part, name], target.createNode(value));
  }
  return target.toString({ lineWidth: 0 });
}

function plain(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node
    ? (node as { toJSON(): unknown }).toJSON()
    : node;
}
