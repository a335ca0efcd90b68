/** Prepares the walks that failed for the page. */
import type { FailedWalk } from '../walks/failed-walk';
import { seenText, walkCommand, walkScenario, walkTitle } from '../walks/wording';
import { both, scenarioText, stepped, told } from './both';

/** @param anchors where each scenario stands on the page, by id */
export function walkViews(walks: readonly FailedWalk[], anchors: ReadonlyMap<string, string>) {
  return walks.map((walk, i) => ({
    anchor: anchorOf(i),
    title: both(({ say, scenario }) => walkTitle({ ...walk, scenario: scenario(walk.scenario) }, say)),
    scenario: scenarioText(walk.scenario),
    scenarioAnchor: anchors.get(walk.scenario) ?? '',
    rows: walk.rows,
    actions: walk.actions.map(({ does }) => stepped(does)),
    seen: seenText(walk) === '' ? undefined : told(seenText(walk)),
    steps: walkScenario(walk),
    command: walkCommand(walk),
  }));
}

/** Where the walk stands that a row is told by; '' where it is told by none. */
export function walkAnchor(walks: readonly FailedWalk[], row: string): string {
  const i = walks.findIndex(({ rows }) => rows.some((each) => each === row));
  return i < 0 ? '' : anchorOf(i);
}

function anchorOf(i: number): string {
  return `walk-${i + 1}`;
}
