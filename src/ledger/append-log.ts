/**
 * New entries at the end of a log, as the files to write. Nothing that was logged changes but
 * openings that may no longer be read; writing is the caller's.
 */
import { sameBytes, toHex } from './base64.ts';
import { chainFault, recordKey } from './chain.ts';
import { checkpointText, type SignedCheckpoint } from './checkpoint.ts';
import { contentHash } from './content.ts';
import type { Draft } from './draft.ts';
import { encodeEntry, parseEntry, type Entry } from './entry.ts';
import { sameKey, signNote, type Signer } from './keys.ts';
import type { Log } from './log.ts';
import { writeVkey } from './note.ts';
import { openingLine } from './openings.ts';
import { checkpointLine } from './read-checkpoints.ts';
import { HIDDEN } from './served-paths.ts';
import { sha256 } from './sha256.ts';
import * as paths from './stored-paths.ts';
import { edgeOf, leafHash, nodeHash } from './tree.ts';

/** Entries that are signed together. */
export interface Batch {
  /** `2026-11-20T09:00:00Z`; not before the log's last. */
  time: string;
  drafts: readonly Draft[];
}

export interface Append {
  signer: Signer;
  /** 32 bytes nobody can guess, for the content of entry `seq`. */
  salt(seq: number): Uint8Array;
}

/** Path below the source root → bytes. */
export type LedgerWrites = Map<string, Uint8Array>;

/** The files of a log without entries, signed at that time. */
export function startLog(signer: Signer, time: string): LedgerWrites {
  const note = signNote(checkpointText({ origin: signer.vkey.name, size: 0, root: sha256(new Uint8Array()) }), signer);
  return encoded([
    [paths.STORED_VKEY, `${writeVkey(signer.vkey)}\n`],
    [paths.STORED_CHECKPOINTS, `${checkpointLine({ note, time })}\n`],
    [paths.STORED_CHECKPOINT, note],
  ]);
}

/**
 * The files that change, the checkpoint last; one checkpoint is signed per batch that has drafts. Of the log only
 * the end of its tree is worked out anew. Throws a RangeError for what the caller must not ask: another key than the
 * log's, a time that goes back, a draft that cannot follow its record's last entry.
 */
export function appendEntries(log: Log, batches: readonly Batch[], { signer, salt }: Append): LedgerWrites {
  if (!sameKey(signer.vkey, log.vkey)) throw new RangeError(`the log is signed by ${writeVkey(log.vkey)}`);
  const edge = edgeOf(log.tree(), log.entries.length);
  const frontier = new Frontier(log.entries.length, edge);
  if (!sameBytes(frontier.root(), log.checkpoint.root)) throw new RangeError('the entries are not what was signed');
  const page = new Pages(log);
  const signed: SignedCheckpoint[] = [];
  for (const { time, drafts } of batches) {
    if (drafts.length === 0) continue;
    if (time < (signed.at(-1) ?? log.checkpoint).time) throw new RangeError(`${time} is before the last checkpoint`);
    for (const draft of drafts) frontier.add(leafHash(encoder.encode(page.add(draft, time, salt))));
    const checkpoint = { origin: log.origin, size: page.size, root: frontier.root() };
    signed.push({ ...checkpoint, time, note: signNote(checkpointText(checkpoint), signer) });
  }
  if (signed.length === 0) return new Map();
  const history = [...log.checkpoints, ...signed].map((checkpoint) => `${checkpointLine(checkpoint)}\n`).join('');
  return new Map([
    ...page.files(),
    ...encoded([
      [paths.STORED_CHECKPOINTS, history],
      [paths.STORED_CHECKPOINT, signed.at(-1)!.note],
    ]),
  ]);
}

/** The id under which a record whose key may not be named is logged from its first entry on. */
export function drawnId(salt: Uint8Array): string {
  return `~${toHex(sha256(salt).subarray(0, 6))}`;
}

const encoder = new TextEncoder();
const encoded = (files: [string, string][]): LedgerWrites => new Map(files.map(([path, text]) => [path, encoder.encode(text)]));

