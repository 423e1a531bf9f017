/** JSON Schema (draft 2020-12) of the JSON of a kind, and of a line of its JSON Lines (`#/$defs/row`). */
import { z } from 'zod';
import type { CellMeta } from '../../schema/cells.ts';
import { fieldsOf, type Field } from '../../schema/fields.ts';
import type { Kind } from '../../schema/registry.ts';

type Json = Record<string, unknown>;

/** `address`: the whole address of the schema, where it is known. */
export function kindSchema(kind: Kind, address: string | undefined): Json {
  const text = { type: 'string' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(address && { $id: address }),
    title: kind.title,
    description: kind.about,
    type: 'object',
    required: ['kind', 'title', 'asOf', 'fields', 'rows'],
    properties: {
      kind: { const: kind.name },
      title: { const: kind.title },
      asOf: { type: 'string', format: 'date' },
      fields: {
        type: 'array',
        items: {
          type: 'object',
          required: ['key', 'title', 'description', 'unit', 'type', 'required'],
          properties: { key: text, title: text, description: text, unit: text, type: text, required: { type: 'boolean' } },
        },
      },
      rows: { type: 'array', items: { $ref: '#/$defs/row' } },
    },
    $defs: { row: rowSchema(kind) },
  };
}

/** A row of the exports: every field is there, `null` where it was not filled in. */
export function rowSchema(kind: Pick<Kind, 'schema' | 'source'>): Json {
  const row = recordSchema(fieldsOf(kind.schema));
  if (kind.source.form !== 'texts') return row;
  return { ...row, required: [...row.required, 'body'], properties: { ...row.properties, body: { type: 'string' } } };
}

/** What may be typed in a cell, without what is said of it to people. */
export function wireSchema(schema: z.ZodType): Json {
  const { $schema: _, ...wire } = z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => dropMeta(jsonSchema) }) as Json;
  return wire;
}

function recordSchema(fields: readonly Field[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.map(({ key }) => key),
    properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
  };
}

function fieldSchema(field: Field): Json {
  const value = valueSchema(field);
  const said = {
    title: field.title,
    ...(field.description && { description: field.description }),
    ...(field.unit && { unit: field.unit }),
  };
  return field.required ? { ...said, ...value } : { ...said, anyOf: [value, { type: 'null' }] };
}

function valueSchema(field: Field): Json {
  if (field.nested) {
    const record = recordSchema(fieldsOf(field.nested.schema));
    return field.nested.list ? { type: 'array', items: record } : record;
  }
  if (field.cell === 'bool') return { type: 'boolean' };
  if (field.cell === 'list') return { type: 'array', items: itemSchema(field) };
  if (field.cell === 'int') {
    const { least, most } = field.schema.meta() as CellMeta;
    return { type: 'integer', minimum: least, maximum: most };
  }
  return wireSchema(field.schema);
}

/** Behind the codec of a list stands the array that it is read into. */
function itemSchema({ schema }: Field): Json {
  const { out } = (schema as z.ZodCodec).def as unknown as { out: z.ZodType };
  return wireSchema((out as z.ZodArray<z.ZodType>).element);
}

function dropMeta(schema: Json): void {
  for (const name of ['title', 'description', 'unit', 'example', 'cell', 'decimals', 'least', 'most', 'mayBeZero']) delete schema[name];
}
