/**
 * `csv-metadata.json`, where programs look for it beside any table of the folder: what every column of every CSV holds.
 * CSV on the Web: Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/.
 */
import { FIGURE_CELLS, type CellMeta } from '../../schema/cells.ts';
import type { Field } from '../../schema/fields.ts';
import type { ExportTable } from './export-tables.ts';
import { wireSchema } from './json-schema.ts';

type Json = Record<string, unknown>;

/** A CSV of a table: its path beside the metadata, and which names stand in its header. */
export interface CsvFile {
  path: string;
  header: 'title' | 'key';
}

/** `about`: properties of the whole, such as `dc:license`. `filesOf` gives the files of a table, the one that others refer to last. */
export function csvMetadata(tables: readonly ExportTable[], filesOf: (table: string) => readonly CsvFile[], about: Json): Json {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    ...about,
    dialect: { encoding: 'utf-8', header: true, commentPrefix: null },
    tables: tables.flatMap((table) => filesOf(table.name).map((file) => describe(table, file, filesOf))),
  };
}

function describe(table: ExportTable, { path, header }: CsvFile, filesOf: (table: string) => readonly CsvFile[]): Json {
  const sameForm = (name: string) => (filesOf(name).find((file) => file.header === header) ?? filesOf(name).at(-1))?.path;
  return {
    url: path,
    'dc:title': table.title,
    'dc:description': table.about,
    tableSchema: {
      columns: table.fields.map((field) => column(field, header)),
      ...(table.keyIsFull && { primaryKey: table.key }),
      ...(table.foreignKeys.length > 0 && {
        foreignKeys: table.foreignKeys.map(({ fields, table: other, to }) => ({
          columnReference: fields,
          reference: { resource: sameForm(other), columnReference: to },
        })),
      }),
    },
  };
}

function column(field: Field, header: CsvFile['header']): Json {
  const name = header === 'key' ? { titles: field.key, 'dc:title': field.title } : { titles: field.title };
  return {
    name: field.key,
    ...name,
    ...(field.description && { 'dc:description': field.description }),
    ...(field.required && { required: true }),
    ...(field.cell === 'list' && { separator: '；' }),
    datatype: datatype(field),
  };
}

/** Words that stand for no number – 不限, 不公布 – make a column one of texts of a given form. */
function datatype(field: Field): string | Json {
  const { least, most } = (field.schema.meta() ?? {}) as CellMeta;
  if (field.nested) return 'json';
  switch (field.cell) {
    case 'int':
      return { base: 'integer', minimum: least, maximum: most };
    case 'bool':
      return { base: 'boolean', format: '是|否' };
    case 'date':
      return 'date';
    case 'list':
      return 'string';
    case 'countOrFew':
    case 'percentOrNone':
      return { base: 'string', format: (wireSchema(field.schema) as { pattern: string }).pattern };
    case 'choice':
      return { base: 'string', format: field.options.map(escaped).join('|') };
    default:
      return FIGURE_CELLS.includes(field.cell) ? { base: 'decimal', minimum: 0 } : 'string';
  }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
