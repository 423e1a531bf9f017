/** Ed25519 keys of the log and of witnesses, with Node's cryptography. */
import type { KeyObject } from 'node:crypto';
import { fromBase64, joinBytes, sameBytes, toHex } from './base64.ts';
import { nodeCrypto } from './node-crypto.ts';
import { ED25519, keyIdInput, parseVkey, signatureLine, signedBy, writeNote, type Note, type Vkey } from './note.ts';
import { sha256 } from './sha256.ts';

export interface Signer {
  vkey: Vkey;
  /** Ed25519 over the message: 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/** The signer whose secret is a seed of 32 bytes. A name is a web address without its scheme, and neither blank nor `+` may be in it. */
export function makeSigner(name: string, seed: Uint8Array, type: Vkey['type'] = ED25519): Signer {
  const crypto = needCrypto();
  const secret = crypto.createPrivateKey({ key: Buffer.from(joinBytes(PKCS8, seed)), format: 'der', type: 'pkcs8' });
  const spki = crypto.createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(SPKI.length));
  const vkey: Vkey = { name, type, publicKey, keyId: keyIdOf({ name, type, publicKey }) };
  return { vkey, sign: (message) => crypto.sign(null, message, secret) };
}

/** A key in Go's form `PRIVATE+KEY+name+hex8+base64(0x01 ‖ seed)`; undefined when it is none or its id is not its own. */
export function parseSigningKey(text: string): Signer | undefined {
  const match = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim());
  const key = match && fromBase64(match[3]!, 33);
  if (!key || key[0] !== ED25519) return undefined;
  const signer = makeSigner(match[1]!, key.subarray(1));
  return signer.vkey.keyId === match[2] ? signer : undefined;
}

/** The same form of a seed. */
export function writeSigningKey(name: string, seed: Uint8Array): string {
  const { keyId } = makeSigner(name, seed).vkey;
  return `PRIVATE+KEY+${name}+${keyId}+${btoa(String.fromCharCode(ED25519, ...seed))}`;
}

/** A verifier key whose id is its own; undefined otherwise. */
export function readVkey(text: string): Vkey | undefined {
  const vkey = parseVkey(text);
  return vkey && vkey.keyId === keyIdOf(vkey) ? vkey : undefined;
}

/** The text as a note signed by that key. */
export function signNote(text: string, { vkey, sign }: Signer): string {
  return writeNote(text, [signatureLine(vkey, sign(new TextEncoder().encode(text)))]);
}

/** Whether the note bears that key's signature, and no line of that key is false. */
export function isSignedBy(note: Note, vkey: Vkey): boolean {
  const signed = signedBy(note, vkey);
  return signed.length > 0 && signed.every(({ message, signature }) => verifyEd25519(vkey.publicKey, message, signature));
}

export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  return needCrypto().verify(null, message, publicKeyOf(publicKey), signature);
}

let known: { bytes: Uint8Array; key: KeyObject } | undefined;

/** A log has one key and many signatures. */
function publicKeyOf(bytes: Uint8Array): KeyObject {
  if (!known || !sameBytes(known.bytes, bytes)) {
    const key = needCrypto().createPublicKey({ key: Buffer.from(joinBytes(SPKI, bytes)), format: 'der', type: 'spki' });
    known = { bytes: bytes.slice(), key };
  }
  return known.key;
}

/** Whether two keys are one. */
export function sameKey(a: Vkey, b: Vkey): boolean {
  return a.name === b.name && a.type === b.type && sameBytes(a.publicKey, b.publicKey);
}

function keyIdOf(vkey: Pick<Vkey, 'name' | 'type' | 'publicKey'>): string {
  return toHex(sha256(keyIdInput(vkey)).subarray(0, 4));
}

function needCrypto(): NonNullable<typeof nodeCrypto> {
  if (!nodeCrypto) throw new Error('keys are used where Node is');
  return nodeCrypto;
}

/** What stands before the 32 bytes of a key in DER (RFC 8410). */
const PKCS8 = Uint8Array.from([0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]);
const SPKI = Uint8Array.from([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]);
