/** Addresses of what the publication log is to readers. */
import type { Kind } from '../schema/registry.ts';

/** Whether anything published was changed, and how anyone finds out. */
export const LEDGER_PATH = '/ledger/';

/** Where a sheet of paper is held against the log. */
export const WITNESS_PATH = '/ledger/witness/';

/** Every correction and withdrawal as a feed, Atom or JSON Feed. */
export function correctionsFeedPath(form: 'xml' | 'json' = 'xml'): string {
  return `/corrections.${form}`;
}

/** Every correction and withdrawal, newest first: its pages from 1. */
export function correctionsPath(page = 1): string {
  return page === 1 ? '/corrections/' : `/corrections/page/${page}/`;
}

/** One entry, by its place from 0; the address has the number that people see. */
export function entryPath(seq: number): string {
  return `/ledger/entry/#${seq + 1}`;
}

/** Everything the log has of one record that has a page of its own. */
export function historyPath(kind: Pick<Kind, 'source'>, id: string): string {
  return `/ledger/history/${kind.source.file}/${id}/`;
}
