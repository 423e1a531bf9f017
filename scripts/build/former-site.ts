import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder of an older site, which the next one is put together in: most of its files are the same. */
export interface FormerSite {
  /** Its files by path, with `/`. */
  files: readonly string[];
  folders: readonly string[];
}

/**
 * Where the site that was replaced is kept for the next build; undefined when `outDir` lies elsewhere: beside it the former
 * site, with what was withdrawn since, might be served, and moving it to another disk would take longer than it saves. Where
 * upper and lower case are one, nothing is kept either: a file that is gone and one that is new may be the same there.
 */
export function formerPlace(projectDir: string, outDir: string): string | undefined {
  const isOneCase = existsSync(join(projectDir, 'PACKAGE.JSON'));
  return dirname(resolve(outDir)) === resolve(projectDir) && !isOneCase ? join(projectDir, '.cache/former-site') : undefined;
}

/** Moves what was kept to `staging`; undefined when there is nothing, or nothing that can be moved there. */
export function takeFormer(place: string, staging: string): FormerSite | undefined {
  try {
    renameSync(place, staging);
  } catch {
    return undefined;
  }
  const entries = readdirSync(staging, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: (typeof entries)[number]) => `${parentPath}/${name}`.slice(staging.length + 1);
  // Somebody may have laid links into it, and what is written there would go elsewhere.
  for (const entry of entries) if (!entry.isFile() && !entry.isDirectory()) rmSync(join(staging, pathOf(entry)));
  return {
    files: entries.filter((entry) => entry.isFile()).map(pathOf),
    folders: entries.filter((entry) => entry.isDirectory()).map(pathOf),
  };
}

/** Takes away what an older site had and the new one, of these `paths`, has not; also folders, which servers would find empty. */
export function clearFormer(staging: string, former: FormerSite, paths: Iterable<string>): void {
  const now = new Set(paths);
  const parents = new Set<string>();
  for (const path of now) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const parent = path.slice(0, at);
      if (parents.has(parent)) break;
      parents.add(parent);
    }
  }
  for (const path of former.files) if (!now.has(path) && !parents.has(path)) ifThere(unlinkSync, join(staging, path));
  // What lies in a folder comes before the folder.
  for (const path of [...former.folders].sort().reverse())
    if (!parents.has(path) && !now.has(path)) ifThere(rmdirSync, join(staging, path));
}

/** Keeps a site that was replaced for the next build, or removes it where that cannot be. */
export function keepFormer(previous: string, place: string | undefined): void {
  if (place !== undefined) {
    try {
      mkdirSync(dirname(place), { recursive: true });
      rmSync(place, { recursive: true, force: true });
      renameSync(previous, place);
      return;
    } catch {
      // On another disk.
    }
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Where a folder stood there may be a file now, and the other way round. */
function ifThere(remove: (path: string) => void, path: string): void {
  try {
    remove(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
