import type { FileSums } from '../../src/ledger/manifest.ts';
import { CHECKPOINT_PATH } from '../../src/ledger/served-paths.ts';
import { Refused } from '../command-line.ts';
import { readBuildNote } from './build-note.ts';
import { isImmutable, mayStay } from './immutable.ts';
import { chooseEarlier, digestIn, newestFirst, nextName } from './release-name.ts';
import type { ReleaseStore, Shelf } from './release-store.ts';
import { requireLaterLog } from './require-later-log.ts';
import type { DeployOptions, Target } from './target.ts';
import type { SiteFile, WholeSite } from './whole-site.ts';
import { SAY } from './words.ts';

/** The target that keeps releases in folders; `store` does the work on this machine or on another. */
export function releaseTarget(store: ReleaseStore): Target {
  const locked = async (work: (shelf: Shelf) => Promise<void>): Promise<void> => {
    try {
      await work(await store.open());
    } finally {
      await store.close();
    }
  };
  const unlocked = async (work: (shelf: Shelf) => Promise<void>): Promise<void> => {
    try {
      await work(await store.look());
    } finally {
      await store.close();
    }
  };
  return {
    deploy: (site, options) => (options.dryRun ? unlocked : locked)((shelf) => publish(store, shelf, site, options)),
    rollback: (release, options) => (options.dryRun ? unlocked : locked)((shelf) => goBack(store, shelf, release, options)),
    list: ({ say }) =>
      unlocked(async (shelf) => {
        for (const line of SAY.releases(newestFirst(shelf.releases), shelf.current)) say(line);
      }),
  };
}

async function publish(store: ReleaseStore, shelf: Shelf, site: WholeSite, { keep, dryRun, anyLog, say }: DeployOptions): Promise<void> {
  const { current } = shelf;
  if (current !== undefined && !anyLog) await requireLaterLog(site.folder, await store.read(current, CHECKPOINT_PATH));
  const there = current === undefined ? new Map<string, string>() : await store.sumsOf(current);
  if (current !== undefined && digestIn(current) === site.digest && site.files.every(({ path, sum }) => there.get(path) === sum)) {
    say(SAY.same(current));
    return;
  }
  const release = nextName(shelf.releases, site.digest);
  const leaving = leavingAfter(release, shelf, keep);
  const staying = shelf.releases.filter((name) => !leaving.includes(name));
  const plan = planRelease(site, there, await Promise.all(staying.map((name) => mayStayOf(store, name, site))));
  say(SAY.plan(release, { sent: plan.send, same: site.files.length - plan.send.length, gone: plan.gone.length }));
  if (dryRun) {
    say(SAY.dryRun(leaving));
    return;
  }
  await store.begin(current, plan.drop);
  await store.fill(site.folder, plan.send, { sums: site.sums, fixed: fixedOf(site.sums), before: current });
  requireEqual(await store.halfSums(), plan.wanted);
  await store.finish(release);
  await store.makePublic(release);
  say(SAY.public(release, current));
  for (const name of leaving) await store.remove(name);
  if (leaving.length > 0) say(SAY.removed(leaving));
}

async function goBack(
  store: ReleaseStore,
  { releases, current }: Shelf,
  asked: string | undefined,
  { dryRun, say }: Pick<DeployOptions, 'dryRun' | 'say'>,
): Promise<void> {
  if (current === undefined) throw new Refused('那里还没有发布过网站，没有可以退回的版本。');
  const release = chooseEarlier(releases, { current, before: await store.before(current), asked });
  if (release === current) {
    say(SAY.same(current));
    return;
  }
  // What lay on a disk for days may have been changed; only what is still whole is made public again.
  const there = await store.sumsOf(release);
  const listed = await store.listOf(release, 'sums');
  const wrong = [...listed].filter(([path, sum]) => there.get(path) !== sum).map(([path]) => path);
  if (wrong.length > 0) throw new Refused(`${release} 里有文件被改过或不见了（${nameSome(wrong)}），没有退回，公开的仍是 ${current}。`);
  const own = await noteOf(store, release);
  const reopened = (await noteOf(store, current)).withheld - own.withheld;
  if (reopened > 0) say(SAY.reopens(release, reopened));
  if (dryRun) {
    say(SAY.wouldGoBack(release, current));
    return;
  }
  const known = new Set(there.keys());
  for (const other of newestFirst(releases)) {
    const missing = [...(await mayStayOf(store, other, own)).keys()].filter((path) => !known.has(path));
    if (missing.length > 0) await store.carry(other, release, missing);
    for (const path of missing) known.add(path);
  }
  await store.makePublic(release);
  say(SAY.public(release, current));
}

/** Files of a release at addresses of their own that may stay reachable beside a site, with their sums. */
async function mayStayOf(store: ReleaseStore, release: string, beside: { withheld: number }): Promise<FileSums> {
  const note = await noteOf(store, release);
  return new Map([...(await store.listOf(release, 'fixed'))].filter(([path]) => mayStay(path, note, beside)));
}

async function noteOf(store: ReleaseStore, release: string): Promise<{ withheld: number }> {
  return readBuildNote(await store.read(release, 'build.json')) ?? { withheld: 0 };
}

export interface Plan {
  /** Files whose bytes have to travel. */
  send: readonly SiteFile[];
  /** Files of the public release that the new one does not take over. */
  drop: readonly string[];
  /** Those among them that the new site does not have at all. */
  gone: readonly string[];
  /** Exactly what the new release must hold. */
  wanted: FileSums;
}

/**
 * What it takes to make the public release, of which `there` stands on the disk, into `site`. Files at addresses of their
 * own stay for as long as one of the releases that stay has them (`fixed`, without those that may not stay): a page that
 * somebody opened before the switch still finds its scripts.
 */
export function planRelease(site: Pick<WholeSite, 'files' | 'sums'>, there: FileSums, fixed: readonly FileSums[]): Plan {
  const carried = [...there].filter(([path, sum]) => !site.sums.has(path) && fixed.some((list) => list.get(path) === sum));
  const wanted = new Map([...site.sums, ...carried]);
  const drop = [...there].filter(([path, sum]) => wanted.get(path) !== sum).map(([path]) => path);
  return {
    send: site.files.filter(({ path, sum }) => there.get(path) !== sum),
    drop,
    gone: drop.filter((path) => !wanted.has(path)),
    wanted,
  };
}

/** The releases beyond `keep` once `release` is public: neither it nor the one that was public before. */
function leavingAfter(release: string, { releases, current }: Shelf, keep: number): string[] {
  return newestFirst([...releases, release])
    .slice(keep)
    .filter((name) => name !== current);
}

function fixedOf(sums: FileSums): FileSums {
  return new Map([...sums].filter(([path]) => isImmutable(path)));
}

function requireEqual(found: FileSums, wanted: FileSums): void {
  const wrong = [...wanted].filter(([path, sum]) => found.get(path) !== sum).map(([path]) => path);
  const more = [...found.keys()].filter((path) => !wanted.has(path));
  if (wrong.length + more.length === 0) return;
  throw new Refused(`传过去的和这里的不一样（${nameSome([...wrong, ...more])}），没有切换，公开的仍是原来的网站。请再运行一次。`);
}

function nameSome(paths: readonly string[]): string {
  return `${paths.slice(0, 5).join('、')}${paths.length > 5 ? ` 等 ${paths.length} 个` : ''}`;
}
