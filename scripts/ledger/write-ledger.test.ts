import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishWrite, writeLedger } from './write-ledger.ts';

const NAMES = ['entries/000000.jsonl', 'openings/000000.txt', 'checkpoints.jsonl', 'checkpoint'];
let root: string;
const place = (name: string) => join(root, 'data/ledger', name);
const files = (state: string) => new Map(NAMES.map((name) => [`data/ledger/${name}`, new TextEncoder().encode(`${state} ${name}`)]));
const states = () => new Set(NAMES.map((name) => readFileSync(place(name), 'utf8').split(' ')[0]));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-'));
  writeLedger(root, files('old'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('whatever files an interrupted write had moved, the next command has all of them', () => {
  for (let moved = 0; moved < 2 ** NAMES.length; moved++) {
    writeLedger(root, files('old'));
    for (const [index, name] of NAMES.entries()) {
      const from = place(`.next/${name}`);
      mkdirSync(dirname(from), { recursive: true });
      writeFileSync(from, `new ${name}`);
      if (moved & (1 << index)) renameSync(from, place(name));
    }
    expect(finishWrite(root)).toBe(true);
    expect(states()).toEqual(new Set(['new']));
    expect(existsSync(place('.next'))).toBe(false);
  }
});

test('what was not decided yet is thrown away', () => {
  mkdirSync(place('.part'));
  writeFileSync(place('.part/checkpoint'), 'new checkpoint');
  expect(finishWrite(root)).toBe(false);
  expect(states()).toEqual(new Set(['old']));
  expect(existsSync(place('.part'))).toBe(false);
});

test('a file that cannot be written leaves everything as it was', () => {
  const broken = files('new').set('data/ledger/entries/000000.jsonl/below', new Uint8Array());
  expect(() => writeLedger(root, broken)).toThrow();
  expect(states()).toEqual(new Set(['old']));
  expect(existsSync(place('.part'))).toBe(false);
});
