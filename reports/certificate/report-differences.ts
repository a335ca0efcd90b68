/** Holds the result and the reports of an archive against those that its recording gives, which differ in times only. */
import { visibleLine } from '../visible';
import { type Contents, ENTRY, REPORTS } from './contents';

/** Reports beside the result, by their names in the folder of a run. Those of Allure are made from the same, and are large. */
export const REPORT_NAMES = ['index.html', 'junit.xml', 'ctrf.json', 'gl-code-quality-report.json'];

const TIMES =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( UTC|Z)?|\b(\d+ min )?\d+(\.\d+)? (ms|s|min)\b|(\d+ 分 )?\d+(\.\d+)? (毫秒|秒)|\btime="[\d.]+"|("|&quot;)(duration|start|stop|elapsed)("|&quot;): \d+/g;
/** @param derived by their names in the folder of a run */
export function reportDifferences(contents: Contents, derived: Contents): string[] {
  const names = [[ENTRY.result, ENTRY.result], ...REPORT_NAMES.map((name) => [`${REPORTS}${name}`, name])];
  return names
    .filter(
      ([entry = '', name = '']) => withoutTimes(contents.get(entry)) !== withoutTimes(derived.get(name)),
    )
    .map(([entry]) => visibleLine(`${entry} is not what the recording gives`));
}

function withoutTimes(bytes: Buffer | undefined): string | undefined {
  return bytes?.toString('utf8').replace(TIMES, '#');
}
