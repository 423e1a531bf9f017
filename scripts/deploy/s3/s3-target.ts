import { CHECKPOINT_PATH } from '../../../src/ledger/served-paths.ts';
import { Refused } from '../../command-line.ts';
import { chooseEarlier, digestIn, newestFirst, nextName, numberOf } from '../release-name.ts';
import { requireLaterLog } from '../require-later-log.ts';
import type { DeployOptions, Target } from '../target.ts';
import { digestOf, type SiteFile, type WholeSite } from '../whole-site.ts';
import { SAY } from '../words.ts';
import { clearAway } from './clear-away.ts';
import { holdLock } from './lock.ts';
import type { ObjectStore } from './object-store.ts';
import { planShow, show, type S3Folders, type Showing } from './show.ts';
import { makeRelease, sameFiles, writeRecord, type Release } from './record.ts';
import { KEYS, readShelf, type S3Shelf } from './shelf.ts';
import { missingContents, uploadContents } from './upload.ts';
import { SAY_S3 } from './words.ts';

const RECORD = { contentType: 'application/gzip', cacheControl: 'no-store' };

/**
 * The target that publishes to an object store. Contents are uploaded by their SHA-256 to where releases are kept; a release
 * is made public by copying within the store, from contents to addresses, in an order in which nothing public names what
 * is not there (`inOrder`) – or, with `folders`, into a folder of its own, which one object then names.
 */
export function s3Target(store: ObjectStore, places: S3Folders, silence?: number): Target {
  const run = { store, places };
  const locked = async (dryRun: boolean, work: (requireLock: () => Promise<void>) => Promise<void>): Promise<void> => {
    if (dryRun) return work(async () => {});
    const lock = await holdLock(store, places.store + KEYS.lock, silence);
    try {
      await work(lock.require);
    } finally {
      await lock.free();
    }
  };
  return {
    deploy: (site, options) => locked(options.dryRun, (requireLock) => publish({ ...run, requireLock }, site, options)),
    rollback: (asked, options) => locked(options.dryRun, (requireLock) => goBack({ ...run, requireLock }, asked, options)),
    async list({ say }) {
      const { releases, current, begun } = await readShelf(store, places.store);
      for (const line of SAY.releases(newestFirst([...releases.keys()]), current)) say(line);
      if (begun.length > 0 && !places.folders) say(SAY_S3.interrupted(begun.at(-1)!));
    },
  };
}

async function publish(run: Showing, whole: WholeSite, { keep, dryRun, anyLog, say }: DeployOptions): Promise<void> {
  const { store, places } = run;
  const site = withoutPacked(whole);
  const shelf = await readShelf(store, places.store);
  const current = shelf.current === undefined ? undefined : shelf.releases.get(shelf.current)!;
  if (current && !anyLog) await requireLaterLog(site.folder, await readContent(store, places.store, current, CHECKPOINT_PATH));
  const release = nameRelease(shelf, site);
  const isResumed = shelf.halves.has(release.name) || shelf.begun.includes(release.name);
  const staying = [...stayingAfter(shelf, release, keep).values()];
  const missing = await missingContents(store, places.store, shelf.contents, site);
  const plan = await planShow(run, shelf, release, staying);
  if (release.name === current?.name && missing.length + plan.copies + plan.gone.length === 0) {
    say(SAY.same(release.name));
    return;
  }
  const changed = site.files.filter(({ path, sum }) => current?.files.get(path)?.sum !== sum);
  const gone = [...(current?.files.keys() ?? [])].filter((path) => !site.sums.has(path));
  say(SAY.plan(release.name, { sent: missing, same: site.files.length - changed.length, gone: gone.length }));
  const leaving = newestFirst([...shelf.releases.keys()].filter((name) => !staying.some((stays) => stays.name === name)));
  if (dryRun) {
    say(SAY.dryRun(leaving));
    return;
  }
  if (isResumed) say(SAY_S3.resumed(release.name));
  if (!shelf.releases.has(release.name)) await store.put(places.store + KEYS.half(release.name), writeRecord(release), RECORD);
  if (missing.length > 0) say(SAY_S3.upload(missing.length));
  await uploadContents(store, places.store, site.folder, missing);
  await store.put(places.store + KEYS.record(release.name), writeRecord(release), RECORD);
  await store.remove(places.store + KEYS.half(release.name));
  const ready = await readShelf(store, places.store);
  requireContents(release, ready);
  await makePublic(run, ready, release, { staying, say });
  say(SAY.public(release.name, current?.name));
  await clearAway(run, await readShelf(store, places.store), new Set([release.name, ...staying.map(({ name }) => name)]));
  if (leaving.length > 0) say(SAY.removed(leaving));
  await warnOpen(run, say);
}

