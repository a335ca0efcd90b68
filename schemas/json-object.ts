/** Tells the objects of JSON from its other values. */

/** Whether the value has members: null and arrays have none. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
