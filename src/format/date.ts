/** Days for people, from `YYYY-MM-DD`. */

/** `2026年3月26日` */
export function longDate(date: string): string {
  return `${Number(date.slice(0, 4))}年${shortDate(date)}`;
}

/** `3月26日`, where the year is beyond doubt. */
export function shortDate(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** `2026.3.26`, where many dates stand side by side. */
export function dottedDate(date: string): string {
  return date.split('-').map(Number).join('.');
}

/** `2026年3月` */
export function monthText(date: string): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月`;
}

/** `周四` */
export function weekdayText(date: string): string {
  return `周${'日一二三四五六'.charAt(weekday(date))}`;
}

/** `2026年3月26日（周四）` */
export function fullDate(date: string): string {
  return `${longDate(date)}（${weekdayText(date)}）`;
}

/** `3月26日（周四）` */
export function shortFullDate(date: string): string {
  return `${shortDate(date)}（${weekdayText(date)}）`;
}

/** `2026年3月12日—26日`, `2026年3月12日—4月2日`, `2025年12月27日—2026年1月2日`; one day when both are the same. */
export function dateRange(from: string, to: string): string {
  if (from === to) return longDate(from);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${longDate(from)}—${longDate(to)}`;
  return `${longDate(from)}—${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8, 10))}日` : shortDate(to)}`;
}

/** 0 for Sunday to 6 for Saturday (Sakamoto's formula, exact for every Gregorian day). */
function weekday(date: string): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? NaN;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + shift + Number(date.slice(8, 10))) % 7;
}
