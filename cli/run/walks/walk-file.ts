/** Walks as a feature file, in a folder of its own that is removed behind the run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '../../../schemas/models/model';
import { stepLines } from '../../../schemas/models/sentences';
import type { WalkStep } from '../../../schemas/models/walk';

export interface NamedWalk {
  name: string;
  steps: readonly WalkStep[];
}

/** Feature files that cucumber finds as it finds those of the suite. */
export class WalkFiles {
  private root: string | undefined;

  /** @param file name of the feature, by which the ids of its scenarios begin. @returns its path, with `/` */
  write(model: Model, file: string, walk: NamedWalk): string {
    this.root ??= mkdtempSync(join(tmpdir(), 'softphone-conformance-walks-'));
    const folder = join(this.root, 'features', model.system);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${file}.feature`);
    writeFileSync(path, walkFeature(model, walk));
    return path.replaceAll('\\', '/');
  }

  remove(): void {
    if (this.root !== undefined) rmSync(this.root, { recursive: true, force: true });
  }
}

/** The text of a feature with the walk as its scenario. */
export function walkFeature(model: Model, { name, steps }: NamedWalk): string {
  const tags = new Set(steps.flatMap(({ action }) => action.tags ?? []));
  const sentences = [...model.background, ...steps.flatMap((step) => step.sentences)];
  return [
    `Feature: ${model.title}`,
    '',
    `  ${['@walk-again', ...tags].join(' ')}`,
    `  Scenario: ${name}`,
    ...stepLines(sentences).map((line) => `    ${line}`),
    '',
  ].join('\n');
}
