/** Tells Allure which requirements a scenario judged, and by which id its history goes on. */
import { createHash } from 'node:crypto';
import { ALLURE_RUNTIME_MESSAGE_CONTENT_TYPE } from 'allure-js-commons/sdk/reporter';
import { visibleLine } from '../../reports/visible';
import type { TraceEntry } from '../../schemas/verdict';
import type { World } from './world';

/**
 * Labels what a step has judged. Allure takes labels from steps only, not from hooks round a scenario, so they
 * come in as they arise.
 *
 * @param scenario stable id of the scenario: its history survives moved features
 */
export async function labelStep(world: World, scenario: string): Promise<void> {
  const judged = new Set(world.recorder.judgements.map(({ requirement }) => requirement));
  const requirements = [...judged].filter((requirement) => !world.labelled.has(requirement));
  if (world.labelled.size > 0 && requirements.length === 0) return;
  const first = world.labelled.size === 0;
  const historyId = createHash('md5').update(scenario).digest('hex');
  const labels = [
    // Allure itself labels feature and scenario; this puts the interface above them.
    ...(first ? [label('epic', scenario.split('/')[0] ?? '')] : []),
    ...requirements.map((requirement) => label('requirement', requirement)),
  ];
  const data = { labels, ...(first ? { historyId, testCaseId: historyId } : {}) };
  for (const requirement of ['', ...requirements]) world.labelled.add(requirement);
  await world.attach(JSON.stringify({ type: 'metadata', data }), ALLURE_RUNTIME_MESSAGE_CONTENT_TYPE);
}

/** The trace for people, a line an entry; nothing that the target says can act, or begin a line of its own. */
export function traceText(trace: TraceEntry[]): string {
  return trace
    .map(
      ({ at, origin, interface: where, summary }) =>
        `${String(at).padStart(6)} ms  ${origin} (${where}): ${visibleLine(summary)}`,
    )
    .join('\n');
}

function label(name: string, value: string): { name: string; value: string } {
  return { name, value };
}
