/**
 * Proofs over the tree of RFC 6962, with whatever computes SHA-256 – Node's at once, WebCrypto
 * after a while –, so that build and browser run the same code.
 */
import { joinBytes, sameBytes } from './base64.ts';

export type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** A complete subtree: the 2^level leaves from `index · 2^level` on. */
export interface NodePlace {
  level: number;
  index: number;
}

/** Gives the hash of a complete subtree. */
export type ReadNode = (place: NodePlace) => Uint8Array | Promise<Uint8Array>;

/** `SHA-256(0x00 ‖ data)`. */
export async function hashLeaf(data: Uint8Array, sha256: Sha256): Promise<Uint8Array> {
  return sha256(joinBytes(Uint8Array.of(0), data));
}

/** `SHA-256(0x01 ‖ left ‖ right)`. */
export async function hashNode(left: Uint8Array, right: Uint8Array, sha256: Sha256): Promise<Uint8Array> {
  return sha256(joinBytes(Uint8Array.of(1), left, right));
}

/** The largest complete subtrees that together are the leaves from `from` to before `to`, from left to right; `from` is a multiple of the greatest of them. */
export function placesOf(to: number, from = 0): NodePlace[] {
  const places: NodePlace[] = [];
  while (from < to) {
    const level = Math.floor(Math.log2(to - from));
    // Rounding may have gone up to the next power.
    const width = 2 ** level > to - from ? 2 ** (level - 1) : 2 ** level;
    places.push({ level: Math.round(Math.log2(width)), index: from / width });
    from += width;
  }
  return places;
}

/** The hash of a tree made of these subtrees, largest first; of none, the hash of nothing. */
export async function hashEdge(edge: readonly Uint8Array[], sha256: Sha256): Promise<Uint8Array> {
  let root = edge.at(-1);
  if (!root) return sha256(new Uint8Array());
  for (let at = edge.length - 2; at >= 0; at--) root = await hashNode(edge[at]!, root, sha256);
  return root;
}

/** The hash over the leaves from `from` to before `to`, where `from` is as `placesOf` wants it. */
export async function hashRange(from: number, to: number, read: ReadNode, sha256: Sha256): Promise<Uint8Array> {
  return hashEdge(await Promise.all(placesOf(to, from).map((place) => read(place))), sha256);
}

/** PATH(seq, D[size]) of RFC 6962 §2.1.1: the siblings from the leaf up. */
export async function inclusionProof(seq: number, size: number, read: ReadNode, sha256: Sha256): Promise<Uint8Array[]> {
  if (!(seq >= 0 && seq < size)) throw new RangeError(`no leaf ${seq} among ${size}`);
  const proof: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (seq < middle) {
      proof.unshift(await hashRange(middle, to, read, sha256));
      to = middle;
    } else {
      proof.unshift(await hashRange(from, middle, read, sha256));
      from = middle;
    }
  }
  return proof;
}

/** PROOF(old, D[size]) of RFC 6962 §2.1.2; empty for 0 and for the same size. */
export async function consistencyProof(old: number, size: number, read: ReadNode, sha256: Sha256): Promise<Uint8Array[]> {
  if (!(old >= 0 && old <= size)) throw new RangeError(`no tree of ${old} in one of ${size}`);
  if (old === 0 || old === size) return [];
  const proof: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (old !== to) {
    const middle = from + splitOf(to - from);
    if (old <= middle) {
      proof.unshift(await hashRange(middle, to, read, sha256));
      to = middle;
    } else {
      proof.unshift(await hashRange(from, middle, read, sha256));
      from = middle;
    }
  }
  if (from > 0) proof.unshift(await hashRange(from, to, read, sha256));
  return proof;
}

/** Whether the proof leads from the leaf hash at `seq` to that root (RFC 9162 §2.1.3.2). */
export async function checkInclusion(
  proof: readonly Uint8Array[],
  { seq, size, leaf, root }: { seq: number; size: number; leaf: Uint8Array; root: Uint8Array },
  sha256: Sha256,
): Promise<boolean> {
  if (!(seq >= 0 && seq < size)) return false;
  let [node, last, hash] = [seq, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await hashNode(sibling, hash, sha256);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else hash = await hashNode(hash, sibling, sha256);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** Whether the proof shows that the tree with the second root goes on from the one with the first (RFC 9162 §2.1.4.2). */
export async function checkConsistency(
  proof: readonly Uint8Array[],
  old: { size: number; root: Uint8Array },
  now: { size: number; root: Uint8Array },
  sha256: Sha256,
): Promise<boolean> {
  if (old.size > now.size) return false;
  if (old.size === now.size) return proof.length === 0 && sameBytes(old.root, now.root);
  if (old.size === 0) return proof.length === 0 && sameBytes(old.root, await sha256(new Uint8Array()));
  let [node, last] = [old.size - 1, now.size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  const rest = [...proof];
  let oldHash = node === 0 ? old.root : rest.shift();
  let newHash = oldHash;
  if (!oldHash || !newHash) return false;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = await hashNode(sibling, oldHash, sha256);
      newHash = await hashNode(sibling, newHash, sha256);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else newHash = await hashNode(newHash, sibling, sha256);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(oldHash, old.root) && sameBytes(newHash, now.root);
}

/** The greatest power of two below `count`, which is at least 2. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}
