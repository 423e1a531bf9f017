/**
 * What pages see of the sources: values by kind, look-ups and the groupings
 * that more than one page needs, each made once.
 */
import type { Dataset, Row } from '../schema/dataset.ts';
import { KINDS, type KindName, type KindValue } from '../schema/registry.ts';
import type { Notice } from '../schema/notice.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { TextPage } from '../schema/page.ts';
import type { Problem } from '../schema/problem.ts';
import { makeCalendar, type WorkCalendar } from '../model/calendar.ts';
import type { SourceFile } from '../sources/from-exports.ts';
import type { Portal } from '../sources/portal.ts';
import type { Log } from '../ledger/log.ts';
import { inspect, type AuditReport } from './audit.ts';
import { makeLedger, type Ledger } from './ledger.ts';
import { layoutOf } from './source-layout.ts';
import { stubOf } from '../model/withdrawn.ts';

/** A text record with its Markdown. */
export interface Text<T> {
  value: T;
  body: string;
}

export type AllValues = { [K in KindName]: KindValue<K>[] };

export interface Site {
  config: KindValue<'site'>;
  campaign: KindValue<'campaign'>;
  thresholds: KindValue<'thresholds'>;
  /** `YYYY-MM-DD` the data speaks of. */
  dataDate: string;
  /** `YYYY-MM-DD` of the build, an input and never the clock. */
  buildDate: string;
  all: AllValues;
  calendar: WorkCalendar;
  /** Newest first. */
  notices: Text<Notice>[];
  /** Newest first. */
  documents: Text<PolicyDocument>[];
  /** By `order`, then id. */
  help: Text<TextPage>[];
  pages: Text<TextPage>[];
  /** The source files of the published records. */
  layout: readonly SourceFile[];
  /** What an inspection would find on the day of the build. */
  inspection(): AuditReport;
  /** What was published, corrected and withdrawn; undefined for a district that keeps no log. */
  ledger: Ledger | undefined;
  /** What the district's portal puts into the head and foot of every page. */
  portal: Portal;
  /** Warnings and notes that did not stop the build. */
  problems: Problem[];
  /** The record of that kind whose key is `id`; undefined when there is none. */
  find<K extends KindName>(kind: K, id: string | undefined): KindValue<K> | undefined;
  /** The records of that kind whose `field` is (or, for lists, contains) `value`, in source order. */
  where<K extends KindName>(kind: K, field: string & keyof KindValue<K>, value: string): KindValue<K>[];
}

/** Builds the seam over a dataset that has passed the check. */
export function makeSite(checked: Dataset, problems: Problem[], buildDate: string, log?: Log, portal: Portal = {}): Site {
  const dataset: Dataset = { ...checked, notice: checked.notice.map((row) => stubOf(row, buildDate)) };
  const all = Object.fromEntries(
    KINDS.map((kind) => [kind.name, (dataset[kind.name] as Row<unknown>[]).map((row) => row.value)]),
  ) as AllValues;
  const [config, campaign, thresholds] = [all.site[0], all.campaign[0], all.thresholds[0]];
  if (!config || !campaign || !thresholds) throw new Error('site, campaign and thresholds must have passed the check');
  const groups = new Map<string, Map<string, unknown[]>>();
  const group = (kind: KindName, field: string) => {
    const name = `${kind}.${field}`;
    const found = groups.get(name) ?? groupBy(all[kind] as Record<string, unknown>[], field);
    groups.set(name, found);
    return found;
  };
  return {
    config,
    campaign,
    thresholds,
    all,
    problems,
    portal,
    // A log that was only begun has nothing to show yet.
    ledger: log && log.entries.length > 0 ? makeLedger(log, checked, buildDate) : undefined,
    inspection: () => inspect(checked, problems, buildDate),
    layout: layoutOf(checked),
    buildDate,
    dataDate: config.asOf,
    calendar: makeCalendar(all.calendar),
    notices: newestFirst(dataset.notice.map(textOf)),
    documents: newestFirst(dataset.document.map(textOf)),
    help: inOrder(dataset.help.map(textOf)),
    pages: inOrder(dataset.page.map(textOf)),
    find: (kind, id) => (id === undefined ? undefined : group(kind, keyField(kind)).get(id)?.[0]) as never,
    where: (kind, field, value) => (group(kind, field).get(value) ?? []) as never,
  };
}

function keyField(kind: KindName): string {
  return KINDS.find((entry) => entry.name === kind)?.key[0] ?? 'id';
}

function groupBy(values: Record<string, unknown>[], field: string): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const value of values) {
    const names = value[field];
    for (const name of Array.isArray(names) ? names : [names]) {
      if (typeof name !== 'string') continue;
      const group = groups.get(name);
      if (group) group.push(value);
      else groups.set(name, [value]);
    }
  }
  return groups;
}

function textOf<T>(row: Row<T>): Text<T> {
  return { value: row.value, body: row.body ?? '' };
}

function newestFirst<T extends { id: string; publishedOn: string }>(texts: Text<T>[]): Text<T>[] {
  return texts.sort((a, b) => compare(b.value.publishedOn, a.value.publishedOn) || compare(b.value.id, a.value.id));
}

function inOrder(texts: Text<TextPage>[]): Text<TextPage>[] {
  return texts.sort((a, b) => (a.value.order ?? 999) - (b.value.order ?? 999) || compare(a.value.id, b.value.id));
}

/** Code-unit order: the same on every machine, unlike a locale's. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
