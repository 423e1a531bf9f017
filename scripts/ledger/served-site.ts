/** The log's files in a built site, put there anew after the log has grown. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log } from '../../src/ledger/log.ts';
import { CHECKPOINT_PATH, HIDDEN, LEDGER, openingsPath, OPENINGS_PER_FILE } from '../../src/ledger/served-paths.ts';
import { servedFiles, type HidesOpening } from '../../src/ledger/write-tiles.ts';
import { listFiles } from '../build/folder-calls.ts';

/** What the build kept back of the openings of a site: texts that are withdrawn by their date. */
export function hiddenOnSite(folder: string): HidesOpening {
  const files = new Map<string, string[]>();
  return ({ seq }) => {
    const path = join(folder, openingsPath(seq));
    let lines = files.get(path);
    if (!lines) files.set(path, (lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []));
    return lines[seq % OPENINGS_PER_FILE]?.split('\t')[1] === HIDDEN;
  };
}

/**
 * Writes what differs, each file whole, the checkpoint last: until then readers see the earlier state, of which nothing
 * is gone. Then takes away what no state needs any more.
 */
export function writeServed(folder: string, log: Log, hides: HidesOpening): void {
  const files = servedFiles(log, hides);
  const checkpoint = files.get(CHECKPOINT_PATH)!;
  files.delete(CHECKPOINT_PATH);
  for (const [path, bytes] of files) writeWhole(join(folder, path), bytes);
  writeWhole(join(folder, CHECKPOINT_PATH), checkpoint);
  for (const part of ['tile', 'openings']) {
    const inside = `${LEDGER}/${part}`;
    if (!existsSync(join(folder, inside))) continue;
    for (const path of listFiles(join(folder, inside))) {
      if (!files.has(`${inside}/${path}`)) rmSync(join(folder, inside, path));
    }
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
}
