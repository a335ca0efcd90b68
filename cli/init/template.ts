/** Writes a target file with comments: each member that there is, with what the schema says of it. */
import gatewaySchema from '../../fixtures/targets/gateway-ixit.schema.json';
import schema from '../../fixtures/targets/target.schema.json';
import wellclientSchema from '../../fixtures/targets/wellclient-ixit.schema.json';
import chinese from '../../fixtures/texts/members.zh-CN.json';
import { type Language, say } from '../../fixtures/texts/texts';
import type { InterfaceName } from '../../schemas/catalogue';
import { type Build, type Member, membersFor } from './members';

/** Columns of a comment. */
const WIDTH = 100;

/** The text of a target file for these interfaces; what is to be filled in stands as `fill-in`. */
export function templateFor(interfaces: readonly InterfaceName[], build: Build, language: Language): string {
  const members = membersFor(interfaces, build);
  const lines = say(language, 'init.head')
    .split('|')
    .map((line) => `# ${line}`.trimEnd());
  let open: string[] = [];
  for (const member of members) {
    const path = member.path.split('.');
    const groups = path.slice(0, -1);
    const common = groups.findIndex((name, i) => open[i] !== name);
    for (let i = common < 0 ? groups.length : common; i < groups.length; i += 1) {
      const group = groups.slice(0, i + 1).join('.');
      if (i === 0) lines.push('');
      lines.push(...commented(group, i, language), line(`${groups[i]}:`, i, isSpare(members, group)));
    }
    open = groups;
    const depth = groups.length;
    lines.push(
      ...commented(member.path, depth, language),
      line(`${path.at(-1)}: ${member.value}`, depth, member.spare === true),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A group of which nothing is there but spare members is spare as well: an empty one would be no group. */
function isSpare(members: readonly Member[], group: string): boolean {
  return members.filter(({ path }) => path.startsWith(`${group}.`)).every(({ spare }) => spare);
}

/** Spare lines keep their indentation behind the mark, so that it alone has to be taken away. */
function line(text: string, depth: number, spare: boolean): string {
  const indented = `${'  '.repeat(depth)}${text}`;
  return spare ? `#${indented}` : indented;
}

function commented(path: string, depth: number, language: Language): string[] {
  const text = descriptionOf(path, language);
  if (text === undefined) return [];
  const indent = '  '.repeat(depth);
  return wrapped(text, WIDTH - indent.length).map((each) => `${indent}# ${each}`);
}

/** What a member is, as the schema says, or its Chinese text. */
export function descriptionOf(path: string, language: Language): string | undefined {
  if (language === 'zh-CN') return (chinese as Record<string, string>)[path];
  let node: Node | undefined = schema as Node;
  for (const name of path.split('.')) node = resolved(node)?.properties?.[name];
  return node?.description ?? resolved(node)?.description;
}

interface Node {
  description?: string;
  $ref?: string;
  properties?: Record<string, Node>;
  $defs?: Record<string, Node>;
}

const FILES: Readonly<Record<string, Node>> = {
  'target.schema.json': schema as Node,
  'gateway-ixit.schema.json': gatewaySchema as Node,
  'wellclient-ixit.schema.json': wellclientSchema as Node,
};

/** A member that is described elsewhere, such as `wellclient-ixit.schema.json#/$defs/sdk`. */
function resolved(node: Node | undefined): Node | undefined {
  if (!node?.$ref) return node;
  const [file = '', pointer] = node.$ref.split('#');
  const root = FILES[file || 'target.schema.json'];
  return pointer ? root?.$defs?.[pointer.split('/').at(-1) ?? ''] : root;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let last = '';
  for (const word of text.split(' ')) {
    if (last !== '' && last.length + 1 + word.length > width) {
      lines.push(last);
      last = word;
    } else last = last === '' ? word : `${last} ${word}`;
  }
  return [...lines, last];
}