/** Entries and openings of a log with what is added, by the files they stand in. */
class Pages {
  readonly #log: Log;
  readonly #added: Entry[] = [];
  /** First entry of a file → its lines, of files that change. */
  readonly #entries = new Map<number, string[]>();
  readonly #openings = new Map<number, string[]>();
  readonly #last = new Map<string, Entry>();
  /** Of records that were added to, the numbers of their added entries. */
  readonly #own = new Map<string, number[]>();

  constructor(log: Log) {
    this.#log = log;
  }

  get size(): number {
    return this.#log.entries.length + this.#added.length;
  }

  /** Adds an entry and gives its canonical form. */
  add(draft: Draft, time: string, saltOf: Append['salt']): string {
    const seq = this.size;
    const salt = saltOf(seq);
    if (salt.length !== 32) throw new RangeError('a salt has 32 bytes');
    const { kind, record, content, reason } = draft;
    const id = draft.id || drawnId(salt);
    const key = recordKey(record, id);
    const last = this.#last.get(key) ?? this.#log.last(record, id);
    const entry: Entry = { id, kind, record, seq, time, v: 1 };
    if (content !== undefined) entry.content = contentHash(salt, content);
    if (last?.content !== undefined) entry.previous = last.content;
    if (reason !== undefined) entry.reason = reason;
    const text = encodeEntry(entry);
    const fault = chainFault(entry, this.#added.at(-1) ?? this.#log.entries.at(-1), last);
    if (fault || !parseEntry(text) || encoder.encode(text).length > 0xffff) throw new RangeError(`${fault ?? 'form'}: ${text}`);
    if (draft.hidesEarlier || kind === 'withdraw') this.#hide(record, id, key);
    this.#added.push(entry);
    this.#last.set(key, entry);
    this.#own.set(key, [...(this.#own.get(key) ?? []), seq]);
    this.#linesFor(this.#entries, seq, (at) => encodeEntry(this.#log.entries[at]!)).push(text);
    this.#openingsFor(seq).push(content === undefined ? HIDDEN : openingLine({ salt, content }));
    return text;
  }

  files(): LedgerWrites {
    const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
    return encoded([
      ...[...this.#entries].map(([first, lines]): [string, string] => [paths.storedEntries(first), text(lines)]),
      ...[...this.#openings].map(([first, lines]): [string, string] => [paths.storedOpenings(first), text(lines)]),
    ]);
  }

  #hide(record: string, id: string, key: string): void {
    const earlier = [...this.#log.entriesOf(record, id).map(({ seq }) => seq), ...(this.#own.get(key) ?? [])];
    for (const seq of earlier) {
      const known = seq < this.#log.entries.length && !this.#openings.has(paths.firstOfFile(seq));
      if (known && this.#log.openings.isHidden(seq)) continue;
      this.#openingsFor(seq)[seq % paths.PER_STORED_FILE] = HIDDEN;
    }
  }

  #openingsFor(seq: number): string[] {
    return this.#linesFor(this.#openings, seq, (at) => this.#log.openings.line(at));
  }

  /** The lines of the file with entry `seq`, those that the log has read once. */
  #linesFor(files: Map<number, string[]>, seq: number, lineOf: (seq: number) => string): string[] {
    const first = paths.firstOfFile(seq);
    let lines = files.get(first);
    if (!lines) {
      const stored = Math.max(0, Math.min(paths.PER_STORED_FILE, this.#log.entries.length - first));
      files.set(first, (lines = Array.from({ length: stored }, (_, at) => lineOf(first + at))));
    }
    return lines;
  }
}

/** The right edge of a growing tree: the complete subtrees that it is made of, the largest first. */
class Frontier {
  #size: number;
  readonly #edge: Uint8Array[];

  constructor(size: number, edge: readonly Uint8Array[]) {
    this.#size = size;
    this.#edge = [...edge];
  }

  add(leaf: Uint8Array): void {
    let hash = leaf;
    for (let size = this.#size++; size % 2 === 1; size = Math.floor(size / 2)) hash = nodeHash(this.#edge.pop()!, hash);
    this.#edge.push(hash);
  }

  root(): Uint8Array {
    return this.#edge.length === 0 ? sha256(new Uint8Array()) : this.#edge.reduceRight((right, left) => nodeHash(left, right));
  }
}
