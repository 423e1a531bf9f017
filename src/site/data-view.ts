/** What the open-data pages show of a kind: its dictionary, its rows, its pages. */
import type { Field } from '../schema/fields.ts';
import { KINDS, type Kind, type KindName } from '../schema/registry.ts';
import { cellText } from './export.ts';
import { compoundsOf, fieldsIn, hasId, isOfCompounds, namesIn, pathOf, type Values } from './records.ts';
import { hasDefaultList, loggedCell, type LoggedCell } from './register-view.ts';
import { once } from './reads.ts';
import type { Site } from './site.ts';

export const ROWS_PER_PAGE = 40;
/**
 * A longer table than this is shown by its first page only; everything is in the download.
 * Records with an id of their own stay within reach: others name them.
 */
const MOST_ROWS = 1000;
/** More columns than this do not fit a sheet of paper or a screen. */
const MOST_COLUMNS = 7;

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
  /** Where it stands in the publication log. */
  logged: LoggedCell | undefined;
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
  /** Whether its records stand in its register instead, to be searched there. */
  elsewhere: boolean;
  /** Whether the site has a publication log. */
  hasLog: boolean;
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

/** How many pages a kind's table has: one for a huge or an empty one, and where its records stand in a register. */
export function dataPageCount(site: Site, kind: Kind): number {
  return tableOf(site, kind).pages;
}

/** A page of a kind's table, from 1 on. */
export function dataPage(site: Site, kind: Kind, page: number): DataPage {
  const { values, ...table } = tableOf(site, kind);
  const shown = table.elsewhere ? [] : values.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  return {
    ...table,
    kind,
    page,
    hasLog: site.ledger !== undefined,
    rows: shown.map((value) => ({
      id: hasId(kind) ? String(value.id) : undefined,
      path: pathOf(kind, value),
      compounds: compoundsOf(site, kind, value).join('|') || undefined,
      cells: table.columns.map((field) => cellOf(site, kind, field, value)),
      logged: loggedCell(site, kind, value),
    })),
    total: values.length,
    asOf: site.dataDate,
  };
}

/** What the pages of a kind's table have in common. */
const tableOf = once((site: Site, kind: Kind) => {
  const values = exportedValues(site, kind.name) as readonly Values[];
  const fields = fieldsIn(kind);
  const columns = columnsOf(kind, fields, values);
  const elsewhere = hasDefaultList(kind);
  const huge = values.length > MOST_ROWS && !(hasId(kind) && kind.page === 'data');
  return {
    values,
    fields,
    columns,
    left: fields.filter((field) => !columns.includes(field)),
    huge,
    elsewhere,
    ofCompounds: !elsewhere && isOfCompounds(kind),
    pages: huge || elsewhere ? 1 : Math.max(1, Math.ceil(values.length / ROWS_PER_PAGE)),
  };
});

/** The key first, then the first columns that anyone filled in, and never without how far the figures can be trusted. */
function columnsOf(kind: Kind, fields: readonly Field[], values: readonly Values[]): Field[] {
  const used = fields.filter(
    (field) => field.cell !== 'record' && (kind.key.includes(field.key) || values.some((value) => value[field.key] !== undefined)),
  );
  if (kind.columns) return used.filter((field) => kind.columns?.includes(field.key));
  return used.filter((field, index) => index < MOST_COLUMNS || field.key === 'evidence');
}

function cellOf(site: Site, kind: Kind, field: Field, value: Values): DataCell {
  const named = value[field.key];
  const names = namesIn(site, kind, field, value).map(({ title, unverified }) => `${title}${unverified ? `（${UNVERIFIED}）` : ''}`);
  if (field.key === 'evidence' && named === 'C') names.push(UNVERIFIED);
  return { field, text: cellText(field, named), names };
}

const UNVERIFIED = '转载，未核实';
