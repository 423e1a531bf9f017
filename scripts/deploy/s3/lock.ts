import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { isRunning } from '../../build/folder-calls.ts';
import { Refused } from '../../command-line.ts';
import type { ObjectStore } from './object-store.ts';

export interface Lock {
  /** Throws `Refused` when another run took over since. */
  require: () => Promise<void>;
  /** Gives it back. Never rejects. */
  free: () => Promise<void>;
}

const BEAT_MS = 8000;
/** Longer than several beats: a lock of another machine that does not change for so long belongs to a dead run. */
const SILENCE_MS = 30_000;
const LOOK_MS = 1000;
const TEXT = { contentType: 'text/plain', cacheControl: 'no-store' };

/**
 * Holds the object `key` as a lock: machine, process, a mark of this run, and a number that goes up while the run lives.
 * Stores have no locks, and not all of them can write "only if it is not there"; so the lock is read back, and required
 * once more before anything public changes. That two runs collide is still left to chance within one round trip: groups of
 * the git host, and the rule that a log only grows, stand behind it. Throws `Refused` when a living run holds it.
 */
export async function holdLock(store: ObjectStore, key: string, silence = SILENCE_MS): Promise<Lock> {
  const mark = `${process.pid}@${hostname()} ${randomUUID()}`;
  const held = await readText(store, key);
  if (held !== undefined && (await isAlive(held, () => readText(store, key), silence))) throw refusal(held, key);
  let beats = 0;
  const write = () => store.put(key, Buffer.from(`${mark} ${beats++}`), TEXT);
  const require = async () => {
    const now = await readText(store, key);
    if (now?.startsWith(`${mark} `) !== true) throw refusal(now ?? '', key);
  };
  await write();
  await require();
  let beat = Promise.resolve();
  const timer = setInterval(
    () =>
      (beat = require()
        .then(write)
        .catch(() => {})),
    BEAT_MS,
  );
  timer.unref();
  return {
    require,
    async free() {
      clearInterval(timer);
      await beat;
      await require()
        .then(() => store.remove(key))
        .catch(() => {});
    },
  };
}

async function isAlive(held: string, read: () => Promise<string | undefined>, silence: number): Promise<boolean> {
  const [, pid, host] = /^(\d+)@(\S+) /.exec(held) ?? [];
  if (host === hostname() && !isRunning(Number(pid))) return false;
  for (let waited = 0; waited < silence; waited += LOOK_MS) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(LOOK_MS, silence)));
    const now = await read();
    if (now !== held) return now !== undefined;
  }
  return false;
}

async function readText(store: ObjectStore, key: string): Promise<string | undefined> {
  const bytes = await store.get(key);
  return bytes && Buffer.from(bytes).toString('utf8');
}

function refusal(holder: string, key: string): Refused {
  return new Refused(`有人正在往那里发布（${holder.split(' ')[0]}）。等那边结束再运行一次；确实没有别人在发布的，删掉 ${key}。`);
}
