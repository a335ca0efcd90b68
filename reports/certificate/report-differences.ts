/** Holds the reports of a run against those that its recording gives: they differ in times, and in the order of workers. */
import { visibleLine } from '../visible';
import { type Contents, REPORTS } from './contents';

/** Reports beside the result, by their names in the folder of a run. Those of Allure are made from the same, and are large. */
export const REPORT_NAMES = ['index.html', 'junit.xml', 'ctrf.json', 'gl-code-quality-report.json'];

const TIMES =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( UTC|Z)?|\b\d+(\.\d+)? (ms|s|min)\b|\btime="[\d.]+"|("|&quot;)(duration|start|stop|elapsed)("|&quot;): \d+/g;
/** Where a CI server finds the page: it is told only where there is one. */
const ATTACHMENT = /\s*<system-out>\[\[ATTACHMENT\|[^\]]*\]\]<\/system-out>/g;

/** @param derived reports by their names in the folder of a run */
export function reportDifferences(contents: Contents, derived: Contents): string[] {
  return REPORT_NAMES.filter((name) => {
    const [own, other] = [contents.get(`${REPORTS}${name}`), derived.get(name)].map(withoutTimes);
    return own !== other;
  }).map((name) => visibleLine(`${REPORTS}${name} is not what the recording gives`));
}

/** Its elements and lines in an order of their own; '' for none. */
function withoutTimes(bytes: Buffer | undefined): string {
  const text = (bytes?.toString('utf8') ?? '').replace(ATTACHMENT, '').replace(TIMES, '#');
  return text
    .split(/(?=<)|\n/)
    .sort()
    .join('\n');
}
