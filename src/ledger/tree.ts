/**
 * The Merkle tree of RFC 6962 §2.1 over the whole log, built once and asked for the root at
 * any earlier size, for single nodes and for tiles.
 */
import { hashInto, sha256 } from './sha256.ts';

export const HASH_BYTES = 32;
/** Hashes in a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** `SHA-256(0x00 ‖ data)`. */
export function leafHash(data: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + data.length);
  input.set(data, 1);
  return sha256(input);
}

/** `SHA-256(0x01 ‖ left ‖ right)`. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return sha256(input);
}

export interface Tree {
  size: number;
  /** Level k: the hashes, one after the other, of the ⌊size / 2^k⌋ complete subtrees of 2^k leaves. */
  levels: readonly Uint8Array[];
}

/** The leaf hashes, one after the other, of entries that stand one per line; each line has an end. */
export function hashLines(text: Uint8Array): Uint8Array {
  // With a zero for every end of a line, and one before the first, each line stands behind the byte that makes it a leaf.
  const bytes = new Uint8Array(1 + text.length);
  bytes.set(text, 1);
  const ends: number[] = [];
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) {
    bytes[end] = 0;
    ends.push(end);
  }
  const hashes = new Uint8Array(ends.length * HASH_BYTES);
  ends.forEach((end, at) => hashInto(hashes, at * HASH_BYTES, bytes.subarray(ends[at - 1] ?? 0, end)));
  return hashes;
}

const NEWLINE = 10;

/** The tree over `leaves`, a whole number of leaf hashes. */
export function buildTree(leaves: Uint8Array): Tree {
  const levels = [leaves];
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  for (let below = leaves; below.length >= 2 * HASH_BYTES;) {
    const count = Math.floor(below.length / (2 * HASH_BYTES));
    const level = new Uint8Array(count * HASH_BYTES);
    for (let i = 0; i < count; i++) {
      input.set(below.subarray(2 * HASH_BYTES * i, 2 * HASH_BYTES * (i + 1)), 1);
      hashInto(level, HASH_BYTES * i, input);
    }
    levels.push(level);
    below = level;
  }
  return { size: leaves.length / HASH_BYTES, levels };
}

/** The hash of the complete subtree over the leaves from `index · 2^level`; throws when the tree has none. */
export function nodeAt(tree: Tree, level: number, index: number): Uint8Array {
  const hash = tree.levels[level]?.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  if (hash?.length !== HASH_BYTES) throw new RangeError(`no node ${level}/${index} in a tree of ${tree.size}`);
  return hash;
}

/** The roots of the largest complete subtrees that together are the first `size` leaves, largest first. */
export function edgeOf(tree: Tree, size: number): Uint8Array[] {
  const edge: Uint8Array[] = [];
  for (let level = 52, from = 0; level >= 0; level--) {
    const width = 2 ** level;
    if (size - from < width) continue;
    edge.push(nodeAt(tree, level, from / width));
    from += width;
  }
  return edge;
}

/** The root over the first `size` leaves. */
export function rootAt(tree: Tree, size = tree.size): Uint8Array {
  if (size > tree.size) throw new RangeError(`no root at ${size} in a tree of ${tree.size}`);
  const edge = edgeOf(tree, size);
  return edge.length === 0 ? sha256(new Uint8Array()) : edge.reduceRight((right, left) => nodeHash(left, right));
}

/** The root over these leaf hashes. */
export function treeRoot(leaves: Uint8Array): Uint8Array {
  return rootAt(buildTree(leaves));
}

/** The bytes of a tile: hashes of complete subtrees of 256^level leaves, from the (256 · index)-th on. */
export function tileBytes(tree: Tree, level: number, index: number, width = TILE_WIDTH): Uint8Array {
  const from = index * TILE_WIDTH * HASH_BYTES;
  const bytes = tree.levels[level * TILE_HEIGHT]?.subarray(from, from + width * HASH_BYTES);
  if (bytes?.length !== width * HASH_BYTES) throw new RangeError(`no tile ${level}/${index} of ${width} in a tree of ${tree.size}`);
  return bytes;
}
