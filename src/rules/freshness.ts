import { addWorkdays, type WorkCalendar } from '../model/calendar.ts';
import { growsOld, homeUpdate, lastUpdates } from '../model/freshness.ts';
import { measurePeriod } from '../model/period.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Notice } from '../schema/notice.ts';
import { kindOf } from '../schema/registry.ts';
import { wholeRule, type Rule } from './rule.ts';

/** What has to follow a notice, and what has to go on. Both are asked only where the district set a limit. */
export const FRESHNESS_RULES: readonly Rule[] = [
  wholeRule('V-08', 'warning', '公示期满后按时公布结果', (data, context, report) => {
    const limits = context.thresholds?.outcomeWithin;
    if (!limits) return;
    for (const { row, lastDay, remindOn, refuseOn } of pendingOutcomes(data, context.calendar, limits)) {
      if (context.asOf <= remindOn) continue;
      report(
        row,
        'periodEnd',
        `公示 ${lastDay} 期满，${limits.remindDays} 个工作日之内（${remindOn} 前）应当公布结果，现在还没有（${limits.basis}）`,
        '在开头加上“结果”：结论、意见件数、说明、公布日期；或另发一份结果公示，填同一个“事项编号”',
        context.asOf > refuseOn ? 'error' : 'warning',
      );
    }
  }),

  wholeRule('V-13', 'warning', '首页和各个栏目按时更新', (data, context, report) => {
    const limits = context.thresholds?.freshness;
    if (!limits) return;
    const updates = lastUpdates(data, context.asOf);
    const home = homeUpdate(updates);
    if (home && home.days > limits.homeDays) {
      report(
        home.row,
        home.field,
        `首页最近一次更新是 ${home.typed}，已经超过 ${limits.homeDays} 天（${limits.basis}）`,
        '有应当公开的就补上；没有新的，核对是不是漏了公示、通报和结果',
      );
    }
    for (const { kind, field, row, typed, days } of updates.filter(growsOld)) {
      if (days <= limits.columnDays) continue;
      report(
        row,
        field,
        `“${kindOf(kind).title}”最近一次更新是 ${typed}，已经超过 ${limits.columnDays} 天（${limits.basis}）`,
        '补上这段时间的内容；确实不再更新的，请网站主办单位决定是否撤掉这张表',
      );
    }
  }),
];

export interface PendingOutcome {
  row: Row<Notice>;
  /** Last day on which objections could be made. */
  lastDay: string;
  /** Last days on which a result is in time, and on which its absence is only warned about. */
  remindOn: string;
  refuseOn: string;
}

/** 公示 of which nobody has said what came of them: no outcome of their own, no later 结果公示 of the same matter, nothing that replaced them. */
export function pendingOutcomes(
  { notice }: Pick<Dataset, 'notice'>,
  calendar: WorkCalendar,
  { remindDays, refuseDays }: { remindDays: number; refuseDays: number },
): PendingOutcome[] {
  const replaced = new Set(notice.map(({ value }) => value.supersedesId));
  /** Matter → the day of its last 结果公示. */
  const resultOn = new Map<string, string>();
  for (const { value } of notice) {
    if (value.kind !== '结果公示' || value.caseId === undefined) continue;
    if (value.publishedOn > (resultOn.get(value.caseId) ?? '')) resultOn.set(value.caseId, value.publishedOn);
  }
  return notice.flatMap((row) => {
    const { id, kind, caseId, outcome } = row.value;
    if (kind !== '公示' || outcome || replaced.has(id)) return [];
    const lastDay = measurePeriod(row.value, calendar)?.lastDay;
    if (lastDay === undefined) return [];
    if (caseId !== undefined && (resultOn.get(caseId) ?? '') > row.value.publishedOn) return [];
    const [remindOn, refuseOn] = [addWorkdays(calendar, lastDay, remindDays), addWorkdays(calendar, lastDay, refuseDays)];
    // A year without its calendar is V-03; the later of the two days may lie in it and is then far off.
    return remindOn === undefined ? [] : [{ row, lastDay, remindOn, refuseOn: refuseOn ?? '2099-12-31' }];
  });
}
