/** Prepares what a call's page shows of a trace: a sequence diagram, the list beside it, and one exchange in full. */
import type { Call, Table } from '../../schemas/table';
import { exchangeOf } from './bytes';
import { callTraceOf } from './call-trace';
import type { KnownResult } from './known-results';
import { nameIn } from './scenarios';
import { LANES, type Lane, type Message, messagesOf } from './sequence';
import type { Page } from './site';

/** Of the drawing, in its own units, which are pixels where there is room. */
const WIDTH = 340;
const MARGIN = 45;
const TOP = 34;
const STEP = 34;
const ARROW = 7;
/** Characters between the first lane and the last. */
const ROOM = 40;

/** undefined where no run has a trace of the call. */
export function traceView(
  table: Table,
  call: Call,
  results: readonly KnownResult[],
  { reader, linkTo }: Page,
) {
  const found = callTraceOf(table, call, results);
  if (found === undefined) return undefined;
  const { t } = reader;
  const nameOf = (lane: string) => t[`lane.${lane}`] ?? lane;
  const lanes = LANES[table.interface];
  const messages = messagesOf(found.entries, ROOM / (lanes.length - 1));
  return {
    run: [found.result.name, found.result.day].filter(Boolean).join(', '),
    scenario: nameIn(reader.features, found.scenario),
    href: linkTo(found.scenario),
    drawing: drawingOf(lanes, messages, nameOf),
    messages: messages.map((message) => ({
      ...message,
      from: nameOf(message.from),
      to: nameOf(message.to),
    })),
    exchange: exchangeOf(found).map((each) => ({ ...each, from: nameOf(each.from), to: nameOf(each.to) })),
  };
}

function drawingOf(lanes: readonly Lane[], messages: readonly Message[], nameOf: (lane: string) => string) {
  const xOf = (lane: Lane) => MARGIN + (lanes.indexOf(lane) * (WIDTH - 2 * MARGIN)) / (lanes.length - 1);
  const height = TOP + STEP * messages.length + STEP / 2;
  return {
    ...{ width: WIDTH, height },
    lanes: lanes.map((lane) => ({ name: nameOf(lane), x: xOf(lane), top: TOP - 10, bottom: height })),
    arrows: messages.map(({ from, to, label, isAnswer }, i) => {
      const y = TOP + STEP * (i + 1);
      const [start, end] = [xOf(from), xOf(to)];
      const back = end > start ? -ARROW : ARROW;
      return {
        ...{ number: i + 1, label, isAnswer, y, start, end },
        head: `${end},${y} ${end + back},${y - ARROW / 2} ${end + back},${y + ARROW / 2}`,
        text: { x: (start + end) / 2, y: y - 6 },
      };
    }),
  };
}
