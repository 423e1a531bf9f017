/** What records of any kind are called, where they are, and which records they name. */
import type { z } from 'zod';
import { disclosurePath } from '../model/owners-routes.ts';
import { compoundPath, documentPath, noticePath, recordPath, subdistrictPath } from '../model/routes.ts';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { kindOf, type Kind, type KindName, type KindValue } from '../schema/registry.ts';
import { cellText } from './export.ts';
import type { Site } from './site.ts';

/** A record whose kind is known only when it is looked at. */
export type Values = Record<string, unknown>;

/** What an id stands for. */
export interface NamedRecord {
  kind: KindName;
  id: string;
  title: string;
  /** Its page, where it has one. */
  path: string | undefined;
  /** The source is a reprint that nobody has checked. */
  unverified: boolean;
}

export function fieldsIn(kind: Kind): readonly Field[] {
  return fieldsOf(kind.schema as z.ZodObject);
}

/** Whether others name its records by an id. */
export function hasId(kind: Kind): boolean {
  return kind.key.length === 1 && kind.key[0] === 'id';
}

/** What a record is called: its title field, or the record that this names; else its key. */
export function titleOf(site: Site, kind: Kind, value: Values): string {
  const field = fieldsIn(kind).find(({ key }) => key === kind.titleField);
  const text = field && value[field.key] !== undefined ? cellText(field, value[field.key]) : '';
  if (text === '') return kind.key.map((key) => String(value[key] ?? '')).join(' ');
  return field && isReference(kind, field)
    ? namesIn(site, kind, field, value)
        .map(({ title }) => title)
        .join('、') || text
    : text;
}

export function isReference(kind: Kind, field: Pick<Field, 'key'>): boolean {
  return kind.references.some((reference) => reference.field === field.key);
}

/** The records that a field of a record names, in its order; without those that nothing is known of. */
export function namesIn(site: Site, kind: Kind, field: Pick<Field, 'key'>, value: Values): NamedRecord[] {
  const kinds = kind.references.find((reference) => reference.field === field.key)?.kinds ?? [];
  const named = value[field.key];
  const ids = Array.isArray(named) ? (named as string[]) : named === undefined || named === null ? [] : [String(named)];
  return kinds.length === 0 ? [] : ids.flatMap((id) => findNamed(site, kinds, id) ?? []);
}

/** The record of the first of these kinds that has the id. */
export function findNamed(site: Site, kinds: readonly KindName[], id: string): NamedRecord | undefined {
  for (const name of kinds) {
    const value = site.find(name, id) as Values | undefined;
    if (!value) continue;
    const kind = kindOf(name) as Kind;
    return { kind: name, id, title: titleOf(site, kind, value), path: pathOf(kind, value), unverified: value.evidence === 'C' };
  }
  return undefined;
}

/** The page of a record, where it has one. */
export function pathOf(kind: Kind, value: Values): string | undefined {
  const special = WRITTEN[kind.name];
  if (special) return special(value as never);
  return kind.published && kind.page !== 'data' && hasId(kind) ? recordPath(kind, String(value.id)) : undefined;
}

/** Kinds whose records are at addresses of their own. */
const WRITTEN: { [K in KindName]?: (value: KindValue<K>) => string } = {
  compound: ({ id }) => compoundPath(id),
  notice: (notice) => noticePath(notice),
  document: ({ id }) => documentPath(id),
  subdistrict: ({ id }) => subdistrictPath(id),
  disclosure: ({ compoundId }) => disclosurePath(compoundId),
};

/** At most as many ids as are worth their weight in a page. */
const MOST_IDS = 60;

/** Whether records of this kind can be about compounds. */
export function isOfCompounds(kind: Kind): boolean {
  return compoundFields(kind).length > 0;
}

/** The compounds that a record is about; none when they are too many to be a reader's own. */
export function compoundsOf(site: Site, kind: Kind, value: Values): string[] {
  const ids = compoundFields(kind)
    .flatMap((field) => value[field] as string | string[] | undefined)
    .filter((id) => id !== undefined && site.find('compound', id) !== undefined) as string[];
  return ids.length <= MOST_IDS ? ids : [];
}

/** Fields that name compounds: the id of a compound itself, or a reference to some. */
function compoundFields(kind: Kind): string[] {
  if (kind.name === 'compound') return ['id'];
  return kind.references.filter(({ kinds }) => kinds.includes('compound')).map(({ field }) => field);
}
