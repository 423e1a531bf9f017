import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../build/folder-calls.ts';
import { Refused } from '../../command-line.ts';
import type { DirCalls } from './dir-calls.ts';

/** How often and how long a run waits for another that is just ending. */
const TRIES = 20;
const PAUSE_MS = 250;

/**
 * Holds the lock of a place: the link `.lock`, whose target names process and machine, so that it is there with its
 * content or not at all. A lock of a process of this machine that is dead is taken over. Returns what gives it back; it is
 * given back at the end of the process, too. Throws `Refused` when another run still holds it after a few seconds.
 */
export async function holdLock(place: string, calls: DirCalls, tries = TRIES): Promise<() => void> {
  const path = join(place, '.lock');
  const own = `${process.pid}@${hostname()}`;
  for (let left = tries; !take(path, own, calls); left--) {
    if (left <= 1) {
      throw new Refused(
        `有人正在往 ${place} 发布（${holderOf(path) ?? ''}），这次什么都没有改动。等那边结束再运行一次；确实没有别人在发布的，删掉 ${path}。`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const free = () => {
    process.off('exit', free);
    if (holderOf(path) === own) calls.remove(path);
  };
  // A command that is interrupted ends the process at once.
  process.once('exit', free);
  return free;
}

function take(path: string, own: string, calls: DirCalls): boolean {
  try {
    calls.makeLink(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = holderOf(path);
  if (holder === undefined || !isDead(holder)) return false;
  // Moved aside first: of two that find the same dead lock, one moves it, and the other notices that it moved a living one.
  const aside = `${path}-${process.pid}`;
  try {
    calls.rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  const moved = holderOf(aside);
  calls.remove(aside);
  if (moved !== undefined && moved !== holder) calls.makeLink(moved, path);
  return false;
}

function isDead(holder: string): boolean {
  const [, pid, host] = /^(\d+)@(.*)$/.exec(holder) ?? [];
  return host === hostname() && !isRunning(Number(pid));
}

function holderOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
