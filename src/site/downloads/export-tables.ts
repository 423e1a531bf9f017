/**
 * Everything published as tables of a database: one per kind, and for each reference that one column cannot hold – a
 * list of records, or a record of one of several kinds – a small table more, so that every reference is a foreign key.
 */
import { fieldsOf, type Field } from '../../schema/fields.ts';
import { kindOf, KINDS, type Kind, type KindName } from '../../schema/registry.ts';
import { exportedValues } from '../data-view.ts';
import { cellTexts, exportFields } from '../export.ts';
import type { Values } from '../records.ts';
import type { Site } from '../site.ts';

export interface ForeignKey {
  fields: readonly string[];
  /** Name of the table, and the fields there that these name a row by. */
  table: string;
  to: readonly string[];
}

export interface ExportTable {
  /** `notices`; of a further table `notices-compoundIds`. */
  name: string;
  title: string;
  about: string;
  fields: readonly Field[];
  /** Fields whose values together are unique. */
  key: readonly string[];
  /** Whether each of them is always filled in, as a primary key has to be. */
  keyIsFull: boolean;
  foreignKeys: readonly ForeignKey[];
  rows: readonly Values[];
  /** The same as texts of cells, in the order of the fields. */
  texts: readonly (readonly string[])[];
  /** The kind whose records it holds; undefined for a table of references. */
  kind: Kind | undefined;
}

/** Published kinds in the order of the registry, then the tables of references. */
export function exportTables(site: Site): ExportTable[] {
  const kinds = KINDS.filter(({ published }) => published);
  const tables = [...kinds.map((kind) => kindTable(site, kind)), ...kinds.flatMap((kind) => referenceTables(site, kind))];
  return tables.map(withTexts);
}

/** The table of a published kind. */
export function tableOfKind(site: Site, kind: Kind): ExportTable {
  return withTexts(kindTable(site, kind));
}

function withTexts(table: Untold): ExportTable {
  return { ...table, texts: cellTexts(table.fields, table.rows) };
}

type Untold = Omit<ExportTable, 'texts'>;

/** Name of the table that holds the references of a field. */
export function referenceTableName(kind: Pick<Kind, 'source'>, field: string): string {
  return `${kind.source.file}-${field}`;
}

function kindTable(site: Site, kind: Kind): Untold {
  const fields = exportFields(kind);
  const inColumn = kind.references.filter(({ field }) => !isList(kind, field));
  return {
    name: kind.source.file,
    title: kind.title,
    about: kind.about,
    fields,
    key: kind.key,
    keyIsFull: kind.key.every((key) => fields.some((field) => field.key === key && field.required)),
    foreignKeys: inColumn.map(({ field, kinds }) => ({
      fields: [field],
      table: kinds.length === 1 ? kindOf(kinds[0]!).source.file : referenceTableName(kind, field),
      to: ['id'],
    })),
    rows: exportedValues(site, kind.name) as readonly Values[],
    kind,
  };
}

function referenceTables(site: Site, kind: Kind): Untold[] {
  return kind.references.flatMap(({ field: key, kinds }) => {
    const field = fieldOf(kind, key);
    const values = exportedValues(site, kind.name) as readonly Values[];
    if (isList(kind, key)) return [listTable(site, kind, field, kinds, values)];
    return kinds.length > 1 ? [choiceTable(site, kind, field, kinds, values)] : [];
  });
}

/** A row per record and record that it names: the key of the one, the id of the other under the name of its kind. */
function listTable(site: Site, kind: Kind, field: Field, kinds: readonly KindName[], values: readonly Values[]): Untold {
  const key = kind.key.map((name) => fieldOf(kind, name));
  const keyOf = (value: Values) => Object.fromEntries(kind.key.map((name) => [name, value[name]]));
  const named = (value: Values) => [...new Set((value[field.key] as string[] | undefined) ?? [])];
  return {
    ...describe(kind, field, [...key, ...targetFields(kinds)], kinds),
    key: [...kind.key, ...kinds],
    keyIsFull: kinds.length === 1 && key.every(({ required }) => required),
    foreignKeys: [{ fields: kind.key, table: kind.source.file, to: kind.key }, ...targetKeys(kinds)],
    rows: values.flatMap((value) => named(value).map((id) => ({ ...keyOf(value), ...target(site, kinds, id) }))),
  };
}

/** A row per id that is named: itself, and once more under the name of the kind that it is of. */
function choiceTable(site: Site, kind: Kind, field: Field, kinds: readonly KindName[], values: readonly Values[]): Untold {
  const ids = new Set(values.flatMap((value) => (value[field.key] as string | undefined) ?? []));
  return {
    ...describe(kind, field, [{ ...field, key: 'id', required: true }, ...targetFields(kinds)], kinds),
    key: ['id'],
    keyIsFull: true,
    foreignKeys: targetKeys(kinds),
    rows: [...ids].map((id) => ({ id, ...target(site, kinds, id) })),
  };
}

function describe(kind: Kind, field: Field, fields: readonly Field[], kinds: readonly KindName[]) {
  const titles = kinds.map((name) => kindOf(name).title).join('、');
  return {
    name: referenceTableName(kind, field.key),
    title: `${kind.title}的${field.title}`,
    about: `${kind.title}的“${field.title}”指的是哪条记录（${titles}）。`,
    fields,
    kind: undefined,
  };
}

function targetFields(kinds: readonly KindName[]): Field[] {
  return kinds.map((name) => ({ ...fieldOf(kindOf(name), 'id'), key: name, required: kinds.length === 1 }));
}

function targetKeys(kinds: readonly KindName[]): ForeignKey[] {
  return kinds.map((name) => ({ fields: [name], table: kindOf(name).source.file, to: ['id'] }));
}

function target(site: Site, kinds: readonly KindName[], id: string): Values {
  const kind = kinds.find((name) => site.find(name, id) !== undefined);
  return kind ? { [kind]: id } : {};
}

function isList(kind: Kind, field: string): boolean {
  return fieldOf(kind, field).cell === 'list';
}

function fieldOf(kind: Pick<Kind, 'schema' | 'name'>, key: string): Field {
  const field = fieldsOf(kind.schema).find((one) => one.key === key);
  if (!field) throw new Error(`${kind.name} has no field ${key}`);
  return field;
}
