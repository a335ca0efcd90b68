/** Records of scenarios in the form that the package has: the name of a feature stands there once, and not before each scenario. */

/** By the id of a scenario. */
type ById<Value> = Record<string, Value>;

/** By the feature that an id begins with, and by the rest of it; an id without a feature stands under ''. */
export type ByFeature<Value> = Record<string, Record<string, Value>>;

const BETWEEN = ': ';

export function byFeature<Value>(records: ById<Value>): ByFeature<Value> {
  const features: ByFeature<Value> = {};
  for (const [id, value] of Object.entries(records)) {
    const end = id.indexOf(BETWEEN);
    const [feature, name] = end < 0 ? ['', id] : [id.slice(0, end), id.slice(end + BETWEEN.length)];
    features[feature] = { ...features[feature], [name]: value };
  }
  return features;
}

/** The same by the ids of scenarios, in the order in which they stand there. */
export function byScenario<Value>(features: ByFeature<Value>): ById<Value> {
  const records = Object.entries(features).flatMap(([feature, names]) =>
    Object.entries(names).map(([name, value]): [string, Value] => [
      feature === '' ? name : `${feature}${BETWEEN}${name}`,
      value,
    ]),
  );
  return Object.fromEntries(records);
}
