/** What the rows of a register can be narrowed by, and how many there are of what: from choices, yes and no, and the records they name. */
import { withoutId, type Field } from '../schema/fields.ts';
import { kindOf, type Kind, type KindName } from '../schema/registry.ts';
import { compoundsOf, fieldsIn, findNamed, type Values } from './records.ts';
import type { Site } from './site.ts';

export interface RegisterFilter {
  /** Its name in the address of the page: the field's, or `compound` and `place`. */
  key: string;
  /** As a clerk sees it; of ids without the word for them. */
  title: string;
  /** Every value that a row has, in the order of the list of words or of the register of the records named. */
  values: readonly { value: string; text: string }[];
  /** Whether its values are records. */
  names: boolean;
  /** Whether readers are offered its values; a long list, or one with a record each, is followed only from links that name one. */
  offered: boolean;
  valuesOf(value: Values): readonly string[];
}

/** How many records have which word in a field. */
export interface Tally {
  title: string;
  parts: readonly { text: string; count: number }[];
}

/** A longer list is no choice but a search. */
const MOST_VALUES = 40;
const MOST_OFFERED = 5;
/** More parts would not be taken in at a glance. */
const MOST_PARTS = 5;

export const PLACE = 'place';
export const COMPOUND = 'compound';

export function filtersOf(site: Site, kind: Kind, values: readonly Values[]): RegisterFilter[] {
  const made = [
    ...placeFilter(site, kind),
    ...compoundFilter(site, kind),
    ...fieldsIn(kind).flatMap((field) => fieldFilter(site, kind, field)),
  ];
  const filled = made.flatMap((filter) => {
    const had = values.map((value) => filter.valuesOf(value)).filter((found) => found.length > 0);
    const used = new Set(had.flat());
    const found = filter.values.filter(({ value }) => used.has(value));
    const offered = found.length <= MOST_VALUES && (!filter.names || 2 * found.length <= had.length);
    return found.length > 1 ? [{ ...filter, values: found, offered }] : [];
  });
  const offered = new Set(filled.filter((filter) => filter.offered).slice(0, MOST_OFFERED));
  return filled.map((filter) => ({ ...filter, offered: offered.has(filter) }));
}

/** Of the first of these fields with a few words, how many records have which. */
export function tallyOf(fields: readonly Field[], values: readonly Values[]): Tally | undefined {
  for (const field of fields) {
    const words = wordsOf(field);
    const parts = words.map((text) => ({ text, count: values.filter((value) => textsOf(value[field.key]).includes(text)).length }));
    const used = parts.filter(({ count }) => count > 0);
    if (used.length > 1 && used.length <= MOST_PARTS && field.cell !== 'list') return { title: field.title, parts: used };
  }
  return undefined;
}

function fieldFilter(site: Site, kind: Kind, field: Field): Omit<RegisterFilter, 'offered'>[] {
  const { key } = field;
  const valuesOf = (value: Values) => textsOf(value[key]);
  const reference = kind.references.find((entry) => entry.field === key);
  if (!reference) {
    const words = key === 'evidence' ? [] : wordsOf(field);
    return words.length === 0
      ? []
      : [{ key, title: field.title, names: false, values: words.map((text) => ({ value: text, text })), valuesOf }];
  }
  // Compounds and subdistricts have filters of their own, over all fields that name them.
  const kinds = reference.kinds.filter((name) => name !== 'compound' && name !== 'subdistrict' && name !== 'notice');
  return kinds.length === 0
    ? []
    : [{ key, title: withoutId(field.title), names: true, values: kinds.flatMap((name) => namedOf(site, name)), valuesOf }];
}

/** The subdistrict of whatever place a record names. */
function placeFilter(site: Site, kind: Kind): Omit<RegisterFilter, 'offered'>[] {
  const fields = kind.references.filter(({ kinds }) => kinds.some((name) => PLACES.includes(name)));
  if (fields.length === 0) return [];
  const subdistrictOf = (kinds: readonly KindName[], id: string): string[] => {
    const found = findNamed(site, kinds, id);
    if (found?.kind === 'subdistrict') return [id];
    const value = (found?.kind === 'community' || found?.kind === 'compound') && site.find(found.kind, id);
    return value ? [value.subdistrictId] : [];
  };
  const valuesOf = (value: Values) => [
    ...new Set(fields.flatMap(({ field, kinds }) => textsOf(value[field]).flatMap((id) => subdistrictOf(kinds, id)))),
  ];
  return [{ key: PLACE, title: kindOf('subdistrict').title, names: true, values: namedOf(site, 'subdistrict'), valuesOf }];
}
const PLACES: readonly KindName[] = ['subdistrict', 'community', 'compound'];

function compoundFilter(site: Site, kind: Kind): Omit<RegisterFilter, 'offered'>[] {
  const field = kind.references.find(({ kinds }) => kinds.includes('compound'))?.field;
  if (field === undefined) return [];
  const title = withoutId(fieldsIn(kind).find(({ key }) => key === field)?.title ?? field);
  return [{ key: COMPOUND, title, names: true, values: namedOf(site, 'compound'), valuesOf: (value) => compoundsOf(site, kind, value) }];
}

function namedOf(site: Site, name: KindName): { value: string; text: string }[] {
  return (site.all[name] as unknown as readonly Values[]).map((record) => {
    const value = String(record.id);
    return { value, text: String(record.shortName ?? findNamed(site, [name], value)?.title ?? value) };
  });
}

function wordsOf(field: Field): readonly string[] {
  return field.cell === 'bool' ? YES_NO : field.options;
}
const YES_NO = ['是', '否'];

function textsOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'boolean') return [YES_NO[value ? 0 : 1] ?? ''];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
