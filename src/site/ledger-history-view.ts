/** The page of all entries of one record that has a page of its own. */
import { historyPath } from '../model/ledger-routes.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import { differenceAt } from './corrections-view.ts';
import type { Difference } from './ledger-difference.ts';
import { entryView, loggedById, type LoggedEntry, type LoggedRecord } from './ledger-record-view.ts';
import { hasId, pathOf, titleOf, type Values } from './records.ts';
import { valuesOf } from './register-view.ts';
import type { Site } from './site.ts';

export interface HistoryStep extends LoggedEntry {
  /** Undefined for the first entry, and where one of the two versions may not be read any more. */
  difference: Difference | undefined;
  /** Whether what it said may still be read. */
  open: boolean;
}

export interface HistoryView {
  logged: LoggedRecord;
  title: string;
  /** The record's own page. */
  path: string;
  /** Newest first. */
  steps: readonly HistoryStep[];
}

/** Kinds of which every record has a page of its own under its id. */
export function pagedKinds(): readonly Kind[] {
  return KINDS.filter((kind) => kind.published && hasId(kind) && pathOf(kind, EXAMPLE) !== undefined);
}

/** Has what the addresses of any kind are made of. */
const EXAMPLE: Values = { id: 'x', publishedOn: '2026-01-01', compoundId: 'x' };

/** The records that have such a page, by what it takes to make it: more than one entry. */
export function recordsWithHistory(site: Site): { kind: Kind; value: Values; id: string }[] {
  if (!site.ledger) return [];
  return pagedKinds().flatMap((kind) =>
    valuesOf(site, kind)
      .map((value) => ({ kind, value, id: String(value.id) }))
      .filter(({ id }) => (site.ledger?.entriesOf(kind.name, id).length ?? 0) > 1),
  );
}

/** All entries of a record, with what each changed. */
export function historyView(site: Site, kind: Kind, value: Values): HistoryView {
  const logged = loggedById(site, kind, String(value.id), value);
  const path = pathOf(kind, value);
  if (!logged || path === undefined) throw new RangeError(`no history at ${historyPath(kind, String(value.id))}`);
  return { logged, title: titleOf(site, kind, value), path, steps: stepsOf(site, kind, logged.id) };
}

/** The entries of a record, newest first. */
export function stepsOf(site: Site, kind: Kind, id: string): HistoryStep[] {
  const entries = site.ledger?.entriesOf(kind.name, id) ?? [];
  return entries
    .map((entry) => ({
      ...entryView(entry),
      difference: differenceAt(site, kind, entry),
      open: site.ledger?.contentOf(entry) !== undefined,
    }))
    .reverse();
}
