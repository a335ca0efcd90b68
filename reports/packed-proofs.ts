/** The form that the package has of `features/proofs.json`: each scenario stands there once, so that it takes half of the room. */

/** By requirement id: mutants, each with the id of a scenario. */
type Proofs = Record<string, Record<string, string>>;

export interface PackedProofs {
  scenarios: string[];
  /** By requirement id: mutants, each with a place in `scenarios`. */
  places: Record<string, Record<string, number>>;
}

export function packedProofs(proofs: Proofs): PackedProofs {
  const scenarios = [...new Set(Object.values(proofs).flatMap((each) => Object.values(each)))].sort();
  const places = new Map(scenarios.map((id, place) => [id, place]));
  return { scenarios, places: mapped(proofs, (id) => places.get(id) ?? -1) };
}

/** The same as a checkout has it, from either form: no row has an id such as `places`. */
export function unpackedProofs(file: Proofs | PackedProofs): Proofs {
  if (!isPacked(file)) return file;
  return mapped(file.places, (place) => file.scenarios[place] ?? '');
}

function mapped<A, B>(
  rows: Record<string, Record<string, A>>,
  to: (value: A) => B,
): Record<string, Record<string, B>> {
  const inRow = (row: Record<string, A>) =>
    Object.fromEntries(Object.entries(row).map(([mutant, value]) => [mutant, to(value)]));
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, inRow(row)]));
}

function isPacked(file: Proofs | PackedProofs): file is PackedProofs {
  return Array.isArray(file.scenarios);
}
