import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Bytes that are kept beside those of the present site: other sites, and other states of this one. */
const MOST_KEPT = 200_000_000;

/** What was worked out before, by a digest of what it was worked out from. */
export interface IndexCache {
  /** The value kept under a digest, or a new one, which is kept then. */
  get<T>(digest: string, make: () => T): T;
  /** Forgets what was used longest ago; what was asked for since `from` (milliseconds of the clock), here or in another thread, is kept. */
  prune(from: number): void;
}

export function openIndexCache(folder: string): IndexCache {
  mkdirSync(folder, { recursive: true });
  return {
    get<T>(digest: string, make: () => T): T {
      const place = join(folder, digest);
      if (existsSync(place)) {
        const now = new Date();
        utimesSync(place, now, now);
        return JSON.parse(readFileSync(place, 'utf8')) as T;
      }
      const value = make();
      // Beside its place and moved there whole, so that an interrupted build leaves none that is half there.
      const unfinished = `${place}.${process.pid}-${threadId}`;
      writeFileSync(unfinished, JSON.stringify(value));
      renameSync(unfinished, place);
      return value;
    },
    prune(from) {
      const all = readdirSync(folder).map((name) => ({ name, ...stat(join(folder, name)) }));
      const others = all.filter(({ at }) => at < from).sort((a, b) => b.at - a.at);
      let bytes = 0;
      for (const { name, size } of others) if ((bytes += size) > MOST_KEPT) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

/** Another build may forget it meanwhile. */
function stat(path: string): { at: number; size: number } {
  const found = statSync(path, { throwIfNoEntry: false });
  return { at: found?.mtimeMs ?? 0, size: found?.size ?? 0 };
}
