/** Tells the objects of JSON from its other values, and what is nested too deep from the rest; writes either as text. */

/** Levels. Deeper nesting is nothing that an implementation has to say, and would overflow whoever walks through it. */
export const DEEPEST = 20;

/** Whether the value has members: null and arrays have none. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object that a text is, as far as it is one that can be read; undefined for all else. */
export function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !isTooDeep(value) ? value : undefined;
  } catch {
    // Whoever asks for it says what there is in its place.
    return undefined;
  }
}

/**
 * A value that came as JSON, as text: texts as they stand, all else as JSON. `String` would throw for an object with
 * members named `toString` and `valueOf`.
 */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

/** Whether a value is nested deeper than {@link DEEPEST}. */
export function isTooDeep(value: unknown, levels = DEEPEST): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((item) => isTooDeep(item, levels - 1));
}
