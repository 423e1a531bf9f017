import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { cleanEnvironment, digestFolder } from './small-site.ts';

test('the whole site built in another folder, time zone and locale has the same bytes, search index included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  for (const name of ['src', 'scripts', 'public', 'data', 'content', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: cleanEnvironment({ TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'C', SITE_BASE: '/', SOURCES_DIR: '', OUT_DIR: '' }),
  });
  expect(status, stderr).toBe(0);
  const elsewhere = digestFolder(join(folder, 'dist'));
  rmSync(folder, { recursive: true });
  expect(elsewhere).toEqual(digestFolder(inject('site')));
});
