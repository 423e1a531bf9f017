import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { judgeQueryFiles } from '../unit/api/judge.ts';
import { ORIGIN, SUB_PATH } from './build-sites.ts';

/** What is quoted in a query file and begins at the root of the host is an address, but for a hash that happens to. */
const LED = /(?<!"hash":)"(\/[^"\s{}]*)"/g;

describe.each([
  ['a small district', () => inject('smallSite'), '/', 'https://www.example.invalid'],
  ['the demonstration district below a path', () => inject('siteBelow'), SUB_PATH, ORIGIN],
])('of %s', (_name, folderOf, base, origin) => {
  const folder = folderOf();
  const files = globSync('api/v1/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, 'api/v1/').length));
  const read = (file: string) => readFileSync(join(folder, 'api/v1', file), 'utf8');

  test('every query file is as the published description says, and says its own address', () => {
    expect(files).toContain('index.json');
    const judge = judgeQueryFiles(JSON.parse(read('openapi.json')) as Record<string, unknown>);
    for (const file of files.filter((name) => name !== 'openapi.json')) {
      const content = JSON.parse(read(file)) as { self: string };
      expect(judge(file, content), file).toEqual([]);
      expect(content.self, file).toBe(`${origin}${base}api/v1/${file}`);
    }
  });

  test('every address in a query file leads to a page or a file of the site', () => {
    const missing = new Set<string>();
    for (const file of files.filter((name) => name !== 'openapi.json')) {
      for (const [, address] of read(file).matchAll(LED)) {
        const path = decodeURI(address!.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
        if (!address!.startsWith(base) || !existsSync(join(folder, path))) missing.add(`${file}: ${address}`);
      }
    }
    expect([...missing].slice(0, 20)).toEqual([]);
  });
});
