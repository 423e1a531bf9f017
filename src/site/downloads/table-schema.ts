/**
 * `datapackage.json`: a Data Package with a Table Schema and the foreign keys of every table, over its CSV with English
 * names. Data Package 2.0, https://datapackage.org/standard/data-package/ and …/table-schema/.
 */
import { FIGURE_CELLS, TOO_FEW, type CellMeta } from '../../schema/cells.ts';
import type { Field } from '../../schema/fields.ts';
import type { ExportTable } from './export-tables.ts';
import { wireSchema } from './json-schema.ts';

type Json = Record<string, unknown>;

/** What is said of the table in the package. Names are those of `Field`, which the header of the CSV repeats. */
export function tableSchema({ name, fields, key, keyIsFull, foreignKeys }: ExportTable): Json {
  return {
    fields: fields.map((field) => tableField(field, key)),
    ...(keyIsFull ? { primaryKey: key } : { uniqueKeys: [key] }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ fields: own, table, to }) => ({
        fields: own,
        // A reference within the table names no resource.
        reference: { ...(table !== name && { resource: table }), fields: to },
      })),
    }),
  };
}

function tableField(field: Field, key: readonly string[]): Json {
  const { type, constraints = {}, ...form } = formOf(field);
  const all = {
    ...(field.required && { required: true }),
    ...(key.length === 1 && key[0] === field.key && { unique: true }),
    ...(constraints as Json),
  };
  return {
    name: field.key,
    title: field.title,
    ...(field.description && { description: field.description }),
    ...(field.example && { example: field.example }),
    ...(field.unit && { unit: field.unit }),
    type,
    ...form,
    ...(Object.keys(all).length > 0 && { constraints: all }),
  };
}

function formOf(field: Field): Json {
  const { least, most } = (field.schema.meta() ?? {}) as CellMeta;
  if (field.nested) return { type: field.nested.list ? 'array' : 'object' };
  switch (field.cell) {
    case 'int':
      return { type: 'integer', constraints: { minimum: least ?? 0, ...(most !== undefined && { maximum: most }) } };
    case 'countOrFew':
      return { type: 'integer', missingValues: wordsFor(TOO_FEW), constraints: { minimum: 0 } };
    case 'percentOrNone':
      return { type: 'number', missingValues: wordsFor('不限'), constraints: { minimum: 0 } };
    case 'bool':
      return { type: 'boolean', trueValues: ['是'], falseValues: ['否'] };
    case 'date':
      return { type: 'date' };
    case 'list':
      return { type: 'list', delimiter: '；', itemType: 'string' };
    case 'choice':
      return { type: 'string', constraints: { enum: field.options } };
    default:
      return FIGURE_CELLS.includes(field.cell)
        ? { type: 'number', constraints: { minimum: 0 } }
        : { type: 'string', ...(field.cell === 'email' && { format: 'email' }), ...textConstraints(field) };
  }
}

/** A word that stands for no number is told from a cell that nobody filled in. */
function wordsFor(word: string): Json[] {
  return [
    { value: '', label: '没有填写' },
    { value: word, label: word },
  ];
}

/** Forms that the regular expressions of XML Schema know too, which Table Schema asks for. */
const PATTERNED: readonly Field['cell'][] = ['id', 'uscc', 'hash', 'time'];

function textConstraints({ schema, cell }: Field): Json {
  const { pattern, maxLength } = wireSchema(schema) as { pattern?: string; maxLength?: number };
  const constraints = {
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && PATTERNED.includes(cell) && { pattern: pattern.replaceAll('(?:', '(').replace(/^\^|\$$/g, '') }),
  };
  return Object.keys(constraints).length > 0 ? { constraints } : {};
}
