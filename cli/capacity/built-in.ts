/** Makes the load of one process by the engine, without Artillery: agents come when they come, whoever is there yet. */
import { EventEmitter } from 'node:events';
import { SoftphoneEngine } from './engine';
import type { LoadResult } from './load';
import { type LoadPlan, usersOf } from './plan';

/** @param ends resolves when somebody wants it to end; everybody is signed out then */
export async function makeLoad(plan: LoadPlan, ends: Promise<void>): Promise<LoadResult> {
  const engine = new SoftphoneEngine({ config: { softphone: plan } });
  const { load } = engine;
  void ends.then(() => load.stop.now());
  const scenario = engine.createScenario({}, new EventEmitter());
  const began = performance.now();
  const agents: Promise<void>[] = [];
  const users = usersOf(plan);
  for (let i = 0; i < users; i += 1) {
    const due = began + (i * plan.ramp) / users;
    if (due > performance.now()) await load.stop.pause(due - performance.now());
    if (load.stop.isOver) break;
    load.arrivalsLate = Math.max(load.arrivalsLate, performance.now() - due);
    agents.push(
      new Promise((resolve, reject) => {
        scenario({}, (error) => (error ? reject(error) : resolve()));
      }),
    );
  }
  await Promise.all(agents);
  return load.result();
}
