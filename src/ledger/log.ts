/** The log as it lies in the repository, read and held against its newest checkpoint; `verify-log.ts` recomputes the rest. */
import type { Problem } from '../schema/problem.ts';
import { sameBytes } from './base64.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import { isDemonstration } from './demonstration-key.ts';
import type { Entry } from './entry.ts';
import { rootProblem } from './ledger-problem.ts';
import type { Vkey } from './note.ts';
import type { Opening, StoredOpenings } from './openings.ts';
import { readStored } from './read-stored.ts';
import type { RecordIndex } from './record-index.ts';
import { STORED_CHECKPOINT } from './stored-paths.ts';
import { buildTree, rootAt, type Tree } from './tree.ts';

/** The calls on the files of a source root that reading a log takes. */
export interface LedgerFiles {
  readFile(path: string): Uint8Array;
  list(path: string): readonly { name: string; kind: string }[];
  stat(path: string): { kind: string } | undefined;
}

export interface Log {
  vkey: Vkey;
  /** First line of its checkpoints, which is the name of its key. */
  origin: string;
  /** Whether its key is the published one, so that anyone could have signed it. */
  demonstration: boolean;
  /** The newest, as it is served: with the cosignatures that were gathered. */
  checkpoint: SignedCheckpoint;
  /** Every one that was signed, oldest first; the last is `checkpoint`. */
  checkpoints: readonly SignedCheckpoint[];
  /** Keys of the witnesses whose cosignatures count. */
  witnesses: readonly Vkey[];
  entries: readonly Entry[];
  /** Of one record, oldest first. */
  entriesOf(record: string, id: string): Entry[];
  last(record: string, id: string): Entry | undefined;
  /** The last entry of every record, in the order in which they first came. */
  lastEntries(): Iterable<Entry>;
  /** Ids of the records of a kind whose last entry withdraws them, in the order in which they first came. */
  withdrawnIds(record: string): readonly string[];
  /** The same record's entry before this one. */
  entryBefore(seq: number): Entry | undefined;
  /** Salt and content of an entry, while they may be read. */
  openingOf(seq: number): Opening | undefined;
  /** The first signed checkpoint that covers the entry. */
  checkpointAfter(seq: number): SignedCheckpoint | undefined;
  /** The Merkle tree over the entries, made when first asked for. */
  tree(): Tree;
  /** Openings as they are stored. */
  openings: StoredOpenings;
}

/** A log, or what is wrong with its files. */
export interface LedgerRead {
  /** Absent when there are problems. */
  log?: Log;
  problems: Problem[];
}

/** Reads `data/ledger/` of a source root; undefined where there is none. Never throws for what files hold. */
export function readLog(files: LedgerFiles): LedgerRead | undefined {
  const read = readStored(files);
  if (!read) return undefined;
  const { stored, problems } = read;
  if (!stored || problems.length > 0) return { problems };
  const log = makeLog(stored);
  return sameBytes(rootAt(log.tree()), log.checkpoint.root)
    ? { log, problems }
    : { problems: [rootProblem(STORED_CHECKPOINT, log.entries.length)] };
}

/** What a log is made of. */
export interface StoredLog extends Pick<Log, 'vkey' | 'checkpoints' | 'witnesses' | 'entries' | 'openings'> {
  /** Leaf hashes of the entries, one after the other. */
  leaves: Uint8Array;
  index: RecordIndex;
}

/** A log over parts that fit together. */
export function makeLog({ leaves, index, ...stored }: StoredLog): Log {
  const { vkey, checkpoints, entries, openings } = stored;
  const at = (seq: number | undefined) => (seq === undefined ? undefined : entries[seq]);
  const last = (record: string, id: string) => at(index.last(record, id));
  const entryBefore = (seq: number) => at(index.before(seq));
  let tree: Tree | undefined;
  let withdrawn: Map<string, string[]> | undefined;
  return {
    ...stored,
    origin: vkey.name,
    demonstration: isDemonstration(vkey),
    checkpoint: checkpoints.at(-1)!,
    last,
    entryBefore,
    entriesOf(record, id) {
      const own: Entry[] = [];
      for (let entry = last(record, id); entry; entry = entryBefore(entry.seq)) own.unshift(entry);
      return own;
    },
    *lastEntries() {
      for (const seq of index.lasts()) yield entries[seq]!;
    },
    withdrawnIds(record) {
      withdrawn ??= findWithdrawn(this.lastEntries());
      return withdrawn.get(record) ?? [];
    },
    openingOf: (seq) => (entries[seq]?.content === undefined ? undefined : openings.opening(seq)),
    checkpointAfter: (seq) => checkpoints[firstWhere(checkpoints.length, (index) => checkpoints[index]!.size > seq)],
    tree: () => (tree ??= buildTree(leaves)),
  };
}

function findWithdrawn(lasts: Iterable<Entry>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { kind, record, id } of lasts) {
    if (kind !== 'withdraw') continue;
    const own = ids.get(record);
    if (own) own.push(id);
    else ids.set(record, [id]);
  }
  return ids;
}

/** The first index for which a condition holds that holds for all after it; `count` when there is none. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
