import { isImmutable } from '../immutable.ts';
import { inParallel } from './in-parallel.ts';
import { planShow, type Showing } from './show.ts';
import { writeRecord, type Release } from './record.ts';
import { KEYS, type S3Shelf } from './shelf.ts';

/**
 * After the switch: takes away what no release of `keep` has – public files, contents, and the releases themselves. Only
 * what a record names is ever deleted; a release that leaves becomes a half one first, so that what is left of a killed run is
 * taken away by the next, and nobody goes back to a release that lacks something.
 */
export async function clearAway(run: Showing, shelf: S3Shelf, keep: ReadonlySet<string>): Promise<void> {
  const { store } = run;
  const staying = [...shelf.releases.values()].filter(({ name }) => keep.has(name));
  const leaving = new Map([...shelf.halves, ...[...shelf.releases].filter(([name]) => !keep.has(name))]);
  const { folder, gone } = await planShow(run, shelf, shelf.releases.get(shelf.current!)!, staying);
  await run.requireLock();
  await inParallel(gone, (path) => store.remove(folder + path));
  const complete = shelf.doubled.filter((name) => !leaving.has(name));
  await inParallel(complete, (name) => store.remove(run.places.store + KEYS.half(name)));
  for (const release of leaving.values()) await takeAway(run, shelf, release, staying);
}

async function takeAway({ store, places }: Showing, shelf: S3Shelf, release: Release, staying: readonly Release[]): Promise<void> {
  const { name, files } = release;
  if (shelf.releases.has(name)) {
    await store.put(places.store + KEYS.half(name), writeRecord(release), { contentType: 'application/gzip', cacheControl: 'no-store' });
    await store.remove(places.store + KEYS.record(name));
  }
  if (places.folders) {
    const folder = `${places.site}releases/${name}/`;
    const shown = [...(await store.list(folder)).keys()].map((key) => key.slice(folder.length));
    await inParallel(
      shown.filter((path) => files.has(path) || isImmutable(path)),
      (path) => store.remove(folder + path),
    );
  }
  const kept = new Set(staying.flatMap((stays) => [...stays.files.values()].map(({ sum }) => sum)));
  const sums = new Set([...files.values()].map(({ sum }) => sum).filter((sum) => !kept.has(sum) && shelf.contents.has(sum)));
  await inParallel(sums, (sum) => store.remove(places.store + KEYS.content(sum)));
  await store.remove(places.store + KEYS.half(name));
}
