/** A made-up conformance.json, from which the tests of what reads results start. */
import type { ResultFile, RowOfFile } from './result-file';

/** What the tests say of a row: its verdict, or more. */
export type SampleRow = RowOfFile['verdict'] | (Partial<RowOfFile> & Pick<RowOfFile, 'verdict'>);

/** @param rows verdicts by id; each row was judged by one scenario, which has its name */
export function sampleResult(
  rows: Readonly<Record<string, SampleRow>>,
  more: Partial<ResultFile> = {},
): ResultFile & { formatVersion: 1 } {
  return {
    formatVersion: 1,
    target: { name: 'Phone', vendor: 'Acme', version: '1.0' },
    suite: { version: '1.0.0', tables: 'ab12', features: 'cd34' },
    verdict: 'pass',
    requirements: Object.entries(rows).map(([id, row]) => ({
      id,
      interface: id.split('.')[0] ?? '',
      call: id.split('.')[1] ?? '',
      reason: '',
      scenarios: [`sample: ${id}`],
      ...(typeof row === 'string' ? { verdict: row } : row),
    })),
    findings: [],
    selection: {
      whole: true,
      partial: false,
      interfaces: ['local-service', 'plugin'],
      tags: '',
      shard: '',
      paths: [],
    },
    startedAt: '2026-11-28T08:00:00.000Z',
    scenarios: [],
    ...more,
  };
}
