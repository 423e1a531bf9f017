import { copyFileSync, linkSync, lstatSync, mkdirSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Lays files into a folder. One that holds an older site gets each in the stead of what stands there, which is never written
 * into, because what is kept for the next build shares its bytes.
 */
export interface SitePlaces {
  /** Throws what the disk throws; `EEXIST` in a new folder when something else has that address. */
  write(place: string, content: Buffer): void;
  /** Gives a file a second place, which costs nothing; on two disks a copy. */
  link(from: string, place: string): void;
  /** Whether the very file with this stamp stands there already. */
  holds(place: string, stamp: string): boolean;
}

/** `isOlder` says whether an older site may stand in the folder. */
export function openPlaces(isOlder: boolean): SitePlaces {
  const folders = new Set<string>();

  function makeFolder(path: string): void {
    if (folders.has(path)) return;
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      if (!isOlder) throw error;
      removeFileAbove(path);
      mkdirSync(path, { recursive: true });
    }
    folders.add(path);
  }

  function lay(place: string, how: () => void): void {
    makeFolder(dirname(place));
    try {
      how();
    } catch (error) {
      if (!isOlder || (error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      rmSync(place, { recursive: true });
      how();
    }
  }

  return {
    write: (place, content) => lay(place, () => writeFileSync(place, content, { flag: 'wx' })),
    link: (from, place) => lay(place, () => link(from, place)),
    holds: (place, stamp) => isOlder && stampOf(place) === stamp,
  };
}

/** Size and when a file was last written, as exactly as the disk knows; undefined when there is none. */
export function stampOf(place: string): string | undefined {
  const found = statSync(place, { bigint: true, throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeNs}`;
}

/** One file in two places; on two disks a copy. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
  }
}

/** Removes the file that stands where one of the folders on the way has to be. */
function removeFileAbove(path: string): void {
  for (let at = path; ; at = dirname(at)) {
    const found = lstatIfAny(at);
    if (found && !found.isDirectory()) rmSync(at);
    if (found) return;
  }
}

function lstatIfAny(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    // Nothing there, or below a file.
    return undefined;
  }
}
