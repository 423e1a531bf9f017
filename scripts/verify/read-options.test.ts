import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHex } from '../../src/ledger/base64.ts';
import { checkpointText, checkpointToken, shortRoot } from '../../src/ledger/checkpoint.ts';
import { makeSigner, signNote } from '../../src/ledger/keys.ts';
import { writeVkey } from '../../src/ledger/note.ts';
import { readAgainst, readKeyOption } from './read-options.ts';

const signer = makeSigner('log.example.invalid', new Uint8Array(32).fill(7));
const state = { size: 36514, root: Uint8Array.from({ length: 32 }, (_, at) => at * 7) };
const note = signNote(checkpointText({ origin: 'log.example.invalid', ...state }), signer);
const whole = { size: 36514, root: toHex(state.root) };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'options-'));
  writeFileSync(join(folder, 'checkpoint'), note);
  writeFileSync(join(folder, 'vkey'), `${writeVkey(signer.vkey)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an earlier state is read from a file, from its text, and from the code on a sheet of paper', () => {
  expect(readAgainst(join(folder, 'checkpoint'), signer.vkey)).toEqual(whole);
  expect(readAgainst(note, undefined)).toEqual(whole);
  expect(readAgainst(checkpointToken(state), undefined)).toEqual(whole);
  expect(readAgainst(`https://www.example.gov.cn/notices/2026/n/v/1/#c=${checkpointToken(state)}`, undefined)).toEqual(whole);
});

test.each([
  `登记 36,514 条 · 校验码 ${shortRoot(state.root)}`,
  `36514 ${shortRoot(state.root)}`,
  `36514.${shortRoot(state.root).toLowerCase().replaceAll('-', '')}`,
])('what is printed on paper is enough: %s', (line) => {
  expect(readAgainst(line, undefined)).toEqual({ size: 36514, root: whole.root.slice(0, 16) });
});

test('what is none is refused in words, and so is another’s signature', () => {
  expect(() => readAgainst('36514', undefined)).toThrow(/看不懂/);
  expect(() => readAgainst(note, makeSigner('other.example.invalid', new Uint8Array(32)).vkey)).toThrow(/签名不是/);
  expect(() => readKeyOption('log.example.invalid+00000000+AAAA')).toThrow(/不是公钥/);
});

test('a key is read from a file or as it is', () => {
  expect(readKeyOption(join(folder, 'vkey'))).toEqual(signer.vkey);
  expect(readKeyOption(writeVkey(signer.vkey))).toEqual(signer.vkey);
});
