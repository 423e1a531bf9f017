/** A state of the log that was published before, which the log here has to extend. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint, type Checkpoint } from '../../src/ledger/checkpoint.ts';
import { extensionOf } from '../../src/ledger/extends.ts';
import { isSignedBy } from '../../src/ledger/keys.ts';
import type { Log } from '../../src/ledger/log.ts';
import { CHECKPOINT_PATH } from '../../src/ledger/served-paths.ts';
import { STORED_CHECKPOINT } from '../../src/ledger/stored-paths.ts';
import { Refused } from '../command-line.ts';

/** Reads a checkpoint from a file, a site's folder, a source root, or a site's address, and refuses a log that does not extend it. */
export async function requireExtension(log: Log, where: string): Promise<void> {
  const published = await readPublished(log, where);
  const extension = extensionOf(log, published);
  if (extension === 'extends') return;
  throw new Refused(
    extension === 'shorter'
      ? `已经公布的登记有 ${published.size} 条，这里只有 ${log.entries.length} 条：别人先登记了，或者这里的登记被截短了。请先取回最新的资料（git pull），再登记。`
      : `这里的登记不是接着已经公布的那份写的：前 ${published.size} 条不一样。什么都没有写入。请取回已经公布的 data/ledger 文件夹，再登记自己的改动。`,
  );
}

async function readPublished(log: Log, where: string): Promise<Checkpoint> {
  const text = /^https?:\/\//.test(where) ? await download(where) : readFileSync(fileOf(where), 'utf8');
  const read = readCheckpoint(text);
  if (!read || read.checkpoint.origin !== log.origin || !isSignedBy(read.note, log.vkey)) {
    throw new Refused(`“${where}”不是这份登记签过名的状态，不能拿来比较。`);
  }
  return read.checkpoint;
}

function fileOf(where: string): string {
  if (!existsSync(where)) throw new Refused(`找不到“${where}”。`);
  if (!statSync(where).isDirectory()) return where;
  const inside = [CHECKPOINT_PATH, STORED_CHECKPOINT].map((path) => join(where, path)).find((path) => existsSync(path));
  if (inside === undefined) throw new Refused(`“${where}”里没有登记日志。`);
  return inside;
}

async function download(address: string): Promise<string> {
  const url = address.endsWith('/checkpoint') ? address : `${address.replace(/\/*$/, '/')}${CHECKPOINT_PATH}`;
  try {
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(30_000) });
    if (response.ok) return await response.text();
    throw new Refused(`取不到 ${url}：服务器回答 ${response.status}。`);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`取不到 ${url}，请检查网络和网址。`);
  }
}
