/** Draws a load as one page that needs nothing else: times by call, and how it went over time. */
import { join } from 'node:path';
import { type Language, sayIn, type TextKey } from '../../fixtures/texts/texts';
import { htmlDocument } from '../html/document';
import type { Results } from '../results';
import { toldIn } from '../told';
import { visibleLine } from '../visible';
import { targetText } from '../wording';
import { callRows, limitLines, rateOf, testerText } from './lines';
import { plotOf, SIZE } from './plots';
import type { LoadPart, LoadSummary } from './summary';
import { WORDS } from './words';

const HTML = join(__dirname, '..', 'html');
const TEMPLATE = { file: join(HTML, 'load.hbs'), style: join(HTML, 'load.css') };

/** What is drawn, each with its lines. */
const PLOTS: readonly { title: TextKey | 'plotAgents' | 'plotEvents'; lines: readonly (keyof LoadPart)[] }[] =
  [
    { title: 'plotAgents', lines: ['agents'] },
    { title: 'load.plotExchanges', lines: ['exchanges'] },
    { title: 'load.plotTimes', lines: ['p50', 'p99'] },
    { title: 'plotEvents', lines: ['events', 'lost'] },
    { title: 'load.plotErrors', lines: ['errors'] },
  ];

export function loadPage(results: Results, load: LoadSummary, language: Language): string {
  const text = sayIn(language);
  const { agents, profile, ramp, hold, errors } = load;
  const words = WORDS[load.interface];
  const [events = '', lost = ''] = text('load.series').split('|');
  const series: Partial<Record<keyof LoadPart, string>> = { events, lost };
  const broken = results.requirements.filter(({ verdict }) => verdict === 'fail');
  return htmlDocument(TEMPLATE, {
    ...{ lang: language, size: SIZE, bottom: SIZE.height - SIZE.bottom, labelAt: SIZE.height - 8 },
    title: text(words.title, { agents }),
    kind: text('load.kind'),
    target: visibleLine(targetText(results.target)),
    verdict: results.verdict,
    word: text(`site.outcome.${results.verdict}`),
    about: text('load.about', { profile, ramp: ramp / 1000, hold: hold / 1000 }),
    facts: [
      text(words.throughput, { exchanges: load.exchanges, rate: rateOf(load), signIns: load.signIns }),
      text(words.events, load.events),
      testerText(load, text),
      ...limitLines(load, text),
      ...results.gaps.map((gap) => visibleLine(toldIn(language, gap))),
    ],
    times: text('load.timesTitle'),
    head: text('load.times').split('|'),
    rows: callRows(load),
    errorsTitle: text('load.errorsTitle'),
    errors: Object.entries(errors).map(([cause, times]) => ({ cause: toldIn(language, cause), times })),
    none: text('load.noErrors'),
    rowsTitle: text('load.broken'),
    holds: text('load.holds'),
    broken: broken.map(({ requirement, reason }) => ({
      id: requirement.id,
      reason: visibleLine(toldIn(language, reason)),
    })),
    more: text('load.more'),
    plots: PLOTS.map(({ title, lines }, number) => ({
      ...{
        number,
        title: text(isOwn(title) ? words[title] : title),
        // What one line alone shows says the title.
        names: lines.length === 1 ? [] : lines.map((line, i) => ({ i, line: series[line] ?? line })),
      },
      ...plotFor(load, lines),
    })),
  });
}

/** Whether each interface says it in its own words. */
function isOwn(title: (typeof PLOTS)[number]['title']): title is 'plotAgents' | 'plotEvents' {
  return title === 'plotAgents' || title === 'plotEvents';
}

function plotFor({ overTime, ramp, hold }: LoadSummary, lines: readonly (keyof LoadPart)[]) {
  const series = lines.map((name) => overTime.map((part) => ({ from: part.from, value: part[name] })));
  const plot = plotOf(series, (ramp + hold) / 1000);
  return { ...plot, lines: plot.lines.map((points, i) => ({ i, points })) };
}
