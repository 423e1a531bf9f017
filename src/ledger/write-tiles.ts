/** The log as it is served: tiles, bundles of entries, openings, checkpoint, key and edge. */
import { toBase64 } from './base64.ts';
import { encodeEntry, type Entry } from './entry.ts';
import type { Log } from './log.ts';
import { writeVkey } from './note.ts';
import * as served from './served-paths.ts';
import { edgeOf, tileBytes } from './tree.ts';

/** Whether the opening of an entry is not served although the log has it: its record is withdrawn by its date. */
export type HidesOpening = (entry: Entry) => boolean;

const encoder = new TextEncoder();

/** Every file below `/ledger/` that follows from the log alone: path from the site's root → bytes, in no order. The same log gives the same bytes. */
export function servedFiles(log: Log, hides: HidesOpening = () => false): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const size = log.entries.length;
  const put = (path: string, text: string) => files.set(path, encoder.encode(text));
  put(served.CHECKPOINT_PATH, log.checkpoint.note);
  put(served.VKEY_PATH, `${writeVkey(log.vkey)}\n`);
  put(
    served.EDGE_PATH,
    edgeOf(log.tree(), size)
      .map((hash) => `${toBase64(hash)}\n`)
      .join(''),
  );
  for (const tile of servedTiles(log)) {
    files.set(served.tilePath(tile), tileBytes(log.tree(), tile.level, tile.index, tile.width));
    if (tile.level === 0) files.set(served.entriesPath(tile), bundleOf(log.entries.slice(tile.index * 256, tile.index * 256 + tile.width)));
  }
  for (let first = 0; first < size; first += served.OPENINGS_PER_FILE) {
    const lines = log.entries.slice(first, first + served.OPENINGS_PER_FILE).map((entry) => servedOpening(log, entry, hides(entry), files));
    put(served.openingsPath(first), lines.map((line) => `${line}\n`).join(''));
  }
  return files;
}

/** Of how many entries the content is not served: withdrawn, taken back, or closed by `hides`. */
export function countWithheld(log: Log, hides: HidesOpening): number {
  return log.entries.filter((entry) => entry.content !== undefined && (hides(entry) || log.openings.isHidden(entry.seq))).length;
}

/**
 * The tiles of the present size and, as tlog-tiles demands, the partial tiles of every size that
 * was signed, while the log has not filled them.
 */
export function servedTiles(log: Pick<Log, 'entries' | 'checkpoints'>): served.Tile[] {
  const size = log.entries.length;
  const tiles = new Map(served.tilesOf(size).map((tile) => [served.tilePath(tile), tile]));
  for (const checkpoint of log.checkpoints) {
    for (let level = 0, count = checkpoint.size; count > 0; level++, count = Math.floor(count / 256)) {
      const tile = { level, index: Math.floor(count / 256), width: count % 256 };
      const isFull = served.tileOf(level, tile.index * 256, size).width === 256;
      if (tile.width > 0 && !isFull) tiles.set(served.tilePath(tile), tile);
    }
  }
  return [...tiles.values()];
}

/** Entries one after the other, each behind its length in two bytes, the greater first. */
export function bundleOf(entries: readonly Entry[]): Uint8Array {
  const leaves = entries.map((entry) => encoder.encode(encodeEntry(entry)));
  const bytes = new Uint8Array(leaves.reduce((sum, leaf) => sum + 2 + leaf.length, 0));
  let at = 0;
  for (const leaf of leaves) {
    bytes[at] = leaf.length >> 8;
    bytes[at + 1] = leaf.length & 0xff;
    bytes.set(leaf, at + 2);
    at += 2 + leaf.length;
  }
  return bytes;
}

/**
 * The line of an entry: the entry, salt, content, and the numbers of all entries of its record
 * when it has more than this one. A long content is put into a file of its own.
 */
function servedOpening(log: Log, entry: Entry, isHidden: boolean, files: Map<string, Uint8Array>): string {
  const own = log.entriesOf(entry.record, entry.id);
  const numbers = own.length > 1 ? own.map(({ seq }) => seq).join(' ') : '';
  const line = (salt: string, content: string) => [encodeEntry(entry), salt, content, numbers].join('\t');
  const opening = isHidden ? undefined : log.openingOf(entry.seq);
  if (!opening) return line(served.HIDDEN, served.HIDDEN);
  const salt = toBase64(opening.salt);
  if (encoder.encode(opening.content).length <= served.LONG_CONTENT) return line(salt, opening.content);
  files.set(served.longOpeningPath(entry.seq), encoder.encode(`${salt}\t${opening.content}\n`));
  return line(served.APART, served.APART);
}
