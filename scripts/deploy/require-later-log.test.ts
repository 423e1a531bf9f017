import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECKPOINT_PATH } from '../../src/ledger/served-paths.ts';
import { GrowingLog, release } from '../../tests/ledger/released-site.ts';
import { requireLaterLog } from './require-later-log.ts';

let folder = '';
const growing = new GrowingLog();
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
let earlier = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'later-'));
  earlier = decode(release(new Map([['index.html', new Uint8Array(1)]]), growing).get(CHECKPOINT_PATH));
  for (const [path, bytes] of release(new Map([['index.html', new Uint8Array(2)]]), growing)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a log that goes on where the public one ends may be published, and so may any where there is none', async () => {
  await requireLaterLog(folder, earlier);
  await requireLaterLog(folder, undefined);
});

test('an older log never overwrites a newer one', async () => {
  const newer = decode(release(new Map([['index.html', new Uint8Array(3)]]), growing).get(CHECKPOINT_PATH));
  await expect(requireLaterLog(folder, newer)).rejects.toThrow(/公开的登记有 \d+ 条，这个网站只有 \d+ 条/);
});

test('neither does another log, nor a site without one', async () => {
  const other = new GrowingLog();
  other.append([]);
  const foreign = decode(release(new Map([['index.html', new Uint8Array(9)]]), other).get(CHECKPOINT_PATH));
  await expect(requireLaterLog(folder, foreign)).rejects.toThrow(/不是接着公开的那份写的/);
  await expect(requireLaterLog(tmpdir(), earlier)).rejects.toThrow(/这个网站没有/);
});
