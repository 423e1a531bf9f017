import { basename, dirname, join } from 'node:path';

/** The file calls by which a finished site takes its place; a parameter, so that each can be made to fail. */
export interface FolderCalls {
  exists(path: string): boolean;
  rename(from: string, to: string): void;
  /** Removes a folder and all in it; no error when there is none. */
  remove(path: string): void;
  list(path: string): string[];
}

/** Where a site is put together: beside its place, so that moving it there is one rename on one disk. */
export function stagingFolder(outDir: string, processId: number): string {
  return join(dirname(outDir), `.${basename(outDir)}.building-${processId}`);
}

function previousFolder(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}.previous`);
}

/**
 * Puts `staging` in the place of `outDir`. When a call fails, `outDir` is what
 * it was before and the error is thrown; only failing to `leave` the previous
 * site afterwards is passed over, because the next build clears it away.
 * Both renames happen in one breath: only a power cut or SIGKILL can fall
 * between them, and `recoverFolder` repairs that.
 */
export function replaceFolder(
  staging: string,
  outDir: string,
  calls: FolderCalls,
  leave: (previous: string) => void = (previous) => calls.remove(previous),
): void {
  const previous = previousFolder(outDir);
  if (calls.exists(outDir)) {
    calls.remove(previous);
    calls.rename(outDir, previous);
  }
  try {
    calls.rename(staging, outDir);
  } catch (error) {
    if (calls.exists(previous)) calls.rename(previous, outDir);
    throw error;
  }
  try {
    if (calls.exists(previous)) leave(previous);
  } catch {
    // The new site stands complete in its place.
  }
}

/** Brings back a site that a killed build had just moved aside, and clears away what killed builds left. */
export function recoverFolder(outDir: string, calls: FolderCalls, isRunning: (processId: number) => boolean): void {
  const parent = dirname(outDir);
  if (!calls.exists(parent)) return;
  const previous = previousFolder(outDir);
  if (!calls.exists(outDir) && calls.exists(previous)) calls.rename(previous, outDir);
  const leftover = `.${basename(outDir)}.building-`;
  for (const name of calls.list(parent)) {
    if (name.startsWith(leftover) && !isRunning(Number(name.slice(leftover.length)))) calls.remove(join(parent, name));
  }
}
