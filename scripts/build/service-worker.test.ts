import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { OfflineSite } from '../../src/client/offline/stores.ts';
import { serviceWorker } from './service-worker.ts';

const FILES: Record<string, string> = {
  'index.html': '<link rel="stylesheet" href="/b/_astro/paper.css"><script type="module" src="/b/_astro/one.js"></script>',
  'offline/index.html': '<script type="module" src="/b/_astro/list.js"></script>',
  'menu/index.html': '<p>menu</p>',
  'notices/2026/n/index.html': '<script type="module" src="/b/_astro/notice.js"></script>',
  '_astro/paper.css': 'p{}',
  '_astro/one.js': 'import{a}from"./two.js";import("./three.js")',
  '_astro/two.js': 'd.f=["_astro/three.js"]',
  '_astro/three.js': '3',
  '_astro/list.js': 'import("./stored-note.x.js")',
  '_astro/stored-note.x.js': 'note',
  '_astro/notice.js': 'notice',
  '_astro/large.js': 'x'.repeat(70_000),
};

function write(files: Record<string, string>, offline = true): string {
  const sums = new Map(Object.entries(files).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]));
  return serviceWorker({ base: '/b/', offline, sums, read: (path) => files[path] ?? '' });
}

/** What the worker's program finds in its constant. */
const factsOf = (text: string) => runInNewContext(`${text.split('\n')[0]} SITE`) as OfflineSite;

test('the worker knows what always works, with the sums of its files, and every script and sheet of it', () => {
  const { core, assets, note } = factsOf(write(FILES));
  expect(core.map(([address]) => address)).toEqual(['', 'offline/', 'menu/']);
  expect(new Map(core).get('menu/')).toBe(`sha256-${createHash('sha256').update('<p>menu</p>').digest('base64')}`);
  expect(assets).toEqual(
    ['list', 'one', 'paper', 'stored-note.x', 'three', 'two'].map((name) => `_astro/${name}.${name === 'paper' ? 'css' : 'js'}`),
  );
  expect(note).toBe('_astro/stored-note.x.js');
});

test('it is the same for the same site, and another when a page of it changes; other pages do not count', () => {
  const text = write(FILES);
  expect(write({ ...FILES, 'notices/2026/m/index.html': '' })).toBe(text);
  expect(factsOf(write({ ...FILES, 'menu/index.html': '<p>other</p>' })).stores.core).not.toBe(factsOf(text).stores.core);
});

test('large scripts are left for when they are used', () => {
  const { assets } = factsOf(write({ ...FILES, '_astro/one.js': 'import("./large.js")' }));
  expect(assets).not.toContain('_astro/large.js');
});

test('it is a plain script without comments of at most 80 lines, and reads as one', () => {
  for (const offline of [true, false]) {
    const text = write(FILES, offline);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/\/\*\*|^\s*\/\/|^(?:export|import) /m);
    expect(() => new Function(text)).not.toThrow();
  }
});

test('a site that does without forgets what was stored and ends the worker', async () => {
  const [names, ended] = [['mingbai /b/ notices', 'mingbai /b/c/ notices', 'other'], [] as string[]];
  const acts: Record<string, (event: { waitUntil(work: Promise<unknown>): void }) => void> = {};
  const self = {
    addEventListener: (type: string, act: (typeof acts)[string]) => (acts[type] = act),
    registration: { unregister: async () => void ended.push('worker') },
  };
  const caches = { keys: async () => names, delete: async (name: string) => void ended.push(name) };
  runInNewContext(write(FILES, false), { self, caches });
  await new Promise((resolve) => acts.activate?.({ waitUntil: (work) => void work.then(resolve) }));
  expect(ended).toEqual(['mingbai /b/ notices', 'worker']);
});
