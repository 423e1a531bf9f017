/** What the default page of a register shows: its rows in order, what they can be narrowed by, and how many there are of what. */
import { z } from 'zod';
import { beijingDay } from '../format/beijing-time.ts';
import { ledgerText } from '../format/wording/ledger.ts';
import type { Field } from '../schema/fields.ts';
import { KINDS, kindOf, type Kind, type KindName } from '../schema/registry.ts';
import { filtersOf, tallyOf, type RegisterFilter, type Tally } from './register-filters.ts';
import {
  compoundsOf,
  fieldsIn,
  hasId,
  isOfCompounds,
  isReference,
  namesIn,
  pathOf,
  titleOf,
  type NamedRecord,
  type Values,
} from './records.ts';
import { once } from './reads.ts';
import { compare, type Site } from './site.ts';

export const REGISTER_ROWS = 50;
/** More columns than these do not fit a sheet of paper or a screen, beside the name of the record. */
const MOST_COLUMNS = 6;

export interface RegisterColumn {
  field: Field;
  /** Whether its cells are ids of other records, shown by their names. */
  named: boolean;
  /** Whether it names the record; without such a column the first says what it holds. */
  title: boolean;
  /** Whether its cells hold where the record stands in the publication log (`LoggedCell`). */
  logged?: true;
}

/** The record's last entry in the log, and the day of it in Beijing. */
export interface LoggedCell {
  seq: number;
  on: string;
}

export interface RegisterCell {
  value: unknown;
  /** The records that the value names. */
  names: readonly NamedRecord[];
}

export interface RegisterRow {
  title: string;
  /** Its page, or that of the record after which it is called. */
  path: string | undefined;
  /** Ids of the compounds it is about. */
  compounds: readonly string[];
  /** One per column. */
  cells: readonly RegisterCell[];
  /** Of each filter, by its place, the values that the row has. */
  of: readonly (readonly string[])[];
}

/** A register as a whole. */
export interface Register {
  kind: Kind;
  columns: readonly RegisterColumn[];
  /** Titles of fields that only the records' own pages and the downloads have. */
  left: readonly string[];
  filters: readonly RegisterFilter[];
  tally: Tally | undefined;
  rows: readonly RegisterRow[];
  /** The column by which the rows are in order; undefined when they are in the order of the source. */
  sorted: { field: Field; descending: boolean } | undefined;
  ofCompounds: boolean;
  asOf: string;
}

/** One page of its list. */
export interface RegisterPage {
  register: Register;
  /** From 1. */
  page: number;
  pages: number;
  rows: readonly RegisterRow[];
}

/** Whether a kind has the default list, made of its schema alone. */
export function hasDefaultList(kind: Kind): boolean {
  return kind.published && (kind.page === 'register' || kind.page === 'own-record');
}

/** Whether its records have the default pages. */
export function hasDefaultRecords(kind: Kind): boolean {
  return kind.published && (kind.page === 'register' || kind.page === 'own-list') && hasId(kind);
}

/** Kinds with the default list; `rows` also of those whose own list is made of its parts. */
export function registerKinds(use: 'list' | 'rows' | 'records'): readonly Kind[] {
  if (use === 'records') return KINDS.filter(hasDefaultRecords);
  return KINDS.filter((kind) => hasDefaultList(kind) || (use === 'rows' && kind.published && kind.page === 'own-list'));
}

/** A kind, or its name: pages name theirs. */
export type SomeKind = Kind | KindName;

export function kindFrom(kind: SomeKind): Kind {
  return typeof kind === 'string' ? (kindOf(kind) as Kind) : kind;
}

/** The register of a kind; made once for a site. */
export function registerOf(site: Site, given: SomeKind): Register {
  return registers(site, kindFrom(given));
}

const registers = once((site: Site, kind: Kind) => makeRegister(site, kind));

/** The records of a kind, whichever it is. */
export function valuesOf(site: Site, kind: SomeKind): readonly Values[] {
  return site.all[kindFrom(kind).name] as readonly Values[];
}

