/** Judges recorded traffic, and makes the results of it from which every report is written. */
import type { Target } from '../../fixtures/targets/target';
import { thisProject } from '../../reports/project';
import type { Results } from '../../reports/results';
import { suiteEdition } from '../../reports/suite';
import { TrafficJudge } from '../../traffic/traffic-judge';
import type { TrafficOptions } from '../../traffic/traffic-options';
import { TrafficRecord } from '../../traffic/traffic-record';
import { readTraffic } from './read-traffic';
import { type Reading, trafficResults } from './traffic-results';

/** What is to be judged. */
export interface JudgeRequest {
  /** As they are named in reports; relative to `cwd`, or absolute. */
  files: string[];
  cwd: string;
  strict: boolean;
  /** What is known of the target; undefined: nothing, so that the documents alone count. */
  target?: Target;
  /** Host and port at which the local service was reached; takes the place of what the target has. */
  localService?: string;
}

/** The documents fix it: a target that is there says nothing new. */
const DOCUMENTED = '127.0.0.1:12307';

/** @throws ConfigurationError for a file that cannot be read, or is no HAR */
export async function judgeFiles({
  files,
  cwd,
  strict,
  target,
  localService,
}: JudgeRequest): Promise<Results> {
  const { root, catalogue } = thisProject();
  const record = new TrafficRecord(target?.secrets);
  const place = localService ?? placeOf(target);
  const options: TrafficOptions = {
    strict,
    ...(target && { ics: target.ics }),
    ...(place !== undefined && place !== DOCUMENTED && { localService: place }),
  };
  const judge = new TrafficJudge(options, (seen) => record.add(seen));
  const reading: Reading = {
    ...{ name: 'recorded traffic', sides: ['client', 'target'], files, exchanges: 0, foreign: 0 },
    ...{ gaps: [], strict, startedAt: new Date() },
  };
  if (target) reading.target = target;
  await readTraffic(files, cwd, judge, reading);
  return trafficResults(record, reading, catalogue, suiteEdition(root, catalogue));
}

function placeOf(target: Target | undefined): string | undefined {
  const address = target?.ixit.localService?.address;
  return address === undefined ? undefined : new URL(address).host;
}
