/**
 * Signed notes (C2SP signed-note) with Ed25519 keys and timestamped cosignatures (C2SP
 * tlog-cosignature). Only texts and bytes: who checks a signature – Node, WebCrypto – is the
 * caller's business. Runs in browsers too.
 */
import { fromBase64, joinBytes, toBase64, toHex } from './base64.ts';

/** Signature types: of a log, and of a witness with the time. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;

/** A verifier key: `name+hex8+base64(type ‖ public key)`. */
export interface Vkey {
  name: string;
  /** Four bytes as 8 hex digits. */
  keyId: string;
  type: typeof ED25519 | typeof COSIGNATURE;
  publicKey: Uint8Array;
}

export interface NoteSignature {
  name: string;
  keyId: string;
  /** What follows the key id. */
  bytes: Uint8Array;
  /** The whole line, without its end. */
  line: string;
}

export interface Note {
  /** With its final newline. */
  text: string;
  signatures: readonly NoteSignature[];
}

/** The note, or undefined when a byte of its form is wrong. At most 64 signatures. */
export function parseNote(note: string): Note | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.isWellFormed()) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  if (lines.length > 64 || signatures.some((signature) => signature === undefined)) return undefined;
  return { text: note.slice(0, end + 1), signatures: signatures as NoteSignature[] };
}

/** A signature line, or undefined. */
export function parseSignature(line: string): NoteSignature | undefined {
  const match = /^— ([^\s+]+) (\S+)$/u.exec(line);
  const bytes = match && fromBase64(match[2]!);
  if (!bytes || bytes.length <= 4) return undefined;
  return { name: match[1]!, keyId: toHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4), line };
}

/** A signature line without its end. */
export function signatureLine({ name, keyId }: Pick<Vkey, 'name' | 'keyId'>, bytes: Uint8Array): string {
  return `— ${name} ${toBase64(joinBytes(hexBytes(keyId), bytes))}`;
}

/** A note of a text that ends in a newline. */
export function writeNote(text: string, signatureLines: readonly string[]): string {
  return `${text}\n${signatureLines.map((line) => `${line}\n`).join('')}`;
}

/** The key, or undefined when its form is wrong. Whether its id is right takes a hash: `keyIdInput`. */
export function parseVkey(text: string): Vkey | undefined {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text);
  const key = match && fromBase64(match[3]!, 33);
  const type = key?.[0];
  if (!key || (type !== ED25519 && type !== COSIGNATURE)) return undefined;
  return { name: match[1]!, keyId: match[2]!, type, publicKey: key.subarray(1) };
}

export function writeVkey({ name, keyId, type, publicKey }: Vkey): string {
  return `${name}+${keyId}+${toBase64(joinBytes(Uint8Array.of(type), publicKey))}`;
}

/** The bytes whose SHA-256 begins with the id of a key. */
export function keyIdInput({ name, type, publicKey }: Pick<Vkey, 'name' | 'type' | 'publicKey'>): Uint8Array {
  return joinBytes(new TextEncoder().encode(`${name}\n`), Uint8Array.of(type), publicKey);
}

/** What a key signed under a note, and with what; `time` (seconds since 1970) for a cosignature. */
export interface Signed {
  message: Uint8Array;
  signature: Uint8Array;
  time?: number;
}

/** The signatures of that key, in order, ready to be checked. One of a wrong length has a signature that fits nothing. */
export function signedBy({ text, signatures }: Note, { name, keyId, type }: Vkey): Signed[] {
  return signatures
    .filter((signature) => signature.name === name && signature.keyId === keyId)
    .map(({ bytes }) => {
      if (type === ED25519) return { message: new TextEncoder().encode(text), signature: bytes };
      const time = bytes.length === 72 ? new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0) : -1n;
      return { message: cosignedMessage(text, time), signature: bytes.subarray(8), time: Number(time) };
    });
}

/** What a witness signs: when it saw which checkpoint. */
export function cosignedMessage(text: string, time: bigint | number): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${time}\n${text}`);
}

function hexBytes(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
