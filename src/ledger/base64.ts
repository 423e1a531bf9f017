/**
 * Standard Base 64 (RFC 4648 §4), read strictly: a text that is not what writing its
 * bytes gives – white space, missing padding, stray bits – is refused, because two
 * texts for one hash would be two entries for one fact. Runs in browsers too.
 */
export function toBase64(bytes: Uint8Array): string {
  if (NodeBuffer)
    return (bytes instanceof NodeBuffer ? bytes : NodeBuffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).toString('base64');
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The bytes, or undefined when the text is not their only form, or their number is not `length`. */
export function fromBase64(text: string, length?: number): Uint8Array | undefined {
  const bytes = decoded(text);
  return bytes && (length === undefined || bytes.length === length) && toBase64(bytes) === text ? bytes : undefined;
}

/** Many times as fast as what browsers have, which counts for a whole log. */
const NodeBuffer = globalThis.Buffer as typeof Buffer | undefined;

function decoded(text: string): Uint8Array | undefined {
  if (NodeBuffer) return new Uint8Array(NodeBuffer.from(text, 'base64'));
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/** Whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The byte strings one after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
