/** What the default page of one record shows: its fields, its dates, its notices, and the records that refer to it. */
import type { Notice } from '../schema/notice.ts';
import type { Field } from '../schema/fields.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import { fieldsIn, findNamed, isReference, namesIn, titleOf, type NamedRecord, type Values } from './records.ts';
import { columnsOf, hasDefaultList, kindFrom, rowOf, type RegisterColumn, type RegisterRow, type SomeKind } from './register-view.ts';
import { COMPOUND, PLACE } from './register-filters.ts';
import { compare, type Site } from './site.ts';

/** More would be a list of its own, which is linked. */
const MOST_RELATED = 10;
const MOST_NOTICES = 20;
const RELATED_COLUMNS = 4;
/** Fewer dates are read as well among the fields. */
const FEWEST_DATES = 3;

export interface RecordField {
  field: Field;
  value: unknown;
  names: readonly NamedRecord[];
}

/** One dated step: a date among the record's own fields, or a notice of it. */
export type RecordDate = { on: string } & ({ field: Field } | { notice: Notice });

/** Records of one kind that refer to the record. */
export interface RelatedRecords {
  kind: Kind;
  columns: readonly RegisterColumn[];
  rows: readonly RegisterRow[];
  total: number;
  /** How the list of that kind is narrowed to these, where it has a list that can be. */
  narrowed: { key: string; value: string } | undefined;
}

export interface RecordView {
  kind: Kind;
  value: Values;
  id: string;
  title: string;
  /** Whether it is called by another record, which has a page of that name. */
  borrowed: boolean;
  /** Filled in, in the order of the schema. */
  fields: readonly RecordField[];
  /** Titles of the fields that nobody filled in. */
  empty: readonly string[];
  /** In order of time, with its notices; empty when it has hardly any of its own. */
  dates: readonly RecordDate[];
  /** Newest first, at most as many as a page bears; empty when they all stand among the dates. */
  notices: readonly Notice[];
  noticeCount: number;
  related: readonly RelatedRecords[];
  asOf: string;
}

/** The page of one record. */
export function recordView(site: Site, given: SomeKind, value: Values): RecordView {
  const kind = kindFrom(given);
  const fields = fieldsIn(kind);
  const id = String(value.id);
  const notices = noticesOf(site, kind, value);
  const dates = datesOf(fields, value, notices.slice(0, MOST_NOTICES));
  const inTime = dates.length >= FEWEST_DATES && dates.some((date) => 'field' in date);
  return {
    kind,
    value,
    id,
    title: titleOf(site, kind, value),
    borrowed: fields.some((field) => field.key === kind.titleField && isReference(kind, field)),
    fields: fields
      .filter(({ key }) => value[key] !== undefined)
      .map((field) => ({ field, value: value[field.key], names: namesIn(site, kind, field, value) })),
    empty: fields.filter(({ key }) => value[key] === undefined).map(({ title }) => title),
    dates: inTime ? dates : [],
    notices: inTime && notices.length <= MOST_NOTICES ? [] : notices.slice(0, MOST_NOTICES),
    noticeCount: notices.length,
    related: relatedTo(site, kind, id),
    asOf: site.dataDate,
  };
}

/** Notices that it names and notices that name it, each once. */
function noticesOf(site: Site, kind: Kind, value: Values): Notice[] {
  const named = fieldsIn(kind)
    .filter((field) => isReference(kind, field))
    .flatMap((field) => namesIn(site, kind, field, value).filter((record) => record.kind === 'notice'))
    .flatMap(({ id }) => site.find('notice', id) ?? []);
  const naming = refersTo(
    site,
    KINDS.find(({ name }) => name === 'notice')!,
    kind,
    String(value.id),
  ) as unknown as Notice[];
  return [...new Set([...named, ...naming])].sort((a, b) => compare(b.publishedOn, a.publishedOn) || compare(b.id, a.id));
}

function datesOf(fields: readonly Field[], value: Values, notices: readonly Notice[]): RecordDate[] {
  const own = fields
    .filter(({ key, cell }) => cell === 'date' && value[key] !== undefined)
    .map((field) => ({ on: String(value[field.key]), field }));
  const told = notices.map((notice) => ({ on: notice.publishedOn, notice }));
  return [...own, ...told].sort((a, b) => compare(a.on, b.on));
}

function relatedTo(site: Site, kind: Kind, id: string): RelatedRecords[] {
  return KINDS.filter(({ name, published }) => published && name !== 'notice').flatMap((other) => {
    const values = refersTo(site, other, kind, id);
    if (values.length === 0) return [];
    const back = other.references.filter(({ kinds }) => kinds.includes(kind.name)).map(({ field }) => field);
    const columns = columnsOf(other, values).filter(({ field }) => !back.includes(field.key));
    const shown = columns.slice(0, RELATED_COLUMNS);
    return [
      {
        kind: other,
        columns: shown,
        rows: values.slice(0, MOST_RELATED).map((value) => rowOf(site, other, shown, [], value)),
        total: values.length,
        narrowed: hasDefaultList(other) ? { key: keyOf(kind, back), value: id } : undefined,
      },
    ];
  });
}

function keyOf({ name }: Kind, fields: readonly string[]): string {
  return name === 'compound' ? COMPOUND : name === 'subdistrict' ? PLACE : (fields[0] ?? '');
}

/** Records of one kind that name the record of another, in source order. */
function refersTo(site: Site, other: Kind, kind: Kind, id: string): Values[] {
  const fields = other.references.filter(({ kinds }) => kinds.includes(kind.name));
  const found = fields.flatMap(({ field, kinds }) =>
    // An id may also be that of a record of another kind, which goes before.
    findNamed(site, kinds, id)?.kind === kind.name ? (site.where(other.name, field as never, id) as unknown as Values[]) : [],
  );
  return [...new Set(found)];
}
