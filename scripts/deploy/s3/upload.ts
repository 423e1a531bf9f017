import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../command-line.ts';
import { sumOf } from '../../../src/ledger/manifest.ts';
import type { SiteFile, WholeSite } from '../whole-site.ts';
import { inParallel } from './in-parallel.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { KEYS } from './shelf.ts';

const SERVED = { contentType: 'application/octet-stream', cacheControl: 'no-store' };

/**
 * One file of the site for each content that the store does not hold, or not surely: a content is held when size and MD5
 * are right, and where the store's ETag is no MD5 (encrypted buckets), when its bytes are.
 */
export async function missingContents(
  store: ObjectStore,
  folder: string,
  contents: ReadonlyMap<string, StoredObject>,
  site: Pick<WholeSite, 'folder' | 'files'>,
): Promise<SiteFile[]> {
  const bySum = new Map(site.files.map((file) => [file.sum, file]));
  const missing: SiteFile[] = [];
  await inParallel(bySum.values(), async (file) => {
    const there = contents.get(file.sum);
    if (there?.size === file.size && (await isRight(store, folder, file.sum, there, () => readFileSync(join(site.folder, file.path)))))
      return;
    missing.push(file);
  });
  return missing.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Uploads these, then asks the store what it holds. Throws `Refused` when that, or a file here, is not what it should be. */
export async function uploadContents(store: ObjectStore, folder: string, from: string, files: readonly SiteFile[]): Promise<void> {
  if (files.length === 0) return;
  const md5 = new Map<string, string>();
  await inParallel(files, async ({ path, sum }) => {
    const bytes = readFileSync(join(from, path));
    if (sumOf(bytes) !== sum) throw new Refused(`${path} 在发布过程中被改动了，没有发布。请重新生成，再发布。`);
    md5.set(sum, md5Of(bytes));
    await store.put(folder + KEYS.content(sum), bytes, SERVED);
  });
  const there = await store.list(folder + KEYS.content(''));
  await inParallel(files, async ({ path, sum, size }) => {
    const object = there.get(folder + KEYS.content(sum));
    const right =
      object?.size === size &&
      (object.etag === md5.get(sum) || sumOf((await store.get(folder + KEYS.content(sum))) ?? new Uint8Array()) === sum);
    if (!right) throw new Refused(`${path} 传过去以后和这里的不一样，没有切换，公开的没有改动。请再运行一次。`);
  });
}

async function isRight(store: ObjectStore, folder: string, sum: string, { etag }: StoredObject, read: () => Uint8Array): Promise<boolean> {
  if (etag === md5Of(read())) return true;
  const bytes = await store.get(folder + KEYS.content(sum));
  return bytes !== undefined && sumOf(bytes) === sum;
}

/** What stores compare and call their objects by; nothing rests on it alone. */
function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