async function goBack(run: Showing, asked: string | undefined, { dryRun, say }: Pick<DeployOptions, 'dryRun' | 'say'>): Promise<void> {
  const shelf = await readShelf(run.store, run.places.store);
  const { current, releases } = shelf;
  if (current === undefined) throw new Refused('那里还没有发布过网站，没有可以退回的版本。');
  // Where an interrupted publication left two releases side by side, the one before is the one that still counts as public.
  const isTorn = !run.places.folders && shelf.begun.some((begun) => numberOf(begun) > numberOf(current));
  const before = isTorn ? current : releases.get(current)!.before;
  const name = chooseEarlier([...releases.keys()], { current, before, asked });
  const release = releases.get(name)!;
  requireContents(release, shelf);
  const staying = [...releases.values()];
  if (name === current && shelf.begun.length === 0 && (await planShow(run, shelf, release, staying)).copies === 0) {
    say(SAY.same(current));
    return;
  }
  const reopened = releases.get(current)!.withheld - release.withheld;
  if (reopened > 0) say(SAY.reopens(name, reopened));
  if (dryRun) {
    say(SAY.wouldGoBack(name, current));
    return;
  }
  await makePublic(run, shelf, release, { staying, say });
  say(SAY.public(name, current === name ? undefined : current));
  await clearAway(run, await readShelf(run.store, run.places.store), new Set(releases.keys()));
}

async function makePublic(
  run: Showing,
  shelf: S3Shelf,
  release: Release,
  { staying, say }: { staying: readonly Release[]; say: DeployOptions['say'] },
): Promise<void> {
  const { store, places } = run;
  const plan = await planShow(run, shelf, release, staying);
  await run.requireLock();
  const names = [...new Set([...shelf.begun, release.name])];
  await store.put(places.store + KEYS.begun, Buffer.from(`${names.join('\n')}\n`), NAMES);
  say(SAY_S3.show(release.name, plan.copies));
  await show(run, plan);
  await run.requireLock();
  if (places.folders) await store.put(`${places.site}releases/current`, Buffer.from(`${release.name}\n`), NAMES);
  await store.put(places.store + KEYS.current, Buffer.from(`${release.name}\n`), NAMES);
  await store.remove(places.store + KEYS.begun);
  if (places.folders) say(SAY_S3.switched(`${places.site}releases/${release.name}/`));
}

const NAMES = { contentType: 'text/plain; charset=utf-8', cacheControl: 'no-store' };

/** The name of the release: that of a run which was killed when it published the very same, or the next one. */
function nameRelease(shelf: S3Shelf, site: Pick<WholeSite, 'files' | 'digest' | 'withheld'>): Release {
  const known = new Map([...shelf.halves, ...shelf.releases]);
  const { current, begun } = shelf;
  const resumable = [...(current === undefined ? [] : [current]), ...begun, ...shelf.halves.keys()].filter(
    (name) => digestIn(name) === site.digest,
  );
  for (const name of newestFirst(resumable)) {
    const there = known.get(name);
    const release = makeRelease(name, site, name === current ? there?.before : current);
    if (there && sameFiles(release, there)) return release;
  }
  return makeRelease(nextName([...known.keys()], site.digest), site, current);
}

/** Releases that are kept beside the new one: as many as asked for, and in any case the one that was public before. */
function stayingAfter({ releases, current }: S3Shelf, release: Release, keep: number): Map<string, Release> {
  const newest = newestFirst([...new Set([...releases.keys(), release.name])]).slice(0, keep);
  return new Map([...releases].filter(([name]) => name !== release.name && (newest.includes(name) || name === current)));
}

/** Stores do not choose between a file and its packed form; the CDN before them packs by itself. */
function withoutPacked(site: WholeSite): WholeSite {
  const files = site.files.filter(({ path }) => !(/\.(?:br|gz)$/.test(path) && site.sums.has(path.slice(0, path.lastIndexOf('.')))));
  const sums = new Map(files.map(({ path, sum }: SiteFile) => [path, sum]));
  return { ...site, files, sums, digest: digestOf(sums) };
}

function requireContents({ name, files }: Release, { contents }: S3Shelf): void {
  const wrong = [...files].filter(([, { sum, size }]) => contents.get(sum)?.size !== size).map(([path]) => path);
  if (wrong.length > 0) throw new Refused(`${name} 的内容在云端不全（如 ${wrong[0]}），没有切换，公开的没有改动。`);
}

async function readContent(store: ObjectStore, folder: string, release: Release, path: string): Promise<string | undefined> {
  const sum = release.files.get(path)?.sum;
  const bytes = sum === undefined ? undefined : await store.get(folder + KEYS.content(sum));
  return bytes && Buffer.from(bytes).toString('utf8');
}

async function warnOpen({ store, places }: Showing, say: DeployOptions['say']): Promise<void> {
  if (await store.isOpen(places.store + KEYS.current)) say(SAY_S3.open(places.store));
}
