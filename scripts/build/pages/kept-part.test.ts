import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptPart, writeKeptPart, type KeptPart } from './kept-part.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-part-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const placeOf = (name: string) => join(folder, 'parts', name);
const seen = { problems: 0, fragments: [], scripts: [], sheets: [] };
const part: KeptPart = {
  route: 'src/pages/index.astro',
  names: ['find\tcompound\tc0001'],
  answers: ['x'],
  groups: [{ reads: [0], groups: [] }],
  files: Array.from({ length: 2500 }, (_, at) => ({
    ...{ path: `公示/${at}\n`, sha256: String(at), stamp: '1 2', seen, props: 'p', reads: [0], groups: [0] },
  })),
};

test('a part that was kept is read again, and nothing else is left', () => {
  const { route, name } = writeKeptPart(placeOf, part);
  expect(route).toBe(part.route);
  expect(readKeptPart(placeOf(name))).toEqual(part);
  expect(readdirSync(join(folder, 'parts'))).toEqual([name]);
});

test.each(['cut', 'cut after a line', 'longer', 'gone'])('a part that is %s counts for nothing', (how) => {
  const place = placeOf(writeKeptPart(placeOf, part).name);
  const bytes = readFileSync(place);
  if (how === 'cut') writeFileSync(place, bytes.subarray(0, -3));
  if (how === 'cut after a line') writeFileSync(place, bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1));
  if (how === 'longer') appendFileSync(place, '{}\n');
  if (how === 'gone') rmSync(place);
  expect(existsSync(place)).toBe(how !== 'gone');
  expect(readKeptPart(place)).toBeUndefined();
});
