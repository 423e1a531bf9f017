/**
 * SHA-256 that returns at once. Node's own is several times as fast on a log of a hundred
 * thousand entries; where there is no Node – the check of a clerk's files in the browser –
 * the portable one serves. Pages take neither: they hand WebCrypto to `proof.ts`.
 */
import { sha256 as portable } from '@noble/hashes/sha2.js';
import { nodeCrypto } from './node-crypto.ts';

export const sha256: (bytes: Uint8Array) => Uint8Array = nodeCrypto ? native : portable;

/** SHA-256 over some bytes and a text in UTF-8, in memory that is used again. */
export function hashText(prefix: Uint8Array, text: string): Uint8Array {
  reserve(prefix.length + 3 * text.length).set(prefix);
  const { written } = encoder.encodeInto(text, scratch.subarray(prefix.length));
  return sha256(scratch.subarray(0, prefix.length + written));
}

/** SHA-256 over two byte strings, one after the other. */
export function hashBoth(first: Uint8Array, second: Uint8Array): Uint8Array {
  const length = first.length + second.length;
  reserve(length).set(first);
  scratch.set(second, first.length);
  return sha256(scratch.subarray(0, length));
}

let scratch = new Uint8Array(16_384);
const encoder = new TextEncoder();

function reserve(length: number): Uint8Array {
  if (scratch.length < length) scratch = new Uint8Array(2 * length);
  return scratch;
}

/** Writes the digest to its place among others, without an array of its own. */
export function hashInto(target: Uint8Array, at: number, bytes: Uint8Array): void {
  if (!nodeCrypto) return target.set(portable(bytes), at);
  // A text of one character per byte costs Node a third of what a buffer of its own does.
  const text = nodeCrypto.hash('sha256', bytes, 'binary');
  for (let place = 0; place < 32; place++) target[at + place] = text.charCodeAt(place);
}

function native(bytes: Uint8Array): Uint8Array {
  const digest = new Uint8Array(32);
  hashInto(digest, 0, bytes);
  return digest;
}
