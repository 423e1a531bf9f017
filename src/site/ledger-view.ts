/** What the page about the log says of it: its state without the entries of whole built sites, on which no page may depend. */
import { checkpointToken, shortRoot } from '../ledger/checkpoint.ts';
import { ENTRY_KINDS, RELEASE, type Entry, type EntryKind } from '../ledger/entry.ts';
import { CHECKPOINT_PATH, entriesPath, VKEY_PATH } from '../ledger/served-paths.ts';
import { toBase64 } from '../ledger/base64.ts';
import { writeVkey } from '../ledger/note.ts';
import { helpPath } from '../model/routes.ts';
import { kindOf, KINDS, type Kind, type KindName } from '../schema/registry.ts';
import type { Site } from './site.ts';

export interface LedgerView {
  /** Entries up to the last that is no release. */
  size: number;
  /** Root of that state: its first 8 bytes for people, and all of it in base64. */
  code: string;
  root: string;
  /** The same as an address carries it. */
  token: string;
  /** UTC, of the first entry and of the last. */
  from: string;
  until: string;
  counts: { kind: EntryKind; count: number }[];
  /** Entries by kind of record, most first. */
  tables: { kind: Kind; count: number; records: number }[];
  origin: string;
  vkey: string;
  /** Whether anyone may sign it. */
  demonstration: boolean;
  /** Where editors read how to correct and withdraw; undefined when the district has no such text. */
  help: string | undefined;
}

/** Files of the log that its page leads to: path from the site's root, and which it is. */
export function ledgerFiles({ size }: Pick<LedgerView, 'size'>): { path: string; file: 'checkpoint' | 'vkey' | 'entries' }[] {
  const always = [
    { path: CHECKPOINT_PATH, file: 'checkpoint' },
    { path: VKEY_PATH, file: 'vkey' },
  ] as const;
  // Until a bundle is full its name changes with the log, on which no page may depend.
  return size < FULL_BUNDLE ? [...always] : [...always, { path: entriesPath({ index: 0, width: FULL_BUNDLE }), file: 'entries' }];
}

const FULL_BUNDLE = 256;
const HELP = 'ledger';

/** The state of the log for its page; undefined without a log, or while it has no entries. */
export function ledgerView(site: Site): LedgerView | undefined {
  if (!site.ledger) return undefined;
  const { log } = site.ledger;
  const counts = new Map<EntryKind, number>(ENTRY_KINDS.map((kind) => [kind, 0]));
  const tables = new Map<string, { count: number; records: number }>();
  let first: Entry | undefined;
  let last: Entry | undefined;
  for (const entry of log.entries) {
    if (entry.record === RELEASE) continue;
    first ??= entry;
    last = entry;
    counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
    const table = tables.get(entry.record) ?? { count: 0, records: 0 };
    table.count += 1;
    if (entry.kind === 'publish') table.records += 1;
    tables.set(entry.record, table);
  }
  const state = last && site.ledger.stateAfter(last.seq);
  if (!first || !last || !state) return undefined;
  return {
    size: state.size,
    code: shortRoot(state.root),
    root: toBase64(state.root),
    token: checkpointToken(state),
    from: first.time,
    until: last.time,
    counts: [...counts].map(([kind, count]) => ({ kind, count })),
    tables: [...tables]
      .filter(([name]) => KINDS.some((kind) => kind.name === name))
      .map(([name, table]) => ({ kind: kindOf(name as KindName) as Kind, ...table }))
      .sort((a, b) => b.count - a.count),
    origin: log.origin,
    vkey: writeVkey(log.vkey),
    demonstration: log.demonstration,
    help: site.help.some(({ value }) => value.id === HELP) ? helpPath(HELP) : undefined,
  };
}
