import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptPart, writeKeptPart } from '../pages/kept-part.ts';
import { keptPlaces, readKeptSite, writeKeptSite } from '../pages/kept-site.ts';
import { mergeShards } from './merge-shards.ts';
import { SharesRefused } from './same-sources.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'merge-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const seen = { problems: 0, fragments: [], scripts: [], sheets: [] };

/** The folder that the machine of a share hands over, with one page in it. */
function share(name: string): { folder: string; part: string; file: string } {
  const folder = join(root, name);
  const places = keptPlaces(join(folder, 'program'));
  const files = [{ path: `${name}.html`, sha256: name, stamp: '1 2', seen, props: 'p', reads: [0], groups: [] }];
  const part = writeKeptPart(places.part, { route: 'r', names: ['x'], answers: ['1'], groups: [], files });
  mkdirSync(dirname(places.file(name)), { recursive: true });
  writeFileSync(places.file(name), name);
  writeKeptSite(join(folder, 'program'), { parts: [part], paths: [`${name}.html`] });
  return { folder, part: places.part(part.name), file: places.file(name) };
}

test('the pages of all shares lie together', () => {
  const folders = ['share-1', 'share-2'].map((name) => share(name).folder);
  expect(mergeShards(root, folders)).toBe(2);
  const kept = join(root, '.cache/pages/program');
  const { parts, paths } = readKeptSite(kept)!;
  const files = parts.flatMap(({ name }) => readKeptPart(keptPlaces(kept).part(name))!.files);
  expect(paths).toEqual(['share-1.html', 'share-2.html']);
  expect(files.map(({ sha256 }) => readFileSync(keptPlaces(kept).file(sha256), 'utf8'))).toEqual(['share-1', 'share-2']);
});

test.each(['part', 'file'] as const)('a share of which a %s has not arrived is named', (what) => {
  const whole = share('share-1');
  const broken = share('share-2');
  rmSync(broken[what]);
  expect(() => mergeShards(root, [whole.folder, broken.folder])).toThrow(SharesRefused);
  expect(() => mergeShards(root, [whole.folder, broken.folder])).toThrow('share-2');
  expect(readKeptSite(join(root, '.cache/pages/program'))).toBeUndefined();
});
