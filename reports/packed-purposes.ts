/** The form that the package has of `features/purposes.json`: each id stands there once, so that it takes a fifth of the room. */
import { type ByFeature, byFeature, byScenario } from './by-feature';

/** Requirement ids by scenario id. */
type Purposes = Record<string, string[]>;

export interface PackedPurposes {
  ids: string[];
  /** Of each scenario, places in `ids`. */
  places: ByFeature<number[]>;
}

export function packed(purposes: Purposes): PackedPurposes {
  const ids = [...new Set(Object.values(purposes).flat())].sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const scenarios = Object.entries(purposes).map(([scenario, own]) => [
    scenario,
    own.map((id) => places.get(id) ?? -1),
  ]);
  return { ids, places: byFeature(Object.fromEntries(scenarios)) };
}

/** The same as a checkout has it, from either form: no scenario has an id such as `places`. */
export function unpacked(file: Purposes | PackedPurposes): Purposes {
  if (!isPacked(file)) return file;
  const scenarios = Object.entries(byScenario(file.places)).map(([scenario, places]) => [
    scenario,
    places.map((place) => file.ids[place] ?? ''),
  ]);
  return Object.fromEntries(scenarios);
}

function isPacked(file: Purposes | PackedPurposes): file is PackedPurposes {
  return 'places' in file;
}
