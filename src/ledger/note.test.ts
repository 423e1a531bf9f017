import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64, toHex } from './base64.ts';
import { checkpointText, checkpointToken, parseCheckpoint, parseCheckpointToken, readCheckpoint, shortRoot } from './checkpoint.ts';
import { demonstrationSigner, demonstrationSigningKey } from './demonstration.ts';
import { isDemonstration } from './demonstration-key.ts';
import { isSignedBy, makeSigner, parseSigningKey, readVkey, signNote, verifyEd25519, writeSigningKey } from './keys.ts';
import { COSIGNATURE, cosignedMessage, parseNote, parseVkey, signatureLine, signedBy, writeNote, writeVkey } from './note.ts';

/** From the documentation of Go's golang.org/x/mod/sumdb/note. */
const GO_SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const GO_VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n'.replace('’', "'") +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

/** The example of C2SP tlog-cosignature. */
const C2SP_NOTE =
  'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
  '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
  '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';

const signer = demonstrationSigner('yunting.example/ledger');
const witness = makeSigner('witness.example/w1', new Uint8Array(32).fill(9), COSIGNATURE);

test('keys and signatures are those of Go', () => {
  const go = parseSigningKey(GO_SECRET)!;
  expect(writeVkey(go.vkey)).toBe(GO_VKEY);
  expect(readVkey(GO_VKEY)).toEqual(go.vkey);
  const note = parseNote(GO_NOTE)!;
  expect(signNote(note.text, go)).toBe(GO_NOTE);
  expect(isSignedBy(note, go.vkey)).toBe(true);
});

test('the example checkpoint of C2SP is read, its cosignature with its time', () => {
  const { note, checkpoint } = readCheckpoint(C2SP_NOTE)!;
  expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
  expect(checkpointText(checkpoint)).toBe(note.text);
  expect(note.signatures.map(({ name }) => name)).toEqual(['example.com/behind-the-sofa', 'witness.example.com/w1']);
  const key = { name: 'witness.example.com/w1', keyId: '8d66cf3f', type: COSIGNATURE, publicKey: new Uint8Array(32) } as const;
  const [signed] = signedBy(note, key);
  expect(signed?.time).toBe(1679315147);
  expect(new TextDecoder().decode(signed?.message)).toBe(`cosignature/v1\ntime 1679315147\n${note.text}`);
});

test('one changed byte of a signed note is found', () => {
  const bytes = new TextEncoder().encode(signNote('yunting.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', signer));
  for (let at = 0; at < bytes.length; at++) {
    for (const bit of [1, 2, 32, 128]) {
      const changed = new TextDecoder().decode(bytes.map((byte, place) => (place === at ? byte ^ bit : byte)));
      const note = parseNote(changed);
      expect(note !== undefined && isSignedBy(note, signer.vkey), `${at} ^ ${bit}`).toBe(false);
    }
  }
});

test('a cosignature says when, and signs the checkpoint and nothing else', () => {
  const text = 'yunting.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, 1_700_000_000n);
  const signature = witness.sign(cosignedMessage(text, 1_700_000_000));
  const line = signatureLine(witness.vkey, Uint8Array.of(...time, ...signature));
  const note = parseNote(writeNote(text, [line]))!;
  expect(isSignedBy(note, witness.vkey)).toBe(true);
  expect(signedBy(note, witness.vkey)[0]?.time).toBe(1_700_000_000);
  const later = Uint8Array.of(...time.map((byte, at) => (at === 7 ? byte + 1 : byte)), ...signature);
  expect(isSignedBy(parseNote(writeNote(text, [signatureLine(witness.vkey, later)]))!, witness.vkey)).toBe(false);
});

test('lines of strange keys are passed over, one false line of the known key condemns the note', () => {
  const stranger = makeSigner(signer.vkey.name, new Uint8Array(32).fill(3));
  const text = 'yunting.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
  const [own, strange] = [signer, stranger].map((one) => parseNote(signNote(text, one))!.signatures[0]!.line);
  const forged = signatureLine(signer.vkey, new Uint8Array(64));
  expect(isSignedBy(parseNote(writeNote(text, [strange!, own!]))!, signer.vkey)).toBe(true);
  expect(isSignedBy(parseNote(writeNote(text, [strange!]))!, signer.vkey)).toBe(false);
  expect(isSignedBy(parseNote(writeNote(text, [own!, forged]))!, signer.vkey)).toBe(false);
  expect(verifyEd25519(signer.vkey.publicKey, new Uint8Array(1), new Uint8Array(63))).toBe(false);
});

test('notes, keys and checkpoints in any other form are refused', () => {
  const good = signNote('a\n', signer);
  for (const bad of [
    '',
    '\n',
    good.slice(0, -1),
    `${good}\n`,
    good.replace('— ', '- '),
    good.replace('a\n\n', 'a\n'),
    good.replace('a', 'a\r'),
    good.replace('a', '\ud800'),
  ]) {
    expect(parseNote(bad), JSON.stringify(bad)).toBeUndefined();
  }
  expect(parseNote(good.replace(/=\n$/, '\n'))).toBeUndefined();
  expect(parseVkey(`${GO_VKEY} `)).toBeUndefined();
  expect(parseVkey(GO_VKEY.replace('+ARpc', '+AhpC'))).toBeUndefined();
  expect(readVkey(GO_VKEY.replace('c74f20a3', 'c74f20a4'))).toBeUndefined();
  expect(parseSigningKey(GO_SECRET.replace('c74f20a3', 'c74f20a4'))).toBeUndefined();
  const root = toBase64(new Uint8Array(32));
  expect(parseCheckpoint(`o\n7\n${root}\n`)).toBeDefined();
  for (const bad of [
    `o\n07\n${root}\n`,
    `o\n-1\n${root}\n`,
    `o\n7\n${root}\nmore\n`,
    `o\n7\n${root}`,
    `\n7\n${root}\n`,
    `o\n7\n${root.slice(4)}\n`,
  ]) {
    expect(parseCheckpoint(bad), JSON.stringify(bad)).toBeUndefined();
  }
});

test('a key is written and read in Go’s form, and the published one is known', () => {
  const seed = new Uint8Array(32).fill(5);
  const own = parseSigningKey(`${writeSigningKey('a.example/log', seed)}\n`)!;
  expect(own.vkey).toEqual(makeSigner('a.example/log', seed).vkey);
  expect(isDemonstration(own.vkey)).toBe(false);
  expect(isDemonstration(parseSigningKey(demonstrationSigningKey('a.example/log'))!.vkey)).toBe(true);
});

test('base64 has one form only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
    }),
    { seed: 7 },
  );
  for (const bad of ['A', 'AA', 'AA=', 'AB==', 'AAB=', 'AA==\n', ' AA==', 'AA-_', 'A===']) expect(fromBase64(bad), bad).toBeUndefined();
});

test('what paper says of a checkpoint is short, and its code is the whole root', () => {
  const root = Uint8Array.from({ length: 32 }, (_, at) => 0xf0 + at * 7);
  expect(shortRoot(root)).toBe('F0F7-FE05-0C13-1A21');
  const token = checkpointToken({ size: 36_514, root });
  expect(token).toMatch(/^36514\.[\w-]{43}$/);
  expect(parseCheckpointToken(token)).toEqual({ size: 36_514, root });
  for (const bad of [`0${token}`, token.slice(0, -1), `${token}=`, token.replace('.', ',')])
    expect(parseCheckpointToken(bad)).toBeUndefined();
});
