/** How long ago something was last published: the inspection indicators for government websites (国办秘函〔2019〕19号). */
import type { Dataset, Row } from '../schema/dataset.ts';
import type { KindName } from '../schema/registry.ts';
import { daysBetween } from './calendar.ts';

/** Natural days. The defaults are those of the national indicators: two weeks for the home page, six months for a column. */
export interface FreshnessLimits {
  homeDays: number;
  columnDays: number;
}

export const NATIONAL_LIMITS: FreshnessLimits = { homeDays: 14, columnDays: 183 };

/** The newest record of a column, and how many days ago it was. */
export interface LastUpdate {
  kind: KindName;
  field: string;
  row: Row<unknown>;
  /** `YYYY-MM-DD`; a month counts as its 28th. */
  on: string;
  /** The day or month as it stands in the record. */
  typed: string;
  days: number;
}

/** What readers expect to go on, with the day on which a record of it appeared. Ledgers that change only when the world does are not among them. */
const COLUMNS: readonly (readonly [KindName, string])[] = [
  ['notice', 'publishedOn'],
  ['document', 'publishedOn'],
  ['bulletin', 'publishedOn'],
  ['round', 'publishedOn'],
  ['indicator', 'asOf'],
  ['issue', 'foundOn'],
  ['order', 'on'],
  ['liaisonLog', 'on'],
  ['service365', 'month'],
  ['hotlineCount', 'month'],
  ['disclosure', 'publishedOn'],
];

/** What stands on the home page. */
export const NEWS_KINDS: readonly KindName[] = ['notice', 'document', 'bulletin', 'round'];

/** Whether a column grows old: policies stay as long as they hold. */
export function growsOld({ kind }: Pick<LastUpdate, 'kind'>): boolean {
  return kind !== 'document';
}

/** The field with the day on which a record of that column appeared; undefined for what readers do not expect to go on. */
export function updateField(kind: KindName): string | undefined {
  return COLUMNS.find(([column]) => column === kind)?.[1];
}

/** A day or month as it stands in a record, and the day it counts as: a month as its 28th. */
export interface TypedDay {
  on: string;
  typed: string;
}

/** The newest among typed days or months that does not count as a day after `day`; whatever is no text is passed over. */
export function newestDay(typed: readonly unknown[], day: string): TypedDay | undefined {
  return typed
    .filter((value) => typeof value === 'string')
    .map((value) => ({ typed: value, on: dayOf(value) }))
    .filter(({ on }) => on <= day)
    .reduce<TypedDay | undefined>((a, b) => (a !== undefined && a.on >= b.on ? a : b), undefined);
}

/** The day that a day or month counts as. */
function dayOf(typed: string): string {
  return typed.length === 7 ? `${typed}-28` : typed;
}

/** The last update of every column that has a dated record, seen from `day`; records of later days do not count. */
export function lastUpdates(dataset: Dataset, day: string): LastUpdate[] {
  return COLUMNS.flatMap(([kind, field]) => {
    let newest: Omit<LastUpdate, 'days'> | undefined;
    for (const row of dataset[kind] as Row<Record<string, unknown>>[]) {
      const value = row.value[field];
      if (typeof value !== 'string') continue;
      const on = dayOf(value);
      if (on <= day && (newest === undefined || on > newest.on)) newest = { kind, field, row, on, typed: value };
    }
    return newest ? [{ ...newest, days: daysBetween(newest.on, day) }] : [];
  });
}

/** The newest thing on the home page; undefined when nothing was ever published. */
export function homeUpdate(updates: readonly LastUpdate[]): LastUpdate | undefined {
  return updates
    .filter(({ kind }) => NEWS_KINDS.includes(kind))
    .reduce<LastUpdate | undefined>((a, b) => (a && a.days <= b.days ? a : b), undefined);
}
