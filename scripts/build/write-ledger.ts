import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log } from '../../src/ledger/log.ts';
import { servedFiles, type HidesOpening } from '../../src/ledger/write-tiles.ts';

/** Lays the publication log into a site's folder, as anyone verifies it; openings that `hides` names are left out. */
export function writeLedger(folder: string, log: Log, hides: HidesOpening): void {
  const made = new Set<string>();
  for (const [path, bytes] of servedFiles(log, hides)) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, bytes);
  }
}
