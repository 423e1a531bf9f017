/** Every correction and withdrawal in the log, newest first, with what changed where that may still be read. */
import type { Entry } from '../ledger/entry.ts';
import { recordId } from '../ledger/content.ts';
import { kindOf, KINDS, type Kind, type KindName } from '../schema/registry.ts';
import { differenceOf, type Difference } from './ledger-difference.ts';
import { entryView, type LoggedEntry } from './ledger-record-view.ts';
import { compoundsOf, fieldsIn, isReference, namesIn, pathOf, titleOf, type Values } from './records.ts';
import { valuesOf } from './register-view.ts';
import { once } from './reads.ts';
import type { Site } from './site.ts';

export const CORRECTIONS_PER_PAGE = 20;

/** A correction or withdrawal. */
export interface CorrectionItem extends LoggedEntry {
  record: Kind;
  id: string;
  /** What the record is called; undefined once it is gone. */
  title: string | undefined;
  path: string | undefined;
  /** Undefined when one of the two versions may not be read any more. */
  difference: Difference | undefined;
}

export interface CorrectionsPage {
  items: readonly CorrectionItem[];
  corrected: number;
  withdrawn: number;
  /** From 1. */
  page: number;
  pages: number;
}

/** The pages of all corrections and withdrawals, at least one; none at all without a log. */
export function correctionsPages(site: Site): CorrectionsPage[] {
  if (!site.ledger) return [];
  const entries = correctionEntries(site);
  const withdrawn = entries.filter(({ kind }) => kind === 'withdraw').length;
  const pages = Math.max(1, Math.ceil(entries.length / CORRECTIONS_PER_PAGE));
  return Array.from({ length: pages }, (_, index) => ({
    items: correctionItems(site, entries.slice(index * CORRECTIONS_PER_PAGE, (index + 1) * CORRECTIONS_PER_PAGE)),
    corrected: entries.length - withdrawn,
    withdrawn,
    page: index + 1,
    pages,
  }));
}

/** The newest corrections and withdrawals, at most `most`. */
export function newestCorrections(site: Site, most: number): CorrectionItem[] {
  return correctionItems(site, correctionEntries(site).slice(0, most));
}

function correctionEntries(site: Site): Entry[] {
  const found: Entry[] = [];
  for (const entry of site.ledger?.log.entries ?? []) if (entry.kind === 'correct' || entry.kind === 'withdraw') found.push(entry);
  return found.reverse();
}

function correctionItems(site: Site, entries: readonly Entry[]): CorrectionItem[] {
  return entries.flatMap((entry) => {
    if (!KINDS.some(({ name }) => name === entry.record)) return [];
    const kind = kindOf(entry.record as KindName) as Kind;
    const value = recordOf(site, kind, entry.id);
    return [
      {
        ...entryView(entry),
        record: kind,
        id: entry.id,
        title: value && calledOf(site, kind, value),
        path: value && pathOf(kind, value),
        difference: differenceAt(site, kind, entry),
      },
    ];
  });
}

/** How an entry changed its record; undefined for the first, and where one side may not be read. */
export function differenceAt(site: Site, kind: Kind, entry: Entry): Difference | undefined {
  const entries = site.ledger?.entriesOf(kind.name, entry.id) ?? [];
  const before = entries.findLast(({ seq }) => seq < entry.seq);
  const [old, now] = [before && site.ledger?.contentOf(before), site.ledger?.contentOf(entry)];
  return old && now && differenceOf(site, kind, old, now);
}

/** What a row of a table is called where it stands among others: after the compound it is about, and by the names behind its key. */
export function calledOf(site: Site, kind: Kind, value: Values): string {
  const key = fieldsIn(kind).filter((field) => kind.key.includes(field.key));
  const names = key.map((field) => {
    const named = isReference(kind, field) ? namesIn(site, kind, field, value) : [];
    return named.length > 0 ? named.map(({ title }) => title).join('、') : String(value[field.key] ?? '');
  });
  const title = kind.titleField === undefined ? names.filter((name) => name !== '').join('，') : titleOf(site, kind, value);
  if (pathOf(kind, value) !== undefined) return title;
  const [compound] = compoundsOf(site, kind, value).flatMap((id) => site.find('compound', id)?.name ?? []);
  return compound === undefined || title.includes(compound) ? title : `${compound}${title}`;
}

/** The record that the log knows by that id, while the site has it. */
export function recordOf(site: Site, kind: Kind, id: string): Values | undefined {
  return recordsById(site, kind).get(id);
}

const recordsById = once(
  (site: Site, kind: Kind) =>
    new Map(valuesOf(site, kind).map((value) => [site.ledger?.idOf(kind, value) ?? recordId(kind, value), value])),
);
