/** Where scenarios stand: feature file and line of each, by id. */
import { loadConfiguration, loadSources } from '@cucumber/cucumber/api';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { featureFiles } from '../../reports/project';
import { scenarioId } from '../../reports/scenario-id';
import { INTERFACES } from '../../schemas/catalogue';

export class Places {
  private constructor(private readonly known: ReadonlyMap<string, { file: string; line: number }>) {}

  /** @param root folder of the project */
  static async load(root: string): Promise<Places> {
    const { runConfiguration } = await loadConfiguration({ file: 'cucumber.cjs' }, { cwd: root });
    const paths = featureFiles(root, [...INTERFACES]);
    const { plan } = await loadSources({ ...runConfiguration.sources, paths }, { cwd: root });
    return new Places(
      new Map(
        plan.map(({ uri, name, location }) => [
          scenarioId(uri, name),
          { file: uri.replaceAll('\\', '/'), line: location.line },
        ]),
      ),
    );
  }

  /** Ids of all scenarios. */
  get scenarios(): string[] {
    return [...this.known.keys()];
  }

  /**
   * Ids of the scenarios of these feature files; of all when there are none.
   * @param features paths from the root, with `/`
   * @throws ConfigurationError for a file without a scenario
   */
  scenariosIn(features: readonly string[]): string[] {
    if (features.length === 0) return this.scenarios;
    return features.flatMap((feature) => {
      const own = [...this.known].filter(([, { file }]) => file === feature).map(([id]) => id);
      if (own.length === 0) throw new ConfigurationError(`${feature}: there is no such feature file.`);
      return own;
    });
  }

  /**
   * Paths by which cucumber finds just these scenarios: one for each feature, with lines.
   * @throws Error for a scenario that no feature has
   */
  paths(scenarios: readonly string[]): string[] {
    const lines = new Map<string, number[]>();
    for (const id of scenarios) {
      const place = this.known.get(id);
      if (!place) throw new Error(`no feature has the scenario "${id}"`);
      lines.set(place.file, [...(lines.get(place.file) ?? []), place.line]);
    }
    return [...lines].map(([file, own]) => [file, ...own].join(':'));
  }
}
