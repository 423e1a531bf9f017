/** Records that were withdrawn and are gone from the sources: what stays at their old addresses. */
import type { Kind } from '../schema/registry.ts';
import { recordOf } from './corrections-view.ts';
import { pagedKinds, stepsOf, type HistoryStep } from './ledger-history-view.ts';
import { loggedById, type LoggedEntry, type LoggedRecord } from './ledger-record-view.ts';
import { pathOf } from './records.ts';
import type { Site } from './site.ts';

export interface WithdrawnRecord {
  kind: Kind;
  id: string;
  logged: LoggedRecord & { withdrawn: LoggedEntry };
  /** Newest first; none of them can be read any more. */
  steps: readonly HistoryStep[];
  /** Its old page, and what lay below it: sheets of paper lead there. */
  paths: readonly string[];
}

/** Every withdrawn record that had a page of its own and that the sources no longer have. */
export function withdrawnRecords(site: Site): WithdrawnRecord[] {
  return pagedKinds()
    .filter(({ name }) => name !== 'disclosure')
    .flatMap((kind) =>
      (site.ledger?.log.withdrawnIds(kind.name) ?? []).flatMap((id) => {
        const logged = loggedById(site, kind, id);
        if (!logged?.withdrawn || recordOf(site, kind, id)) return [];
        const { withdrawn } = logged;
        const paths = addressesOf(site, kind, logged);
        return [{ kind, id, logged: { ...logged, withdrawn }, steps: stepsOf(site, kind, id), paths }];
      }),
    );
}

/** A record on paper has had at most a version per entry. */
function addressesOf(site: Site, kind: Kind, { id, entries }: LoggedRecord): string[] {
  const pages = kind.name === 'notice' ? noticeAddresses(site, id, entries[0]?.on ?? '') : [pathOf(kind, { id }) ?? ''];
  if (kind.name !== 'notice' && kind.name !== 'compound') return pages;
  return pages.flatMap((page) => [page, `${page}poster/`, ...entries.map((_, index) => `${page}v/${index + 1}/`)]);
}

/** The year of a notice's address is that of its publication, which went with its text: every year that it can have been. */
function noticeAddresses(site: Site, id: string, logged: string): string[] {
  const latest = logged.slice(0, 4);
  const years = site.notices.map(({ value }) => value.publishedOn.slice(0, 4)).filter((year) => year <= latest);
  return [...new Set([latest, ...years])].sort().map((year) => `/notices/${year}/${id}/`);
}
