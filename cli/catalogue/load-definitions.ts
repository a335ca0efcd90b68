/** Has cucumber load the project's steps, and gives their definitions with what stands above each. */
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { loadConfiguration, loadSupport } from '@cucumber/cucumber/api';
import type { SupportCodeLibrary } from '@cucumber/cucumber/lib/support_code_library_builder/types';
import { CucumberExpression, type Expression, type Node, NodeType } from '@cucumber/cucumber-expressions';
import type { Definition } from './definition';
import { docCommentAbove } from './doc-comment';

/**
 * To be called once in a process: cucumber finds nothing in files that have been loaded before.
 *
 * @param root the project's folder
 * @returns by file and line
 */
export async function loadDefinitions(root: string): Promise<Definition[]> {
  const { runConfiguration } = await loadConfiguration({ file: 'cucumber.cjs' }, { cwd: root });
  // What cucumber calls a library has more in it than its type tells.
  const library = await loadSupport(runConfiguration, { cwd: root });
  const { stepDefinitions } = library as SupportCodeLibrary;
  return stepDefinitions
    .map(({ keyword, expression, uri, line }) => ({
      keyword,
      sentence: sentenceOf(expression),
      types: typesIn(expression),
      matches: (step: string) => expression.match(step) !== null,
      ...docCommentAbove(readFileSync(join(root, uri), 'utf8'), line),
      file: uri.split(sep).join('/'),
      line,
    }))
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** As it is written in the code. */
export function sentenceOf(expression: Expression): string {
  return expression instanceof CucumberExpression ? expression.source : `/${expression.source}/`;
}

/** Names of the parameter types of an expression, in their order. */
export function typesIn(expression: Expression): string[] {
  return expression instanceof CucumberExpression ? parametersIn(expression.ast) : [];
}

function parametersIn(node: Node): string[] {
  if (node.type === NodeType.parameter) return [node.text()];
  return (node.nodes ?? []).flatMap(parametersIn);
}
