/**
 * The shared cell types: what a clerk may type, and the exact value it stands for.
 * Each is a codec from the text of a cell to a value and back, so that exports
 * write what was read. Nothing is coerced: what does not match is refused, and
 * `sources/explain.ts` says why.
 */
import { z } from 'zod';

/** A cell type's name, from which messages, templates and alignment follow. */
export type CellKind =
  | 'id'
  | 'text'
  | 'date'
  | 'time'
  | 'int'
  | 'countOrFew'
  | 'bool'
  | 'choice'
  | 'list'
  | 'price'
  | 'money'
  | 'wan'
  | 'area'
  | 'percent'
  | 'percentOrNone'
  | 'score'
  | 'weight'
  | 'phone'
  | 'email'
  | 'link'
  | 'uscc'
  | 'hash'
  | 'record';

/** Cells that hold a figure. */
export const FIGURE_CELLS: readonly CellKind[] = [
  'int',
  'countOrFew',
  'price',
  'money',
  'wan',
  'area',
  'percent',
  'percentOrNone',
  'score',
  'weight',
];

export interface CellMeta {
  /** Chinese column title: the CSV header and the front-matter key. */
  title?: string;
  description?: string;
  unit?: string;
  example?: string;
  cell?: CellKind;
  /** Decimals allowed, for exact decimals. */
  decimals?: number;
  /** Smallest and largest value of a whole number. */
  least?: number;
  most?: number;
  /** An amount of which 0 is a usual answer: nothing is doubted about it. */
  mayBeZero?: boolean;
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index|page|pagefind)$/;

/** Lower-case slug of at most 64 characters: it becomes part of a permanent address. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(64)
  .refine((value) => !RESERVED.test(value))
  .meta({ cell: 'id' });

/** One line of text without leading or trailing blanks. */
export const text = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^\S(?:[\s\S]*\S)?$/)
  .meta({ cell: 'text' });

/** A name: short text. */
export const name = z
  .string()
  .min(1)
  .max(60)
  .regex(/^\S(?:.*\S)?$/)
  .meta({ cell: 'text' });

/** `YYYY-MM-DD`, a day that exists, between 1949 and 2099. */
export const date = z.iso
  .date()
  .refine((value) => value >= '1949-01-01' && value < '2100')
  .meta({ cell: 'date' });

/** `HH:MM`, 00:00 to 24:00. */
export const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .meta({ cell: 'time' });

const integer = (pattern: RegExp) =>
  z.codec(z.string().regex(pattern), z.int(), {
    decode: (value) => Number(value),
    encode: (value) => String(value),
  });

/** Whole number from `min` to `max`, written without sign, blanks or separators. */
export const int = (min = 0, max = 1_000_000_000) =>
  integer(/^(?:0|[1-9]\d{0,9})$/)
    .refine((value) => value >= min && value <= max)
    .meta({ cell: 'int', least: min, most: max });

/** A calendar year. */
export const year = int(1949, 2099);

/** `YYYY-MM`, a calendar month. */
export const month = z
  .string()
  .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)
  .meta({ cell: 'text' });

/** What stands in a cell of a summary that counts so few people that a number would point at them. */
export const TOO_FEW = '不公布';

/** A count of a summary, or 不公布 → null where it is too small to be printed (rule REC-FEW). Zero is printed. */
export const countOrFew = z
  .codec(z.string().regex(/^(?:不公布|0|[1-9]\d{0,6})$/), z.int().nullable(), {
    decode: (value) => (value === TOO_FEW ? null : Number(value)),
    encode: (value) => (value === null ? TOO_FEW : String(value)),
  })
  .meta({ cell: 'countOrFew' });

/** 是 or 否. */
export const bool = z
  .codec(z.enum(['是', '否']), z.boolean(), {
    decode: (value) => value === '是',
    encode: (value) => (value ? '是' : '否'),
  })
  .meta({ cell: 'bool' });

/** One of a closed list of Chinese words. */
export const choice = <const T extends readonly [string, ...string[]]>(...options: T) => z.enum(options).meta({ cell: 'choice' });

/** Words separated by `；` (a half-width `;` is read too). */
export const list = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .codec(z.string().min(1), z.array(item), {
      decode: (value) => value.split(/[；;]/) as z.input<T>[],
      encode: (value) => value.join('；'),
    })
    .meta({ cell: 'list' });

