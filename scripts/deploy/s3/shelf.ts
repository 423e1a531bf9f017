import { Refused } from '../../command-line.ts';
import { isReleaseName } from '../release-name.ts';
import { inParallel } from './in-parallel.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { readRecord, type Release } from './record.ts';

/** What is kept at a store and what is known about what is public. */
export interface S3Shelf {
  /** Releases of which every byte was uploaded, by name. */
  releases: ReadonlyMap<string, Release>;
  /** Releases that are not, or are no longer, complete: what killed runs and removals left. */
  halves: ReadonlyMap<string, Release>;
  /** Complete releases whose half record a killed run left beside. */
  doubled: readonly string[];
  /** The public one; undefined before the first deployment. */
  current: string | undefined;
  /** Releases that runs began to make public since `current` was, of which some files may be public now. */
  begun: readonly string[];
  /** Contents that are kept, by their SHA-256. */
  contents: ReadonlyMap<string, StoredObject>;
}

/** Keys below the store's folder. */
export const KEYS = {
  current: 'current',
  begun: 'begun',
  lock: 'lock',
  record: (release: string) => `${release}.json.gz`,
  half: (release: string) => `half/${release}.json.gz`,
  content: (sum: string) => `files/${sum}`,
} as const;

const RECORD = /^(half\/)?([^/]+)\.json\.gz$/;

/** Reads what is kept below `folder`. Throws `Refused` for what this program did not write there. */
export async function readShelf(store: ObjectStore, folder: string): Promise<S3Shelf> {
  const keys = await store.list(folder);
  const releases = new Map<string, Release>();
  const halves = new Map<string, Release>();
  const contents = new Map<string, StoredObject>();
  const records: { key: string; into: Map<string, Release>; name: string }[] = [];
  for (const [key, object] of keys) {
    const below = key.slice(folder.length);
    const [, half, name = ''] = RECORD.exec(below) ?? [];
    if (isReleaseName(name)) records.push({ key, into: half ? halves : releases, name });
    const [, sum] = /^files\/([0-9a-f]{64})$/.exec(below) ?? [];
    if (sum !== undefined) contents.set(sum, object);
  }
  await inParallel(records, async ({ key, into, name }) => {
    const bytes = await store.get(key);
    if (bytes) into.set(name, readRecord(key, bytes));
  });
  // Laid down before the half one was taken away, or not yet taken away after it was put down: complete in either case.
  const doubled = [...releases.keys()].filter((name) => halves.delete(name));
  const current = keys.has(folder + KEYS.current) ? (await readNames(store, folder + KEYS.current))[0] : undefined;
  if (current !== undefined && !releases.has(current)) {
    throw new Refused(`${folder}${KEYS.current} 里写的 ${current} 没有记录，不知道现在公开的是什么，为免误删没有发布。`);
  }
  const begun = keys.has(folder + KEYS.begun) ? await readNames(store, folder + KEYS.begun) : [];
  return { releases, halves, doubled, contents, current, begun };
}

async function readNames(store: ObjectStore, key: string): Promise<string[]> {
  const text = Buffer.from((await store.get(key)) ?? []).toString('utf8');
  return text.split('\n').filter(isReleaseName);
}
