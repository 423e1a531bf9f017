import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '../../src/format/problem.ts';
import { readLog, type Log } from '../../src/ledger/log.ts';
import { STORED_CHECKPOINT, UNFINISHED } from '../../src/ledger/stored-paths.ts';
import { verifyLog } from '../../src/ledger/verify-log.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { Refused } from '../command-line.ts';
import type { LedgerAsked } from './asked.ts';
import { withLock } from './lock.ts';
import { finishWrite } from './write-ledger.ts';

/**
 * Holds the lock, finishes a write that was interrupted, and hands over the log once every hash and signature of it
 * is right. Refuses when there is no log or one of them is wrong: nothing may be built on it.
 */
export function withLedger<T>(asked: LedgerAsked, work: (log: Log) => T | Promise<T>): Promise<T> {
  const { root, say } = asked;
  if (![STORED_CHECKPOINT, UNFINISHED].some((path) => existsSync(join(root, path))))
    throw new Refused('这里还没有登记日志。先运行 npm run ledger -- init。');
  return withLock(root, () => {
    if (finishWrite(root)) say('上一次登记写到一半被打断，已经写完。');
    const { log, problems } = readLog(nodeFiles(root))!;
    const found = log ? verifyLog(log) : problems;
    if (!log || found.length > 0) throw damaged(found, say);
    return work(log);
  });
}

function damaged(problems: readonly Problem[], say: (line: string) => void): Refused {
  for (const problem of problems) say(problemLine(problem));
  return new Refused('登记日志本身有上面列出的问题，没有登记。请先取回完好的 data/ledger 文件夹，不要手改。');
}
