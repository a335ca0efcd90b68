/** The stable name of a scenario, by which purposes, evidence and reports find each other. */

/**
 * `plugin/check-in: Wrong password` for `features/plugin/check-in.feature`.
 * @param uri path of the feature file as cucumber gives it, relative to the project or absolute.
 * @param name name of the scenario, with the values of its example filled in.
 */
export function scenarioId(uri: string, name: string): string {
  const path = featurePath(uri)
    .replace(/^features\//, '')
    .replace(/\.feature$/, '');
  return `${path}: ${name}`;
}

/** `features/plugin/check-in.feature`, wherever the folder of features lies. @param uri as cucumber gives it */
export function featurePath(uri: string): string {
  return uri.replaceAll('\\', '/').replace(/^.*\/(?=features\/)/, '');
}
