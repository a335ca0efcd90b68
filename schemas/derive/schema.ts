/** A JSON Schema, or a part of one, as plain JSON. */
export type Schema = Record<string, unknown>;