function makeRegister(site: Site, kind: Kind): Register {
  const values = inOrder(kind, valuesOf(site, kind));
  const fields = fieldsIn(kind);
  const columns = columnsOf(kind, values);
  const filters = filtersOf(site, kind, values);
  const sorted = kind.sortBy === undefined ? undefined : fields.find(({ key }) => key === sortField(kind));
  return {
    kind,
    columns: site.ledger ? [...columns, LOGGED] : columns,
    left: fields.filter(({ key }) => key !== 'id' && !columns.some(({ field }) => field.key === key)).map(({ title }) => title),
    filters,
    tally: tallyOf(
      columns.map(({ field }) => field),
      values,
    ),
    rows: values.map((value) => withLogged(site, kind, value, rowOf(site, kind, columns, filters, value))),
    sorted: sorted && { field: sorted, descending: kind.sortBy?.startsWith('-') === true },
    ofCompounds: isOfCompounds(kind),
    asOf: site.dataDate,
  };
}

/** The column that a register has besides its fields while there is a log. */
const LOGGED: RegisterColumn = {
  field: {
    key: 'ledger',
    title: ledgerText.column,
    description: '',
    unit: '',
    example: '',
    cell: 'date',
    decimals: 0,
    mayBeZero: false,
    required: false,
    options: [],
    schema: z.string(),
  },
  named: false,
  title: false,
  logged: true,
};

function withLogged(site: Site, kind: Kind, value: Values, row: RegisterRow): RegisterRow {
  return site.ledger ? { ...row, cells: [...row.cells, { value: loggedCell(site, kind, value), names: [] }] } : row;
}

/** Where a record stands in the log; undefined while it waits for its entry. */
export function loggedCell(site: Site, kind: Kind, value: Values): LoggedCell | undefined {
  const id = site.ledger?.idOf(kind, value);
  const last = id === undefined ? undefined : site.ledger?.log.last(kind.name, id);
  return last && { seq: last.seq, on: beijingDay(last.time) };
}

/** The pages of its list, at least one. */
export function registerPages(site: Site, kind: SomeKind): RegisterPage[] {
  const register = registerOf(site, kind);
  const pages = Math.max(1, Math.ceil(register.rows.length / REGISTER_ROWS));
  return Array.from({ length: pages }, (_, index) => ({
    register,
    page: index + 1,
    pages,
    rows: register.rows.slice(index * REGISTER_ROWS, (index + 1) * REGISTER_ROWS),
  }));
}

/** A record as a row under these columns. */
export function rowOf(
  site: Site,
  kind: Kind,
  columns: readonly RegisterColumn[],
  filters: readonly RegisterFilter[],
  value: Values,
): RegisterRow {
  const cells = columns.map(({ field }) => ({ value: value[field.key], names: namesIn(site, kind, field, value) }));
  const called = cells[columns.findIndex(({ title }) => title)];
  return {
    title: titleOf(site, kind, value),
    path: pathOf(kind, value) ?? called?.names[0]?.path,
    compounds: compoundsOf(site, kind, value),
    cells,
    of: filters.map(({ valuesOf }) => valuesOf(value)),
  };
}

/** What a record is called comes first; then the columns its kind asks for, or the first that anyone filled in and how far they can be trusted. */
export function columnsOf(kind: Kind, values: readonly Values[]): RegisterColumn[] {
  const fields = fieldsIn(kind);
  const title = fields.find(({ key }) => key === (kind.titleField ?? kind.key[0]));
  const used = fields.filter(
    (field) => field.cell !== 'record' && field !== title && field.key !== 'id' && values.some((value) => value[field.key] !== undefined),
  );
  const wanted = kind.columns
    ? kind.columns.flatMap((key) => used.find((field) => field.key === key) ?? [])
    : used.filter((field, index) => index < MOST_COLUMNS || field.key === 'evidence');
  return [title, ...wanted]
    .filter((field) => field !== undefined)
    .map((field) => ({ field, named: isReference(kind, field), title: field === title && kind.titleField !== undefined }));
}

function sortField(kind: Kind): string | undefined {
  return kind.sortBy?.replace(/^-/, '');
}

/** Equal records stay in the order of the source; those without a value come last. */
function inOrder(kind: Kind, values: readonly Values[]): readonly Values[] {
  const field = sortField(kind);
  if (field === undefined) return values;
  const way = kind.sortBy?.startsWith('-') ? -1 : 1;
  return values.toSorted(({ [field]: a }, { [field]: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}
