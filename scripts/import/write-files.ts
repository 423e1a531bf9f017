/** Files written all or none: each beside its place first, then all moved there. */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refused } from '../command-line.ts';

export interface WrittenFile {
  /** Below the root, with `/`. */
  path: string;
  /** What the change was worked out from; undefined when there was no file. */
  before: Uint8Array | undefined;
  after: Uint8Array;
}

/** Writes the files below a root. Throws, with nothing changed, when one cannot be written or was edited meanwhile. */
export function writeFiles(root: string, files: readonly WrittenFile[]): void {
  const waiting: { from: string; to: string }[] = [];
  try {
    for (const { path, after } of files) {
      const to = join(root, path);
      mkdirSync(dirname(to), { recursive: true });
      const from = join(dirname(to), `.${randomUUID()}.part`);
      waiting.push({ from, to });
      const file = openSync(from, 'wx');
      try {
        for (let at = 0; at < after.length;) at += writeSync(file, after, at);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    }
    for (const { path, before } of files) refuseEdited(root, path, before);
    for (const { from, to } of waiting) renameSync(from, to);
  } finally {
    for (const { from } of waiting) rmSync(from, { force: true });
  }
}

function refuseEdited(root: string, path: string, before: Uint8Array | undefined): void {
  const to = join(root, path);
  const same = before ? existsSync(to) && readFileSync(to).equals(before) : !existsSync(to);
  if (!same) throw new Refused(`“${path}”在导入时被别人改过，什么都没有写入。请再运行一次。`);
}
