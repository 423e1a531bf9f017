import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import type { FolderCalls } from './replace-folder.ts';

/** The real disk. */
export const folderCalls: FolderCalls = {
  exists: existsSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  list: (path) => readdirSync(path),
};

/**
 * Removes the folder of a build that was given up. Writes that were under way go on meanwhile and bring folders back, so
 * it looks again until nothing is left; what stays after a second is for the next build to clear away.
 */
export function removeForGood(path: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 50; tries++) {
    try {
      folderCalls.remove(path);
    } catch {
      // A folder that was filled again while it was being emptied.
    }
    Atomics.wait(clock, 0, 0, 20);
    if (!existsSync(path)) return;
  }
}

/** Whether a process of that number is alive. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Paths of all files below a folder, with `/`, in code-unit order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The same of a folder that may not be there: none. */
export function listFilesIfAny(folder: string): string[] {
  try {
    return listFiles(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
