/** Walks on the target of a run, after it. */
import type { ScenarioRecord } from '../../../reports/record';
import type { Model } from '../../../schemas/models/model';
import type { WalkStep } from '../../../schemas/models/walk';
import type { JudgedId } from '../../../schemas/requirement-id';
import type { Execution } from '../../trials/execution';
import { type NamedWalk, WalkFiles } from './walk-file';

export class Walker {
  private readonly files = new WalkFiles();
  private readonly failed = new Map<string, ReadonlySet<JudgedId>>();

  /** @param target path of the target file */
  constructor(
    private readonly execution: Execution,
    private readonly target: string,
    private readonly strict: boolean,
  ) {}

  /** The scenario that the walk is, as one of the model's feature of walks. */
  async walk(model: Model, walk: NamedWalk): Promise<ScenarioRecord[]> {
    const path = this.files.write(model, 'walks', walk);
    const { scenarios } = await this.execution.record(this.target, [path], { strict: this.strict });
    // The file goes, and its feature's own has something else at that line.
    return scenarios.map(({ line: _, ...scenario }) => scenario);
  }

  /** Rows that a walk fails; what has been walked so already is not walked anew. */
  async failedBy(model: Model, steps: readonly WalkStep[]): Promise<ReadonlySet<JudgedId>> {
    const key = keyOf(model, steps);
    const known = this.failed.get(key);
    if (known) return known;
    const failed = await this.failedNow(model, steps);
    this.failed.set(key, failed);
    return failed;
  }

  /** The same, walked anew. */
  async failedNow(model: Model, steps: readonly WalkStep[]): Promise<ReadonlySet<JudgedId>> {
    const records = await this.walk(model, { name: namedBy(steps), steps });
    const judgements = records.flatMap(({ evidence }) => evidence?.judgements ?? []);
    return new Set(
      judgements.filter(({ verdict }) => verdict === 'fail').map(({ requirement }) => requirement),
    );
  }

  /** Closes browsers, removes files. */
  async end(): Promise<void> {
    await this.execution.close();
    this.files.remove();
  }
}

/** The actions as `--walk` takes them. */
export function namedBy(steps: readonly WalkStep[]): string {
  return steps.map(({ call }) => call).join(', ');
}

function keyOf({ system }: Model, steps: readonly WalkStep[]): string {
  return `${system}: ${namedBy(steps)}`;
}
