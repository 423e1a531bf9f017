/** Moments of the log, which are in UTC, as people in China say them. */
import { longDate } from './date.ts';

const OFFSET = 8 * 3600_000;

/** `2026-11-20T16:30:00Z` → `2026-11-21`, the day it was in Beijing. */
export function beijingDay(time: string): string {
  return inBeijing(time).slice(0, 10);
}

/** `2026-11-20T09:00:00Z` → `2026年11月20日17:00`. */
export function beijingTime(time: string): string {
  return longDate(beijingDay(time)) + inBeijing(time).slice(11, 16);
}

function inBeijing(time: string): string {
  return new Date(Date.parse(time) + OFFSET).toISOString();
}
