/** When a record was last changed, and how often: from the publication log, else from the record's own days. */
import { chinaInstant, parseInstant } from '../model/instant.ts';
import { kindOf, type Kind, type KindName } from '../schema/registry.ts';
import type { Site } from './site.ts';

export interface Changes {
  /** UTC, to the second. */
  at: string;
  /** 0 as it was first published; never becomes less. */
  count: number;
}

/**
 * The changes of a record. `days` are those on which it says itself that it changed, the first of them its
 * publication; days after that of the build have not come yet. What was there when the log began was registered
 * later than published, so the moment of a first entry says nothing. Without a log, the further days are counted.
 */
export function changesOf(site: Site, name: KindName, value: unknown, days: readonly (string | undefined)[]): Changes {
  const own = days.filter((day) => day !== undefined && day <= site.buildDate) as string[];
  const id = site.ledger?.idOf(kindOf(name) as Kind, value);
  const entries = id === undefined ? [] : (site.ledger?.entriesOf(name, id) ?? []);
  const [first, last] = [entries[0], entries.at(-1)];
  const moments = [...own.map((day) => startOf(day)), ...(last && (entries.length > 1 || own.length === 0) ? [last.time] : [])];
  return {
    at: newest(moments) ?? startOf(site.dataDate),
    count: first ? entries.length - 1 : Math.max(own.length - 1, 0),
  };
}

/** What follows from several records changes with each of them. */
export function together(changes: readonly Changes[]): Changes {
  return { at: newest(changes.map(({ at }) => at)) ?? '', count: changes.reduce((sum, { count }) => sum + count, 0) };
}

/** Midnight of a day in China, in UTC to the second. */
export function startOf(day: string): string {
  return new Date(parseInstant(chinaInstant(day, '00:00'))).toISOString().replace('.000Z', 'Z');
}

export function newest(moments: readonly string[]): string | undefined {
  return moments.reduce<string | undefined>((last, moment) => (last === undefined || moment > last ? moment : last), undefined);
}
