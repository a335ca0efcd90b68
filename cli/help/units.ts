/** What a command says below its options, in parts: sentences, which have their Chinese ones, and what stays as it is. */

export interface Unit {
  /** Before its first line, such as `  3  ` of an exit code. */
  begin: string;
  /** Before each further line. */
  indent: string;
  /** In one line. */
  text: string;
  isSentence: boolean;
}

/** An exit code, a remark below an example, a value in the example of a file, and a paragraph. */
const CODE = /^ {2}\d {2}/;
const REMARK = /^ {6}(?=\S)/;
const VALUE = /^ +\w+: (?=[a-z]+ \w+ )/;
const PARAGRAPH = /^(?=\S)/;

/** @param text as `addHelpText` has it: paragraphs, examples with remarks, exit codes */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let above = '';
  for (const line of text.split('\n')) {
    const last = units.at(-1);
    const goesOn =
      last?.isSentence && line.startsWith(last.indent) && /^\S/.test(line.slice(last.indent.length));
    if (goesOn && !CODE.test(line)) last.text += ` ${line.trim()}`;
    else units.push(unitOf(line, above));
    above = line;
  }
  return units;
}

function unitOf(line: string, above: string): Unit {
  // Members of an example of a file stand as far to the right as remarks.
  const kinds = [CODE, ...(/^ {2}\S/.test(above) ? [REMARK] : []), VALUE, PARAGRAPH];
  for (const kind of kinds) {
    const begin = kind.exec(line)?.[0];
    if (begin === undefined) continue;
    const indent = kind === VALUE ? '\n' : ' '.repeat(begin.length);
    return { begin, indent, text: line.slice(begin.length), isSentence: true };
  }
  return { begin: '', indent: '', text: line, isSentence: false };
}
