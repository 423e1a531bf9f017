/**
 * Files of the log written all or none, whenever the process is killed. They are first written whole into
 * `data/ledger/.part`; renaming that folder to `.next` decides; then each file is moved to its place. A move that was
 * interrupted is finished by the next command (`finishWrite`), and until then the check says so.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STORED, UNFINISHED } from '../../src/ledger/stored-paths.ts';

const PART = `${STORED}/.part`;

/** Writes files below the root (`data/ledger/…` → bytes). Throws, with nothing changed, when one cannot be written. */
export function writeLedger(root: string, files: ReadonlyMap<string, Uint8Array>): void {
  const part = join(root, PART);
  rmSync(part, { recursive: true, force: true });
  try {
    for (const [path, bytes] of files) writeWhole(join(part, path.slice(STORED.length + 1)), bytes);
    renameSync(part, join(root, UNFINISHED));
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  finishWrite(root);
}

/** Moves what an interrupted write had already decided; says whether there was any. */
export function finishWrite(root: string): boolean {
  const next = join(root, UNFINISHED);
  rmSync(join(root, PART), { recursive: true, force: true });
  if (!existsSync(next)) return false;
  const waiting = readdirSync(next, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(next.length + 1))
    .sort();
  for (const path of waiting) {
    const to = join(root, STORED, path);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(join(next, path), to);
  }
  rmSync(next, { recursive: true, force: true });
  return true;
}

function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
