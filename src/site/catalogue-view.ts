/** The catalogue of what the district publishes, and how fresh it is: absolute days only, what is overdue is for the reader's browser to say. */
import { beijingDay } from '../format/beijing-time.ts';
import { addDays } from '../model/calendar.ts';
import { growsOld, NATIONAL_LIMITS, NEWS_KINDS, newestDay, updateField, type TypedDay } from '../model/freshness.ts';
import { kindPath } from '../model/routes.ts';
import type { CatalogueItem } from '../schema/catalogue.ts';
import { KINDS, type Kind, type KindName } from '../schema/registry.ts';
import type { Site } from './site.ts';

/** A table that an item of the catalogue is published in. */
export interface CatalogueTable {
  title: string;
  path: string;
  records: number;
  counter: string | undefined;
  /** The day or month of its newest record, else the day of its last entry in the publication log. */
  newest: string | undefined;
}

export interface CatalogueRow {
  /** Running number over all groups, from 1. */
  number: number;
  item: CatalogueItem;
  /** Names of the bodies that publish it. */
  bodies: string[];
  tables: CatalogueTable[];
}

/** How often a column must be updated. */
export interface ColumnFreshness {
  title: string;
  path: string;
  /** A day, or a month where records have no more. */
  newest: string;
  /** Natural days within which something new has to come. */
  everyDays: number;
  /** The last day on which that is in time. */
  due: string;
}

export interface CatalogueView {
  groups: { level1: string; rows: CatalogueRow[] }[];
  items: number;
  tables: number;
  /** The home page, as far as anything was ever published; then the columns that have a record. */
  home: Pick<ColumnFreshness, 'newest' | 'everyDays' | 'due'> | undefined;
  columns: ColumnFreshness[];
  /** Where the limits come from; undefined when the district set none and the national ones are used. */
  basis: string | undefined;
  asOf: string;
}

/** The page 公开事项目录. */
export function catalogueView(site: Site): CatalogueView {
  const tableOf = tablesOf(site);
  const rows = site.all.catalogueItem.map((item, index) => ({
    number: index + 1,
    item,
    bodies: item.officeIds.map((id) => site.find('office', id)?.name ?? id),
    tables: item.tables.flatMap((title) => tableOf(title) ?? []),
  }));
  const groups = [...Map.groupBy(rows, ({ item }) => item.level1)].map(([level1, members]) => ({ level1, rows: members }));
  return {
    groups,
    items: rows.length,
    tables: rows.reduce((sum, { tables }) => sum + tables.length, 0),
    ...freshnessOf(site),
    asOf: site.dataDate,
  };
}

/** The published table of that title. */
function tablesOf(site: Site): (title: string) => CatalogueTable | undefined {
  const logged = new Map<string, string>();
  for (const { record, time } of site.ledger?.log.lastEntries() ?? []) {
    if (time > (logged.get(record) ?? '')) logged.set(record, time);
  }
  return (title) => {
    const kind = KINDS.find((one) => one.published && one.title === title);
    if (!kind) return undefined;
    const time = logged.get(kind.name);
    return {
      title,
      path: kindPath(kind),
      records: site.all[kind.name].length,
      counter: kind.counter,
      newest: newestOf(site, kind.name)?.typed ?? (time === undefined ? undefined : beijingDay(time)),
    };
  };
}

/** The day of the newest record of a column that is expected to go on. */
function newestOf(site: Site, kind: KindName): TypedDay | undefined {
  const field = updateField(kind);
  if (field === undefined) return undefined;
  return newestDay(
    (site.all[kind] as Record<string, unknown>[]).map((value) => value[field]),
    site.buildDate,
  );
}

/** The home page: its newest news, and by when the next has to come; undefined while nothing was ever published. */
export function homeFreshness(site: Site): CatalogueView['home'] {
  const { homeDays } = site.thresholds.freshness ?? NATIONAL_LIMITS;
  const days = NEWS_KINDS.map((kind) => newestOf(site, kind)?.typed);
  const news = newestDay(days, site.buildDate);
  return news && term(news, homeDays);
}

function freshnessOf(site: Site): Pick<CatalogueView, 'home' | 'columns' | 'basis'> {
  const { freshness } = site.thresholds;
  const { columnDays } = freshness ?? NATIONAL_LIMITS;
  const columns = KINDS.filter((kind) => kind.published && growsOld({ kind: kind.name })).flatMap((kind: Kind) => {
    const newest = newestOf(site, kind.name);
    return newest === undefined ? [] : [{ title: kind.title, path: kindPath(kind), ...term(newest, columnDays) }];
  });
  return { home: homeFreshness(site), columns, basis: freshness?.basis };
}

function term({ on, typed }: TypedDay, everyDays: number): Pick<ColumnFreshness, 'newest' | 'everyDays' | 'due'> {
  return { newest: typed, everyDays, due: addDays(on, everyDays) };
}
