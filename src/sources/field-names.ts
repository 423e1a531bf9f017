import type { z } from 'zod';
import { fieldsOf, type Field } from '../schema/fields.ts';

/** The fields of a schema and every name they go by, in comparable form. */
export interface FieldNames {
  fields: readonly Field[];
  names: ReadonlyMap<string, Field>;
}

const known = new WeakMap<z.ZodObject, FieldNames>();

/** Worked out once for each schema: there may be thousands of texts. */
export function namesOf(schema: z.ZodObject): FieldNames {
  const made = known.get(schema) ?? makeNames(fieldsOf(schema));
  known.set(schema, made);
  return made;
}

/** The field a title means, whatever its blanks, widths and unit brackets. */
export function findField(title: string, names: FieldNames['names']): Field | undefined {
  // Most titles are written as they are compared.
  return names.get(title) ?? names.get(comparable(title));
}

function makeNames(fields: readonly Field[]): FieldNames {
  const names = new Map<string, Field>();
  for (const field of fields) {
    if (field.unit) names.set(comparable(`${field.title}(${field.unit})`), field);
    names.set(comparable(field.key), field);
  }
  for (const field of fields) names.set(comparable(field.title), field);
  return { fields, names };
}

function comparable(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replaceAll('平方米', 'm2')
    .toLowerCase();
}
