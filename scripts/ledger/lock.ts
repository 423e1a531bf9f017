/** One append at a time: who comes second is told so and changes nothing. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { STORED } from '../../src/ledger/stored-paths.ts';
import { Refused } from '../command-line.ts';

/**
 * Holds `data/ledger/.lock` while `work` runs. Refuses when another process holds it; a lock that a killed process of
 * this machine left behind is taken over.
 */
export async function withLock<T>(root: string, work: () => T | Promise<T>): Promise<T> {
  const path = join(root, STORED, '.lock');
  mkdirSync(dirname(path), { recursive: true });
  take(path);
  const leave = () => rmSync(path, { force: true });
  // A command that is interrupted ends the process at once.
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    process.off('exit', leave);
    leave();
  }
}

function take(path: string, again = true): void {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, `${process.pid} ${hostname()}\n`);
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!again || !isLeftBehind(path)) {
      throw new Refused(`有人正在登记（${path}），这次什么都没有写入。等那边结束再运行一次；确实没有别人在登记的，删掉这个文件。`);
    }
    rmSync(path, { force: true });
    take(path, false);
  }
}

function isLeftBehind(path: string): boolean {
  const [pid = '', host] = holderOf(path).trim().split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
