import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSums, type FileSums } from '../../../src/ledger/manifest.ts';
import { Refused } from '../../command-line.ts';
import { folderSite } from '../../verify/folder-site.ts';
import { NOTES, readBefore, writeNote, type ReleaseStore, type Shelf } from '../release-store.ts';
import { leftoversAmong, readShelf } from '../shelf.ts';
import { dirCalls, type DirCalls } from './dir-calls.ts';
import { holdLock } from './dir-lock.ts';

/** A folder of releases on this machine. `place` is absolute; `tries` says how often another run is waited for. */
export function dirStore(place: string, calls: DirCalls = dirCalls, tries?: number): ReleaseStore {
  const folder = join(place, 'releases');
  const inRelease = (release: string, path = '') => join(folder, release, path);
  const half = join(folder, `.half-${process.pid}`);
  const halfSite = join(half, 'site');
  let free: (() => void) | undefined;
  return {
    look: async () => lookAt(place),
    async open() {
      calls.makeFolder(folder);
      free = await holdLock(place, calls, tries);
      const shelf = lookAt(place);
      clearLeftovers(place, shelf, calls);
      return shelf;
    },
    sumsOf: (release) => sumFolder(inRelease(release)),
    async listOf(release, list) {
      const sums = parseSums(readFileSync(`${inRelease(release)}.${list}`, 'utf8'));
      if (!sums) throw new Refused(`${release} 的文件清单（releases/${release}.${list}）被改过，读不出来。`);
      return sums;
    },
    before: async (release) => readBefore(readText(`${inRelease(release)}.before`)),
    read: async (release, path) => readText(inRelease(release, path)),
    async begin(base, drop) {
      calls.makeFolder(halfSite);
      const left = new Set(drop);
      const paths = base === undefined ? [] : (await folderSite(inRelease(base)).list!()).filter((path) => !left.has(path));
      layFiles(paths, halfSite, calls, (path, to) => linkOrCopy(inRelease(base!, path), to, calls));
    },
    async fill(from, files, notes) {
      layFiles(
        files.map(({ path }) => path),
        halfSite,
        calls,
        (path, to) => calls.copyFile(join(from, path), to),
      );
      for (const note of NOTES) calls.writeFile(join(half, note), writeNote(notes, note));
    },
    halfSums: () => sumFolder(halfSite),
    async finish(release) {
      calls.settle();
      for (const note of NOTES) calls.rename(join(half, note), `${inRelease(release)}.${note}`);
      calls.rename(halfSite, inRelease(release));
      calls.remove(half);
    },
    async carry(from, into, paths) {
      layFiles(paths, inRelease(into), calls, (path, to) => linkOrCopy(inRelease(from, path), to, calls));
    },
    async makePublic(release) {
      const link = join(place, `.current-${process.pid}`);
      calls.remove(link);
      calls.makeLink(`releases/${release}`, link);
      calls.rename(link, join(place, 'current'));
    },
    async remove(release) {
      const gone = join(folder, `.gone-${release}`);
      calls.rename(inRelease(release), gone);
      for (const note of NOTES) calls.remove(`${inRelease(release)}.${note}`);
      calls.remove(gone);
    },
    async close() {
      if (!free) return;
      for (const work of [() => calls.remove(half), free]) {
        try {
          work();
        } catch {
          // The next run clears it away, and takes the lock of a dead process over.
        }
      }
      free = undefined;
    },
  };
}

function lookAt(place: string): Shelf {
  const link = join(place, 'current');
  const stats = lstatSync(link, { throwIfNoEntry: false });
  return readShelf(place, namesIn(join(place, 'releases')), stats && (stats.isSymbolicLink() ? readlinkSync(link) : ''));
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** What killed runs left, and links that were not renamed or removed. */
function clearLeftovers(place: string, shelf: Shelf, calls: DirCalls): void {
  for (const name of namesIn(place)) if (/^\.(?:current|lock)-/.test(name)) calls.remove(join(place, name));
  const folder = join(place, 'releases');
  for (const name of leftoversAmong(namesIn(folder), shelf)) calls.remove(join(folder, name));
}

function layFiles(paths: readonly string[], folder: string, calls: DirCalls, lay: (path: string, to: string) => void): void {
  const made = new Set<string>();
  for (const path of paths) {
    const to = join(folder, path);
    const parent = dirname(to);
    if (!made.has(parent)) calls.makeFolder(parent);
    made.add(parent);
    lay(path, to);
  }
}

/** Some disks know no hard links, others limit how many a file may have, and nobody may link what another user owns. */
function linkOrCopy(from: string, to: string, calls: DirCalls): void {
  try {
    calls.hardLink(from, to);
  } catch (error) {
    if (!['EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    calls.copyFile(from, to);
  }
}

async function sumFolder(folder: string): Promise<FileSums> {
  const site = folderSite(folder);
  const sums = new Map<string, string>();
  for (const path of await site.list!()) sums.set(path, (await site.sha256(path)) ?? '');
  return sums;
}
