import { expect, test } from 'vitest';
import { importedBy } from './preload-modules.ts';

test('everything that a page’s scripts import before they run is named once, and nothing that is fetched on demand', () => {
  const files: Record<string, string> = {
    '_astro/page.js': 'import{a}from"./parts.js";import"./style.js";const later=()=>import("./later.js");',
    '_astro/parts.js': 'import{t as e}from"./words.js";export{e}from"./style.js"',
    '_astro/words.js': '',
    '_astro/style.js': 'import"./words.js"',
  };
  expect(importedBy(['_astro/page.js'], (path) => files[path] ?? '')).toEqual(['_astro/parts.js', '_astro/style.js', '_astro/words.js']);
});
