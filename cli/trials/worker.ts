/** What each process of the pool offers: it runs scenarios on the target that it is told. */
import { join } from 'node:path';
import { Execution, type Manner } from './execution';
import type { ScenarioOutcome } from './outcome';

let execution: Promise<Execution> | undefined;

/** @see Execution.run */
export async function run(target: string, paths: string[], manner?: Manner): Promise<ScenarioOutcome[]> {
  execution ??= Execution.load(join(__dirname, '..', '..'));
  return (await execution).run(target, paths, manner);
}

/** The pool calls it at the end. */
export async function teardown(): Promise<void> {
  await (await execution)?.close();
}
