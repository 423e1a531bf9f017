/** Periods and deadlines for people. */
import { fullDate, shortFullDate } from './date.ts';

/** `15天` for 自然日, `5个工作日` for 工作日. */
export function lengthText(days: number, unit: '自然日' | '工作日'): string {
  return unit === '工作日' ? `${days}个工作日` : `${days}天`;
}

/** `2026年3月26日（周四）24:00` */
export function deadlineText({ date, time }: { date: string; time: string }): string {
  return `${fullDate(date)}${time}`;
}

/** `3月26日（周四）24:00` */
export function shortDeadlineText({ date, time }: { date: string; time: string }): string {
  return `${shortFullDate(date)}${time}`;
}

/** What a state of a period is called. */
export const PERIOD_STATES = {
  upcoming: '还没开始',
  open: '可以提意见',
  lastDay: '今天是最后一天',
  waiting: '已经截止，结果还没公布',
  decided: '结果已公布',
} as const;
