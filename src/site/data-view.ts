/** What the open-data pages show of a kind: its dictionary, its rows, its pages. */
import type { z } from 'zod';
import { compoundPath, documentPath, noticePath, subdistrictPath } from '../model/routes.ts';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { KINDS, type Kind, type KindName, type KindValue } from '../schema/registry.ts';
import { cellText } from './export.ts';
import type { Site } from './site.ts';

export const ROWS_PER_PAGE = 50;
/**
 * A longer table than this is shown by its first page only; everything is in the download.
 * Records with an id of their own stay within reach: others name them.
 */
const MOST_ROWS = 1000;
/** More columns than this do not fit a sheet of paper or a screen. */
const MOST_COLUMNS = 7;

type Values = Record<string, unknown>;

export interface DataKind {
  kind: Kind;
  fields: readonly Field[];
  rows: number;
}

export interface DataCell {
  field: Field;
  text: string;
  /** What the text stands for: the record of an id, the meaning of an evidence label. */
  names: string[];
}

export interface DataRow {
  /** The record's id, where it has one: an anchor on the page. */
  id?: string | undefined;
  /** The record's own page. */
  path?: string | undefined;
  /** Ids of the compounds that the record is about, for the browser to bring one's own to the top. */
  compounds?: string | undefined;
  cells: DataCell[];
}

export interface DataPage {
  kind: Kind;
  fields: readonly Field[];
  /** Fields that the table on the page shows, and those it leaves to the downloads. */
  columns: readonly Field[];
  left: readonly Field[];
  rows: DataRow[];
  total: number;
  page: number;
  pages: number;
  huge: boolean;
  /** Whether its records can be about compounds. */
  ofCompounds: boolean;
  asOf: string;
}

/** Every kind that readers get as a table, with its size. */
export function dataKinds(site: Site): DataKind[] {
  return KINDS.filter((kind) => kind.published).map((kind) => ({ kind, fields: fieldsIn(kind), rows: site.all[kind.name].length }));
}

/** The records of a kind as they are handed out: with their Markdown when they have one. */
export function exportedValues(site: Site, kind: KindName): readonly unknown[] {
  if (kind === 'notice') return site.notices.map(({ value, body }) => ({ ...value, body }));
  if (kind === 'document') return site.documents.map(({ value, body }) => ({ ...value, body }));
  return site.all[kind];
}

/** The pages of a kind's register: one for a huge or an empty table. */
export function dataPages(site: Site, kind: Kind): DataPage[] {
  const values = exportedValues(site, kind.name) as readonly Values[];
  const fields = fieldsIn(kind);
  const columns = columnsOf(kind, fields, values);
  const left = fields.filter((field) => !columns.includes(field));
  const huge = values.length > MOST_ROWS && !(hasId(kind) && PAGE_OF[kind.name] === undefined);
  const pages = huge ? 1 : Math.max(1, Math.ceil(values.length / ROWS_PER_PAGE));
  return Array.from({ length: pages }, (_, index) => ({
    kind,
    fields,
    columns,
    left,
    huge,
    ofCompounds: compoundFields(kind).length > 0,
    pages,
    rows: values.slice(index * ROWS_PER_PAGE, (index + 1) * ROWS_PER_PAGE).map((value) => ({
      id: hasId(kind) ? String(value.id) : undefined,
      path: PAGE_OF[kind.name]?.(value as never),
      compounds: compoundsOf(site, kind, value),
      cells: columns.map((field) => cellOf(site, kind, field, value)),
    })),
    total: values.length,
    page: index + 1,
    asOf: site.dataDate,
  }));
}

/** Fields that name compounds: the id of a compound itself, or a reference to some. */
function compoundFields(kind: Kind): string[] {
  if (kind.name === 'compound') return ['id'];
  return kind.references.filter(({ kinds }) => kinds.includes('compound')).map(({ field }) => field);
}

/** At most as many ids as are worth their weight in the page. */
const MOST_IDS = 60;

function compoundsOf(site: Site, kind: Kind, value: Values): string | undefined {
  const ids = compoundFields(kind)
    .flatMap((field) => value[field] as string | string[] | undefined)
    .filter((id) => id !== undefined && site.find('compound', id) !== undefined);
  return ids.length > 0 && ids.length <= MOST_IDS ? ids.join('|') : undefined;
}

/** Kinds whose records have pages of their own. */
const PAGE_OF: { [K in KindName]?: (value: KindValue<K>) => string } = {
  compound: ({ id }) => compoundPath(id),
  notice: (notice) => noticePath(notice),
  document: ({ id }) => documentPath(id),
  subdistrict: ({ id }) => subdistrictPath(id),
};

function hasId(kind: Kind): boolean {
  return kind.key.length === 1 && kind.key[0] === 'id';
}

function fieldsIn(kind: Kind): readonly Field[] {
  return fieldsOf(kind.schema as z.ZodObject);
}

/** The key first, then the first columns that anyone filled in, and never without how far the figures can be trusted. */
function columnsOf(kind: Kind, fields: readonly Field[], values: readonly Values[]): Field[] {
  const used = fields.filter(
    (field) => field.cell !== 'record' && (kind.key.includes(field.key) || values.some((value) => value[field.key] !== undefined)),
  );
  if (kind.columns) return used.filter((field) => kind.columns?.includes(field.key));
  return used.filter((field, index) => index < MOST_COLUMNS || field.key === 'evidence');
}

function cellOf(site: Site, kind: Kind, field: Field, value: Values): DataCell {
  const kinds = kind.references.find((reference) => reference.field === field.key)?.kinds ?? [];
  const named = value[field.key];
  const ids = Array.isArray(named) ? (named as string[]) : [named as string];
  const names = kinds.length === 0 || named === undefined ? [] : ids.flatMap((id) => nameOf(site, kinds, id));
  if (field.key === 'evidence' && named === 'C') names.push(UNVERIFIED);
  return { field, text: cellText(field, named), names };
}

const UNVERIFIED = '转载，未核实';

function nameOf(site: Site, kinds: readonly KindName[], id: string): string[] {
  for (const kind of kinds) {
    const found = site.find(kind, id) as { name?: string; title?: string; evidence?: string } | undefined;
    if (found) return [`${found.name ?? found.title ?? id}${found.evidence === 'C' ? `（${UNVERIFIED}）` : ''}`];
  }
  return [];
}
