import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardOutDir } from './guard-out-dir.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guard-'));
  for (const name of ['project/src', 'root/data', 'root/content', 'photos', 'empty', 'site'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'photos/cat.txt'), '');
  writeFileSync(join(folder, 'site/build.json'), '{}');
  writeFileSync(join(folder, 'file'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const guard = (outDir: string) => () =>
  guardOutDir({ outDir: join(folder, outDir), sourcesDir: join(folder, 'root') }, join(folder, 'project'));

test.each(['new', 'empty', 'site', 'root/dist', 'project/dist'])('%s may be the target', (outDir) => {
  expect(guard(outDir)).not.toThrow();
});

test.each(['.', 'root', 'root/data', 'root/data/x', 'root/content', 'project', 'project/src', 'project/node_modules/x', 'photos', 'file'])(
  '%s is refused, for something there would be lost',
  (outDir) => {
    expect(guard(outDir)).toThrow(/OUT_DIR/);
  },
);

test('the folder above the sources is refused', () => {
  expect(() => guardOutDir({ outDir: dirname(folder), sourcesDir: join(folder, 'root') }, join(folder, 'project'))).toThrow(/OUT_DIR/);
});
