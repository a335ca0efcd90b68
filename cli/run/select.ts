/** Finds the scenarios that a run is to execute, and says in words when there are none. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type IRunConfiguration, loadSources } from '@cucumber/cucumber/api';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { featureFiles, interfacesOf } from '../../reports/project';
import { scenarioId } from '../../reports/scenario-id';
import { plural } from '../../reports/wording';
import type { InterfaceName } from '../../schemas/catalogue';
import { HarnessFault } from './harness-fault';
import { type PlacelessOptions, parseShard, tagExpressionOf } from './options';

export interface Chosen {
  /** What cucumber is to load. */
  sources: IRunConfiguration['sources'];
  /** Number of scenarios. */
  count: number;
  /** Ids of all that are selected, those of the other shards too. */
  plan: string[];
  /** Those that features were found for; none when there is no scenario. */
  interfaces: InterfaceName[];
  /** What was asked for and is not there: interfaces that the target does not offer, paths without a scenario. */
  missed: string[];
  /** Why there are none. */
  nothing?: string;
}

/**
 * @param root folder of the project; `cwd` is where the user's paths start.
 * @param base what cucumber.cjs says about sources.
 * @param interfaces those of `asked` that the target offers.
 * @param simulated whether the harness makes the target itself.
 * @throws ConfigurationError for a path that is not there, a tag expression or a shard that is wrong.
 * @throws HarnessFault for features that cannot be read or are not told apart by name.
 */
export async function choose(
  root: string,
  cwd: string,
  base: IRunConfiguration['sources'],
  interfaces: InterfaceName[],
  options: PlacelessOptions,
  asked: InterfaceName[],
  simulated: boolean,
): Promise<Chosen> {
  const shard = parseShard(options.shard);
  const files = featureFiles(root, interfaces);
  const paths =
    options.paths.length === 0 ? files : options.paths.flatMap((path) => within(path, root, cwd, files));
  const sources = {
    ...base,
    paths,
    tagExpression: tagExpressionOf(options, simulated),
    shard: options.shard,
  };
  const none = (nothing: string): Chosen => ({
    sources,
    count: 0,
    plan: [],
    interfaces: [],
    missed: [],
    nothing: `nothing selected: ${nothing}`,
  });
  if (interfaces.length === 0)
    return none('the target offers no interface that --only names (ics.interfaces)');
  if (paths.length === 0) return none(`there is no feature for ${interfaces.join(', ')} in what was given`);
  const all = await scenariosIn(root, { ...sources, tagExpression: '', shard: '' });
  if (all.length === 0) {
    const byLine = options.paths.some((path) => /:\d+$/.test(path));
    return none(byLine ? 'no scenario starts at the line that was given' : 'the features hold no scenario');
  }
  const tagged = await scenariosIn(root, { ...sources, shard: '' });
  if (tagged.length === 0)
    return none(
      `the tag expression "${sources.tagExpression}" matches none of ${plural(all.length, 'scenario')}`,
    );
  if (shard && shard.index > tagged.length) {
    throw new ConfigurationError(
      `--shard ${options.shard}: out of range, as only ${plural(tagged.length, 'scenario')} ${tagged.length === 1 ? 'is' : 'are'} selected.`,
    );
  }
  const count = (shard ? await scenariosIn(root, sources) : tagged).length;
  const found = paths.flatMap((path) => interfacesOf(path));
  const missed = [
    ...asked.filter((name) => !interfaces.includes(name)),
    ...(await withoutScenario(root, cwd, sources, files, options.paths)),
  ];
  const own = interfaces.filter((name) => found.includes(name));
  return { sources, count, plan: tagged, interfaces: own, missed };
}

/** Paths, each line by itself, that name no scenario of the interfaces, while others may. */
async function withoutScenario(
  root: string,
  cwd: string,
  sources: IRunConfiguration['sources'],
  files: string[],
  paths: string[],
): Promise<string[]> {
  const empty: string[] = [];
  for (const path of paths.flatMap(lineByLine)) {
    const own = within(path, root, cwd, files);
    const whole = { ...sources, paths: own, tagExpression: '', shard: '' };
    if (own.length === 0 || (await scenariosIn(root, whole)).length === 0) empty.push(path);
  }
  return empty;
}

/** `a.feature:4:9` as `a.feature:4` and `a.feature:9`. */
function lineByLine(path: string): string[] {
  const { bare, lines } = parted(path);
  return lines === '' ? [path] : [...lines.matchAll(/:\d+/g)].map(([line]) => bare + line);
}

/** The path of a file or folder, and the lines that are asked for in it. */
function parted(path: string): { bare: string; lines: string } {
  const [, bare = path, lines = ''] = /^(.*?)((?::\d+)*)$/.exec(path) ?? [];
  return { bare, lines };
}

/** Ids of the scenarios, in the order in which they run. */
export async function scenariosIn(root: string, sources: IRunConfiguration['sources']): Promise<string[]> {
  const loaded = await loadSources(sources, { cwd: root }).catch((error: Error) => {
    // Cucumber wraps what its filter threw.
    const cause = error.cause instanceof Error ? error.cause : error;
    if (/^tag expression/i.test(cause.message)) throw new ConfigurationError(`--tags: ${cause.message}`);
    throw cause;
  });
  if (loaded.errors.length > 0) {
    throw new HarnessFault(
      ...loaded.errors.map(
        ({ uri, location, message }) => `${uri}:${location.line}: cannot be read: ${message}`,
      ),
    );
  }
  const ids = loaded.plan.map(({ uri, name }) => scenarioId(uri, name));
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length > 0) throw new HarnessFault(...twice.map((id) => `two scenarios are called "${id}"`));
  return ids;
}

/** The selected feature files that a path of the user's names, each with the line that was asked for. */
function within(path: string, root: string, cwd: string, files: string[]): string[] {
  const { bare, lines } = parted(path);
  // In a folder of the vendor's own, `features/…` is the suite's, as the reports name it.
  const absolute = [resolve(cwd, bare), resolve(root, bare)].find((place) => existsSync(place));
  if (absolute === undefined)
    throw new ConfigurationError(`${path}: there is no such feature file or folder.`);
  const own = relative(root, absolute).replaceAll('\\', '/');
  if (own !== '' && own !== 'features' && !own.startsWith('features/')) {
    throw new ConfigurationError(`${path}: this lies outside of the suite's features.`);
  }
  return files
    .filter((file) => own === '' || file === own || file.startsWith(`${own}/`))
    .map((file) => file + lines);
}
