/**
 * What a vendor's own script may use of the package: `run`, and the types of what goes in and comes out. The rest of its
 * code may change with any version.
 */
export type { ConformanceReport } from '../../reports/conformance-json';
export { EXIT } from '../../reports/exit-code';
export { run } from '../run';
export type { RunOptions } from '../run/options';
