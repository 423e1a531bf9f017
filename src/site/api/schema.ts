/** The few forms of JSON Schema (2020-12, as OpenAPI 3.1 takes it) that the query files are described with. */

export type Schema = Readonly<Record<string, unknown>>;
export type Properties = Readonly<Record<string, Schema>>;

/** An exact decimal as text: figures in floating point would not be the published ones. */
export const DECIMAL = '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$';

export function text(description: string, more: Schema = {}): Schema {
  return { type: 'string', description, ...more };
}

export function day(description: string): Schema {
  return text(description, { format: 'date' });
}

/** An instant with its offset. */
export function instant(description: string): Schema {
  return text(description, { format: 'date-time' });
}

/** A URI reference, to be resolved against the address of the file that it stands in (RFC 3986). */
export function address(description: string): Schema {
  return text(description, { format: 'uri-reference' });
}

export function decimal(description: string): Schema {
  return text(description, { pattern: DECIMAL });
}

export function whole(description: string): Schema {
  return { type: 'integer', description };
}

export function flag(description: string): Schema {
  return { type: 'boolean', description };
}

/** One of some words, of which there may be more one day: named for people, not enforced. */
export function word(description: string, words: readonly string[]): Schema {
  return text(description, { 'x-extensible-enum': words });
}

export function listOf(items: Schema, description: string): Schema {
  return { type: 'array', items, description };
}

/** Every property is always there; programs have to bear others that come later. */
export function object(description: string, properties: Properties): Schema {
  return { type: 'object', description, properties, required: Object.keys(properties) };
}

/** The component of that name. */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

export function orNull(schema: Schema): Schema {
  return typeof schema.type === 'string' ? { ...schema, type: [schema.type, 'null'] } : { anyOf: [schema, { type: 'null' }] };
}
