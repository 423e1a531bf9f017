import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpointToken } from '../../src/ledger/checkpoint.ts';
import type { IncludedDistrict } from '../../src/federation/outcome.ts';

/** A verified state of a district: what is said of it, and the SHA-256 of each file that is copied, by path. */
export interface StoredState {
  outcome: IncludedDistrict;
  /** SHA-256 of the list of all its files, which the release names. */
  manifest: string;
  /** Numbers that its own record allows although they look like a person's. */
  allowed: string[];
  files: [path: string, sum: string][];
}

/** What is kept of one district between builds. */
export interface DistrictStore {
  /** The last state of its log whose signature held. */
  seen(): string | undefined;
  remember(checkpoint: string): void;
  /** Undefined when there is none, or it was damaged. */
  state(): StoredState | undefined;
  /** The bytes with that SHA-256; undefined when there are none or they were damaged. */
  read(sum: string): Uint8Array | undefined;
  put(sum: string, bytes: Uint8Array): void;
  /** Keeps this state, and forgets the files of every other. */
  keep(state: StoredState): void;
}

/**
 * The store of the log with that key below `folder`. It belongs to the key and not to the district's id, so that
 * an id given to another log finds nothing of the first.
 */
export function openStore(folder: string, vkey: string): DistrictStore {
  const own = join(folder, createHash('sha256').update(vkey).digest('hex').slice(0, 16));
  const files = join(own, 'files');
  mkdirSync(files, { recursive: true });
  const write = (path: string, content: string | Uint8Array) => {
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  };
  const text = (name: string) => (existsSync(join(own, name)) ? readFileSync(join(own, name), 'utf8') : undefined);
  return {
    seen: () => {
      const token = text('seen')?.trim();
      return token && parseCheckpointToken(token) ? token : undefined;
    },
    remember: (checkpoint) => write(join(own, 'seen'), `${checkpoint}\n`),
    state: () => {
      const stored = text('state.json');
      return stored === undefined ? undefined : readState(stored);
    },
    read: (sum) => {
      const path = join(files, sum);
      if (!existsSync(path)) return undefined;
      const bytes = readFileSync(path);
      return hash('sha256', bytes, 'hex') === sum ? bytes : undefined;
    },
    put: (sum, bytes) => write(join(files, sum), bytes),
    keep: (state) => {
      write(join(own, 'state.json'), JSON.stringify(state));
      const kept = new Set(state.files.map(([, sum]) => sum));
      for (const name of readdirSync(files)) if (!kept.has(name)) rmSync(join(files, name), { force: true });
    },
  };
}

function readState(text: string): StoredState | undefined {
  try {
    return JSON.parse(text) as StoredState;
  } catch {
    return undefined;
  }
}
