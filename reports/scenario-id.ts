/** The stable name of a scenario, by which purposes, evidence and reports find each other. */

/**
 * `plugin/check-in: Wrong password` for `features/plugin/check-in.feature`.
 * @param uri path of the feature file as cucumber gives it, relative to the project or absolute.
 * @param name name of the scenario, with the values of its example filled in.
 */
export function scenarioId(uri: string, name: string): string {
  const path = uri
    .replaceAll('\\', '/')
    .replace(/^(?:.*\/)?features\//, '')
    .replace(/\.feature$/, '');
  return `${path}: ${name}`;
}
