import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that are kept beside those of the present site: other sites, and other states of this one. */
const MOST_KEPT = 200_000_000;

/** What was worked out before, by a digest of what it was worked out from. */
export interface IndexCache {
  /** The value kept under a digest, or a new one, which is kept then. */
  get<T>(digest: string, make: () => T): T;
  /** Forgets what was used longest ago. */
  prune(): void;
}

export function openIndexCache(folder: string): IndexCache {
  const used = new Set<string>();
  mkdirSync(folder, { recursive: true });
  return {
    get<T>(digest: string, make: () => T): T {
      used.add(digest);
      const place = join(folder, digest);
      if (existsSync(place)) return JSON.parse(readFileSync(place, 'utf8')) as T;
      const value = make();
      // Beside its place and moved there whole, so that an interrupted build leaves none that is half there.
      const unfinished = `${place}.${process.pid}`;
      writeFileSync(unfinished, JSON.stringify(value));
      renameSync(unfinished, place);
      return value;
    },
    prune() {
      const now = new Date();
      for (const digest of used) utimesSync(join(folder, digest), now, now);
      const others = readdirSync(folder).filter((name) => !used.has(name));
      const byAge = others.map((name) => ({ name, ...stat(join(folder, name)) })).sort((a, b) => b.at - a.at);
      let bytes = 0;
      for (const { name, size } of byAge) if ((bytes += size) > MOST_KEPT) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

/** Another build may forget it meanwhile. */
function stat(path: string): { at: number; size: number } {
  const found = statSync(path, { throwIfNoEntry: false });
  return { at: found?.mtimeMs ?? 0, size: found?.size ?? 0 };
}
