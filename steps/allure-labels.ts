/** Tells Allure which requirements a scenario judged, and by which id its history goes on. */
import { createHash } from 'node:crypto';
import { ALLURE_RUNTIME_MESSAGE_CONTENT_TYPE } from 'allure-js-commons/sdk/reporter';
import type { Evidence } from '../schemas/verdict';
import type { World } from './world';

/** Attaches labels, a history id that survives moved files, and the trace as text where something went wrong. */
export async function labelScenario(world: World, evidence: Evidence): Promise<void> {
  const [path = '', ...name] = evidence.scenario.split(': ');
  const [folder = '', call = ''] = path.split('/');
  const requirements = [...new Set(evidence.judgements.map(({ requirement }) => requirement))];
  const labels = [
    { name: 'epic', value: folder },
    { name: 'feature', value: call },
    { name: 'story', value: name.join(': ') },
    ...requirements.map((value) => ({ name: 'requirement', value })),
  ];
  const historyId = createHash('md5').update(evidence.scenario).digest('hex');
  const message = { type: 'metadata', data: { labels, historyId, testCaseId: historyId } };
  await world.attach(JSON.stringify(message), ALLURE_RUNTIME_MESSAGE_CONTENT_TYPE);
  if (evidence.stopped)
    await world.attach(traceText(evidence), { mediaType: 'text/plain', fileName: 'trace.txt' });
}

/** The trace, a line an entry. */
function traceText({ trace }: Evidence): string {
  return trace
    .map(
      ({ at, origin, interface: where, summary }) =>
        `${String(at).padStart(6)} ms  ${origin} (${where}): ${summary}`,
    )
    .join('\n');
}
