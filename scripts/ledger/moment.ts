import { isTime } from '../../src/ledger/entry.ts';
import type { Log } from '../../src/ledger/log.ts';
import { Refused } from '../command-line.ts';
import type { LedgerAsked } from './asked.ts';

/** The moment to sign with: `--now`, else the clock's. Refuses one before the log's last, because times never fall. */
export function timeOf(asked: Pick<LedgerAsked, 'value'>, log?: Pick<Log, 'checkpoint'>): string {
  const given = asked.value('now');
  const time = given ?? `${new Date().toISOString().slice(0, 19)}Z`;
  if (!isTime(time)) throw new Refused(`--now 要写成 2026-11-20T09:00:00Z 的样子（世界协调时，比北京时间少8小时），现在是“${time}”。`);
  if (log && time < log.checkpoint.time) {
    throw new Refused(
      `现在是 ${time}，比上一次登记（${log.checkpoint.time}）还早。请校准这台电脑的时间；只是试用演示资料的，用 --now 写一个更晚的时间。`,
    );
  }
  return time;
}

/** The day in Beijing: `YYYY-MM-DD`. */
export function beijingDay(time: string): string {
  return new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 10);
}
