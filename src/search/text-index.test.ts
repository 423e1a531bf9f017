import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTextIndex } from './text-index.ts';

/** Like Pagefind's program: started by whoever finds it not running, and broken for the one before when it is started twice. */
const PROGRAM = `
let owner;
let isRunning = false;
export let failures = 0;
export function failOnce() { failures = 1; }
export function createInstance({ basePath }) {
  let mine;
  const start = async () => {
    const starts = !isRunning;
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (failures > 0) { failures -= 1; throw new Error('offline'); }
    if (starts) owner = {};
    isRunning = true;
    mine = owner;
  };
  const started = start();
  started.catch(() => {});
  return {
    options: () => started,
    destroy: async () => {},
    search: async () => {
      await started;
      if (mine !== owner) throw new Error('unreachable');
      return { results: [{ id: basePath, score: 1, words: [], data: async () => ({ url: '/' + basePath.split('/').at(-2) + '/', excerpt: '', meta: {} }) }] };
    },
  };
}
`;

let folder: string;
let base: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'text-index-'));
  mkdirSync(join(folder, 'pagefind'));
  writeFileSync(join(folder, 'pagefind/pagefind.js'), PROGRAM);
  base = `${pathToFileURL(folder).href}/`;
});
afterAll(() => rmSync(folder, { recursive: true }));

const parts = ['current', '2025', '2024'].map((key) => ({ key, first: true }));
const ask = async (index: ReturnType<typeof openTextIndex>) =>
  Promise.all((await index.literally([['电梯']], parts, {})).map(async (hit) => (await hit.load()).path));

test('parts that are opened at once answer together, also after the first could not be opened', async () => {
  const { failOnce } = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as { failOnce: () => void };
  failOnce();
  const index = openTextIndex(base);
  await expect(ask(index)).rejects.toThrow('offline');
  expect(await ask(index)).toEqual(['/current/', '/2025/', '/2024/']);
});