/** A list that must be answered; 无 says that there is none. */
export const listOrNone = z
  .codec(z.string().min(1), z.array(name), {
    decode: (value) => (value === '无' ? [] : value.split(/[；;]/)),
    encode: (value) => (value.length ? value.join('；') : '无'),
  })
  .meta({ cell: 'list' });

/** Text of a decimal with at most `places` decimals → whole number of the smallest unit, exactly. */
export function parseDecimal(value: string, places: number): number {
  const [whole = '0', fraction = ''] = value.split('.');
  return Number(whole + fraction.padEnd(places, '0'));
}

/** Whole number of the smallest unit → text with at least `least` and at most `places` decimals. */
export function writeDecimal(value: number, places: number, least = 0): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  let fraction = digits.slice(digits.length - places);
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return (value < 0 ? '-' : '') + whole + (fraction ? '.' + fraction : '');
}

const decimal = (cell: CellKind, places: number, least: number, digits = 9) =>
  z
    .codec(z.string().regex(new RegExp(`^(?:0|[1-9]\\d{0,${digits - 1}})(?:\\.\\d{1,${places}})?$`)), z.int(), {
      decode: (value) => parseDecimal(value, places),
      encode: (value) => writeDecimal(value, places, least),
    })
    .meta({ cell, decimals: places });

/** Unit price in 元, at most three decimals → whole 厘 (0.001 元). */
export const price = decimal('price', 3, 2, 7).meta({ unit: '元/㎡·月' });
/** Amount in 元, at most two decimals → whole 分. */
export const money = decimal('money', 2, 2, 11).meta({ unit: '元' });
/** Amount of an account in 元 → whole 分; 0 says that there was none. */
export const amount = money.meta({ mayBeZero: true });
/** Amount in 万元, at most six decimals → whole 分. */
export const wan = decimal('wan', 6, 2, 9).meta({ unit: '万元' });
/** Area in ㎡, at most two decimals → whole 0.01 ㎡. */
export const area = decimal('area', 2, 0, 10).meta({ unit: '㎡' });
/** Percentage, at most two decimals → whole 0.01 % (10000 = 100 %). */
export const percent = decimal('percent', 2, 0, 4).meta({ unit: '%' });
/** Percentage, or 不限 → null. */
export const percentOrNone = z
  .codec(z.string().regex(/^(?:不限|(?:0|[1-9]\d{0,3})(?:\.\d{1,2})?)$/), z.int().nullable(), {
    decode: (value) => (value === '不限' ? null : parseDecimal(value, 2)),
    encode: (value) => (value === null ? '不限' : writeDecimal(value, 2)),
  })
  .meta({ cell: 'percentOrNone', unit: '%', decimals: 2 });
/** Points, at most four decimals → whole 0.0001 points. */
export const score = decimal('score', 4, 0, 5).meta({ unit: '分' });
/** Weight between 0 and 1, at most four decimals → whole 0.0001. */
export const weight = decimal('weight', 4, 0, 1).meta({ unit: '' });

/** A telephone number of an office: digits with optional area code, blanks and extension. */
export const phone = z
  .string()
  .regex(/^(?:0\d{2,3}-?)?\d{3,8}(?: \d{3,4})?(?:转\d{1,5})?$/)
  .meta({ cell: 'phone' });
export const email = z.email().max(100).meta({ cell: 'email' });
/** `https:` address or a path on this site. Other schemes are refused. */
export const link = z
  .string()
  .max(500)
  .regex(/^(?:https:\/\/[^\s@/?#\\]+(?:[/?#][^\s\\]*)?|\/(?!\/)[^\s\\]*)$/)
  .meta({ cell: 'link' });
/** 统一社会信用代码: form only; the check digit is rule V-50. */
export const uscc = z
  .string()
  .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
  .meta({ cell: 'uscc' });
/** SHA-256 in lower-case hex. */
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ cell: 'hash' });

/** Gives a cell its Chinese title, description and example (and another unit than the type's). */
export function col<T extends z.ZodType>(cell: T, title: string, description: string, example = '', unit?: string): T {
  return cell.meta({ title, description, ...(example && { example }), ...(unit !== undefined && { unit }) });
}
