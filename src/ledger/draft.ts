import type { EntryKind } from './entry.ts';

/** What is to become an entry: everything but its place, its time, its salt and the hash before it. */
export interface Draft {
  kind: EntryKind;
  /** Name of the kind of record, or `release`. */
  record: string;
  /** Empty for the first entry of a record whose key may not be named: then one is drawn with its salt. */
  id: string;
  /** Canonical content; absent for a withdrawal that leaves nothing. */
  content?: string;
  /** For `correct` and `withdraw`. */
  reason?: string;
  /** Whether what the record said before may no longer be read: its earlier openings are deleted. Always so for `withdraw`. */
  hidesEarlier?: true;
}
