/** Counts how often the feature files use each step definition. */
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import type { Definition, Entry } from './definition';

export interface FeatureFile {
  /** From the project's folder. */
  name: string;
  text: string;
}

export interface Uses {
  entries: Entry[];
  /** Steps that no definition understands, or more than one. */
  misunderstood: string[];
}

/** Counts steps and scenarios as they stand in the files, not once more for each example. Throws for what is no Gherkin. */
export function countUses(definitions: readonly Definition[], files: readonly FeatureFile[]): Uses {
  const uses = new Map(definitions.map((each) => [each, { steps: new Set(), scenarios: new Set() }]));
  const found = new Map<string, Definition[]>();
  const misunderstood: string[] = [];
  for (const { scenario, node, step, file } of stepsIn(files)) {
    let fitting = found.get(step);
    if (!fitting) {
      fitting = definitions.filter((each) => each.matches(step));
      found.set(step, fitting);
      if (fitting.length !== 1)
        misunderstood.push(`${file}: ${fitting.length} definitions understand: ${step}`);
    }
    for (const each of fitting) {
      uses.get(each)?.steps.add(node);
      uses.get(each)?.scenarios.add(scenario);
    }
  }
  const entries = definitions.map((each) => ({
    ...each,
    steps: uses.get(each)?.steps.size ?? 0,
    scenarios: uses.get(each)?.scenarios.size ?? 0,
  }));
  return { entries, misunderstood };
}

/** Every step of every example; node and scenario are the same for the examples of one outline. */
function* stepsIn(files: readonly FeatureFile[]) {
  let ids = 0;
  const newId = () => String(ids++);
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  for (const { name, text } of files) {
    for (const pickle of compile(parser.parse(text), name, newId)) {
      const [scenario] = pickle.astNodeIds;
      for (const step of pickle.steps)
        yield { scenario, node: step.astNodeIds[0], step: step.text, file: name };
    }
  }
}
