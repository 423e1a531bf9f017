/** Numbers of a workbook as the clerk sees them, and days and times of its serial numbers. */

/** What a number format makes of a number. */
export type Look = 'plain' | 'percent' | 'day' | 'time' | 'moment' | { zeros: number };

/** Formats with a number of their own (ECMA-376 part 1, 18.8.30), the East Asian ones included. */
const DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** Longer codes no spreadsheet keeps. */
const LONGEST_CODE = 255;

/** The look of a format number and, for those from 164, its code. */
export function lookOf(formatId: number, code: string | undefined): Look {
  if (code === undefined) {
    if (formatId === 9 || formatId === 10) return 'percent';
    if (formatId === 22) return 'moment';
    return DAYS.has(formatId) ? 'day' : TIMES.has(formatId) ? 'time' : 'plain';
  }
  const bare = code
    .slice(0, LONGEST_CODE)
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|[*_]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  if (bare.includes('%')) return 'percent';
  if (/general|[#0?]/.test(bare.replace(/s\.0+/g, ''))) return 'plain';
  const day = /[yde]/.test(bare) || /m/.test(bare.replace(/h[^hs]*m|m[^hs]*s|\[m+\]/g, ''));
  const time = /[hs]/.test(bare);
  return day && time ? 'moment' : day ? 'day' : time ? 'time' : 'plain';
}

/**
 * A number as it was typed: at most the 15 digits that a spreadsheet keeps.
 * One of more digits has lost its last ones, and is written as the spreadsheet
 * shows it (`4.40102E+17`), so that it is refused wherever it is read.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const kept = Number(value.toPrecision(15));
  if (Math.abs(kept) >= 1e15) {
    const [digits = '', power = ''] = kept.toExponential(5).split('e');
    return `${digits.replace(/\.?0+$/, '')}E${power}`;
  }
  const text = String(kept);
  return text.includes('e') ? kept.toFixed(20).replace(/0+$/, '') : text;
}

/** The text of a number under a format: `2026-03-26`, `09:30`, `30%`, `0017`, `1.8`. */
export function formattedText(value: number, look: Look, since1904: boolean): string {
  if (typeof look === 'object')
    return Number.isInteger(value) && value >= 0 ? numberText(value).padStart(look.zeros, '0') : numberText(value);
  if (look === 'percent') return `${numberText(value * 100)}%`;
  if (look === 'plain') return numberText(value);
  const minutes = Math.round((value - Math.floor(value)) * 1440);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (look === 'time' && value >= 0 && value < 1) return clock;
  const day = serialDay(Math.floor(value), since1904);
  if (day === undefined) return numberText(value);
  return look === 'moment' && minutes > 0 ? `${day} ${clock}` : day;
}

/**
 * Day of a serial number; undefined when there is none. The 1900 system counts
 * a 29 February 1900 that never was, so that before 1 March 1900 it is one day off.
 */
export function serialDay(serial: number, since1904: boolean): string | undefined {
  if (since1904 ? serial < 0 : serial < 61) return undefined;
  if (serial > 2_958_465) return undefined;
  const day = new Date(since1904 ? Date.UTC(1904, 0, 1 + serial) : Date.UTC(1899, 11, 30 + serial));
  return day.toISOString().slice(0, 10);
}
