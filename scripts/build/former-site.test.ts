import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { listFiles } from './folder-calls.ts';
import { clearFormer, formerPlace, keepFormer, takeFormer } from './former-site.ts';
import { openPlaces, stampOf } from './pages/site-places.ts';

const base = mkdtempSync(join(tmpdir(), 'former-'));
afterAll(() => rmSync(base, { recursive: true }));

let project = '';
let staging = '';
let count = 0;
beforeEach(() => {
  project = join(base, String(++count));
  staging = join(project, '.dist.building-1');
  mkdirSync(join(project, '.cache'), { recursive: true });
});

function lay(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function read(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Puts a site together where an older one stood. */
function build(older: Record<string, string>, site: Record<string, string>): void {
  const place = formerPlace(project, join(project, 'dist'))!;
  lay(place, older);
  const former = takeFormer(place, staging)!;
  const places = openPlaces(true);
  for (const [path, text] of Object.entries(site)) places.write(join(staging, path), Buffer.from(text));
  clearFormer(staging, former, Object.keys(site));
}

test('in the folder of an older site a new one is what it would be in a new folder', () => {
  const site = { 'index.html': 'new', 'same.txt': 'same', 'folder/now/a.txt': 'a', file: 'was a folder', 'a/b/c.txt': 'c' };
  build(
    { 'index.html': 'old', 'same.txt': 'same', 'folder/now': 'was a file', 'file/x/y.txt': 'y', 'gone/deep/z.txt': 'z', 'a/b/d.br': 'd' },
    site,
  );
  expect(read(staging)).toEqual(site);
  expect(readdirSync(staging).sort()).toEqual(['a', 'file', 'folder', 'index.html', 'same.txt']);
});

test('what is kept for the next build is never written into, although it shares its bytes with the older site', () => {
  const kept = join(project, 'kept');
  lay(project, { kept: 'old' });
  const place = formerPlace(project, join(project, 'dist'))!;
  mkdirSync(place);
  const places = openPlaces(true);
  places.link(kept, join(place, 'a.html'));
  places.link(kept, join(place, 'b.html'));
  takeFormer(place, staging);
  places.write(join(staging, 'a.html'), Buffer.from('new'));
  expect(readFileSync(kept, 'utf8')).toBe('old');
  const stamp = stampOf(kept)!;
  expect(['a', 'b', 'c'].map((name) => places.holds(join(staging, `${name}.html`), stamp))).toEqual([false, true, false]);
  writeFileSync(join(staging, 'b.html'), 'bad');
  expect(places.holds(join(staging, 'b.html'), stamp)).toBe(false);
});

test('links that somebody laid into the older site lead nowhere', () => {
  const elsewhere = join(project, 'elsewhere');
  lay(elsewhere, { 'a.txt': 'not ours' });
  const place = formerPlace(project, join(project, 'dist'))!;
  lay(place, { 'index.html': 'old' });
  symlinkSync(elsewhere, join(place, 'folder'));
  symlinkSync(join(elsewhere, 'a.txt'), join(place, 'b.txt'));
  const former = takeFormer(place, staging)!;
  const site = { 'folder/a.txt': 'ours', 'b.txt': 'ours' };
  for (const [path, text] of Object.entries(site)) openPlaces(true).write(join(staging, path), Buffer.from(text));
  clearFormer(staging, former, Object.keys(site));
  expect([read(staging), read(elsewhere)]).toEqual([site, { 'a.txt': 'not ours' }]);
});

test('where nothing is kept, or it cannot be moved, a site is put together in a new folder', () => {
  const place = formerPlace(project, join(project, 'dist'))!;
  expect(takeFormer(place, staging)).toBeUndefined();
  lay(place, { 'index.html': 'old' });
  lay(staging, { 'index.html': 'of another build' });
  expect(takeFormer(place, staging)).toBeUndefined();
  expect(read(staging)).toEqual({ 'index.html': 'of another build' });
});

test('in a new folder two files of one address are an error', () => {
  const places = openPlaces(false);
  places.write(join(staging, 'a.txt'), Buffer.from('a'));
  expect(() => places.write(join(staging, 'a.txt'), Buffer.from('b'))).toThrow('EEXIST');
});

test('only a site that lies in the project is kept for the next build; any other is removed', () => {
  expect(formerPlace(project, join(base, 'www/dist'))).toBeUndefined();
  expect(formerPlace(project, join(project, '.cache/sites/dist'))).toBeUndefined();
  const previous = join(project, '.dist.previous');
  lay(previous, { 'index.html': 'old' });
  keepFormer(previous, undefined);
  expect(existsSync(previous)).toBe(false);
  const place = formerPlace(project, join(project, 'dist'))!;
  lay(previous, { 'index.html': 'old' });
  lay(place, { 'index.html': 'older', 'more.html': 'older' });
  keepFormer(previous, place);
  expect([existsSync(previous), read(place)]).toEqual([false, { 'index.html': 'old' }]);
});
