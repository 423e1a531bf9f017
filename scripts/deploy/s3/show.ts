import { Refused } from '../../command-line.ts';
import { isImmutable, mayStay } from '../immutable.ts';
import { inParallel } from './in-parallel.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { inOrder } from './order.ts';
import { sameFile, type PublishedFile, type Release } from './record.ts';
import { KEYS, type S3Shelf } from './shelf.ts';

/** Where in a store the site is public and where releases are kept: keys that end in `/`. */
export interface S3Folders {
  site: string;
  store: string;
  /** Each release gets a folder below `releases/`, and `releases/current` names the public one. */
  folders: boolean;
}

/** A run at a store. */
export interface Showing {
  store: ObjectStore;
  places: S3Folders;
  /** Throws when the lock was lost. */
  requireLock: () => Promise<void>;
}

export interface ShowPlan {
  /** Below which key the release is shown. */
  folder: string;
  /** Everything that has to be public below it. */
  wanted: ReadonlyMap<string, PublishedFile>;
  /** What has to be copied there, group by group; see `inOrder`. */
  groups: readonly (readonly string[])[];
  /** How many files that is. */
  copies: number;
  /** Files of other releases that are still public there. */
  gone: readonly string[];
}

/** Below which key a release is public. */
export function folderOf({ site, folders }: S3Folders, release: string): string {
  return folders ? `${site}releases/${release}/` : site;
}

/**
 * What it takes to show a release, whatever is public now. Files whose addresses change with their bytes stay public for as
 * long as one of `staying` has them: a page that somebody opened before still finds its scripts. An address is left as it is
 * only if all releases that may be public there agree on it and the object has size and ETag of the content.
 */
export async function planShow(run: Showing, shelf: S3Shelf, release: Release, staying: readonly Release[]): Promise<ShowPlan> {
  const { store, places } = run;
  const folder = folderOf(places, release.name);
  const shown = await store.list(folder);
  const wanted = new Map<string, PublishedFile>();
  for (const stays of staying) for (const [path, file] of stays.files) if (mayStay(path, stays, release)) wanted.set(path, file);
  for (const [path, file] of release.files) wanted.set(path, file);

  const known = [...shelf.releases.values(), ...shelf.halves.values()];
  const owned = new Set(known.flatMap(({ files }) => [...files.keys()]));
  requireOwn(
    folder,
    [...wanted].filter(
      ([path, { sum }]) => !owned.has(path) && shown.has(folder + path) && !isSame(shown.get(folder + path), shelf.contents.get(sum)),
    ),
  );
  const maybePublic = places.folders ? [] : known.filter(({ name }) => name === shelf.current || shelf.begun.includes(name));
  const isSettled = (path: string, file: PublishedFile) =>
    places.folders || (isImmutable(path) && owned.has(path)) || agree(maybePublic, path, file);
  const toCopy = [...wanted].filter(
    ([path, file]) => !isSame(shown.get(folder + path), shelf.contents.get(file.sum)) || !isSettled(path, file),
  );
  const groups = inOrder(
    toCopy.map(([path]) => path),
    (path) => !shown.has(folder + path),
  );
  const gone = places.folders ? [] : [...owned].filter((path) => !wanted.has(path) && shown.has(folder + path));
  return { folder, wanted, groups, copies: toCopy.length, gone };
}

/** Nothing travels but the requests, and two releases stand side by side until the last is answered. */
const COPIES_AT_ONCE = 32;

/** Copies group after group, then looks whether everything is there. */
export async function show({ store, places }: Showing, { folder, wanted, groups }: ShowPlan): Promise<void> {
  for (const group of groups) {
    const copy = (path: string) => {
      const file = wanted.get(path)!;
      return store.copy(places.store + KEYS.content(file.sum), folder + path, file);
    };
    await inParallel(group, copy, COPIES_AT_ONCE);
  }
  const shown = await store.list(folder);
  const wrong = [...wanted].find(([path, { size }]) => shown.get(folder + path)?.size !== size);
  if (wrong) throw new Refused(`云端的 ${wrong[0]} 不是应有的样子。请再运行一次。`);
}

/** Whether one of the releases has the file, and none has another in its place. */
function agree(releases: readonly Release[], path: string, file: PublishedFile): boolean {
  const there = releases.flatMap(({ files }) => files.get(path) ?? []);
  return there.length > 0 && there.every((other) => sameFile(other, file));
}

function isSame(shown: StoredObject | undefined, content: StoredObject | undefined): boolean {
  return shown !== undefined && content !== undefined && shown.size === content.size && shown.etag === content.etag;
}

function requireOwn(folder: string, foreign: readonly (readonly [string, PublishedFile])[]): void {
  const first = foreign[0];
  if (!first) return;
  throw new Refused(
    `s3://${folder} 里的 ${first[0]}（共 ${foreign.length} 个）不是本程序放的，为免误删没有发布。请换一个文件夹，或先把它们移走。`,
  );
}
