import { z } from 'zod';
import type { CellKind, CellMeta } from './cells.ts';

/** A field of a record as people see it. */
export interface Field {
  /** English name in the model, and the alternative header. */
  key: string;
  /** Chinese header. */
  title: string;
  description: string;
  unit: string;
  example: string;
  cell: CellKind;
  decimals: number;
  mayBeZero: boolean;
  required: boolean;
  /** The closed list of words, for choices and lists of choices. */
  options: readonly string[];
  /** The schema of the cell, without its optional wrapper. */
  schema: z.ZodType;
  /** Whether it is a list of nested records, or one nested record. */
  nested?: { list: boolean; schema: z.ZodObject };
}

/** Chinese titles, descriptions, units and forms of a schema's fields, in order. */
export function fieldsOf(schema: z.ZodObject): readonly Field[] {
  let fields = known.get(schema);
  if (!fields) known.set(schema, (fields = Object.entries(schema.shape).map(([key, outer]) => fieldOf(key, outer as z.ZodType))));
  return fields;
}

/** What stands under the title of a field of ids is what they are ids of: `小区编号` is `小区`. */
export function withoutId(title: string): string {
  return title.replace(/编号$/, '');
}

const known = new WeakMap<z.ZodObject, readonly Field[]>();

function fieldOf(key: string, outer: z.ZodType): Field {
  const required = !(outer instanceof z.ZodOptional);
  const schema = (required ? outer : (outer as z.ZodOptional<z.ZodType>).unwrap()) as z.ZodType;
  const meta = { ...schema.meta(), ...(required ? {} : outer.meta()) } as CellMeta;
  const nested = nestedOf(schema);
  return {
    key,
    title: meta.title ?? key,
    description: meta.description ?? '',
    unit: meta.unit ?? '',
    example: meta.example ?? '',
    cell: meta.cell ?? (nested ? 'record' : 'text'),
    decimals: meta.decimals ?? 0,
    mayBeZero: meta.mayBeZero ?? false,
    required,
    options: optionsOf(schema),
    schema,
    ...(nested && { nested }),
  };
}

function nestedOf(schema: z.ZodType): Field['nested'] {
  if (schema instanceof z.ZodObject) return { list: false, schema };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) return { list: true, schema: schema.element };
  return undefined;
}

function optionsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodCodec) {
    const { in: input, out } = schema.def as unknown as { in: z.ZodType; out: z.ZodType };
    if (input instanceof z.ZodEnum) return input.options.map(String);
    if (out instanceof z.ZodArray) return optionsOf(out.element as z.ZodType);
  }
  return [];
}
