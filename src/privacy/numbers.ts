import { hide, type Finding } from './finding.ts';
import type { Stretch } from './fold.ts';
import { isOldIdNumber, judgeIdNumber } from './id-number.ts';

type Draft = Pick<Finding, 'code' | 'severity' | 'what'>;

/** A form of number: where it may stand in folded text, and whether what stands there is one. */
interface Form {
  /** Fewer digits than this in a stretch cannot hold it. */
  least: number;
  pattern: RegExp;
  judge: (digits: string, found: string) => Draft | undefined;
}

/** Digits that a mask may leave (domain rule V-58, after the mask rule 138****1234 and 35*************123). */
const MOST_OF_MOBILE = 7;
const MOST_OF_ID = 9;
const GAP = '[ .-]{0,3}';
/** Exactly that many digits, in any grouping, not inside a longer run of digits. */
const run = (first: string, rest: number, last = '\\d') => `(?=(${first}(?:${GAP}\\d){${rest}}${GAP}${last}))`;

const idNumber: Form = {
  least: 17,
  pattern: new RegExp(`(?<![\\d*])${run('[1-9]', 16, '[\\dX](?![\\dX*])')}`, 'g'),
  judge: (digits) => {
    const verdict = judgeIdNumber(digits);
    if (!verdict) return undefined;
    return {
      code: 'V-53',
      severity: 'error',
      what: verdict === 'valid' ? '居民身份证号码' : '居民身份证号码（校验位不对，但看得出是身份证号码）',
    };
  },
};

const oldIdNumber: Form = {
  least: 15,
  pattern: /(?<![\d*])(?=(\d{15})(?![\dX*]))/g,
  judge: (digits) => (isOldIdNumber(digits) ? { code: 'V-53', severity: 'warning', what: '疑似 15 位旧身份证号码' } : undefined),
};

/** A mobile with some signs hidden, in any grouping. */
const maskedMobile: Form = {
  least: 8,
  pattern: new RegExp(`(?<![\\d*X])(?=(1${GAP}[3-9](?:${GAP}[\\d*X]){9}|1[3-9][\\d*X]{10,11})(?![\\d*X]))`, 'g'),
  judge: (_digits, found) => {
    const kept = countDigits(found);
    const masked = /\*|XX/.test(found);
    return masked && kept > MOST_OF_MOBILE
      ? { code: 'V-58', severity: 'error', what: `遮盖不够的手机号码（露出 ${kept} 位，最多 ${MOST_OF_MOBILE} 位）` }
      : undefined;
  },
};

/** An identity or card number with some signs hidden; the number of mask signs may differ from what they hide. */
const maskedNumber: Form = {
  least: 10,
  pattern: /(?<![\d*X])(?=(\d[\d*X]{11,23})(?![\d*X]))/g,
  judge: (_digits, found) => {
    const kept = countDigits(found);
    const masked = /(?:\*\*|XX)/.test(found);
    return masked && kept > MOST_OF_ID
      ? { code: 'V-58', severity: 'error', what: `遮盖不够的证件号码（露出 ${kept} 位，最多 ${MOST_OF_ID} 位）` }
      : undefined;
  },
};

const bankCard = (length: number): Form => ({
  least: length,
  pattern: new RegExp(`(?<![\\d*])(?=((?:6[ -]{0,3}2|[45][ -]{0,3}\\d)(?:[ -]{0,3}\\d){${length - 2}})(?![\\dX*]))`, 'g'),
  judge: (digits) => (isLuhn(digits) ? { code: 'V-55', severity: 'error', what: '银行卡号' } : undefined),
});

const mobile: Form = {
  least: 11,
  pattern: new RegExp(`(?<![\\d*])(?=((?:(?:00)?86${GAP}|0)?1${GAP}[3-9](?:${GAP}\\d){9})(?![\\d*]))`, 'g'),
  judge: (_digits, found) => (isNaturallySpaced(found) ? { code: 'V-54', severity: 'error', what: '手机号码' } : undefined),
};

/** Identity numbers first: they may hold what looks like a date. Dates are taken out before the looser forms. */
const FORMS_BEFORE_DATES = [idNumber, oldIdNumber, maskedMobile, maskedNumber];
const FORMS_AFTER_DATES = [mobile, bankCard(19), bankCard(18), bankCard(17), bankCard(16)];
const DATE = /(?<!\d[-.]?)(?:19|20)\d\d([-.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\1?\d)/g;

/** Identity numbers, mobiles, bank cards and insufficient masks of one stretch of digits. */
export function findNumbers(stretch: Stretch, source: string): Finding[] {
  const digits = countDigits(stretch.text);
  const findings: Finding[] = [];
  let text = stretch.text;
  const apply = (form: Form) => {
    if (digits < form.least) return;
    for (const match of text.matchAll(form.pattern)) {
      const found = match[1]!;
      const end = match.index + found.length;
      if (text.slice(match.index, end) !== found) continue;
      const draft = form.judge(found.replace(/[^\dX]/g, ''), found);
      if (!draft) continue;
      const [from, to] = [stretch.offsets[match.index]!, stretch.offsets[end]!];
      if (isInsideHash(source, from, to)) continue;
      findings.push({ ...draft, start: from, end: trimEnd(source, to), masked: hide(source.slice(from, trimEnd(source, to))) });
      text = text.slice(0, match.index) + '#'.repeat(found.length) + text.slice(end);
    }
  };
  FORMS_BEFORE_DATES.forEach(apply);
  text = text.replace(DATE, (date) => '#'.repeat(date.length));
  FORMS_AFTER_DATES.forEach(apply);
  return findings.sort((a, b) => a.start - b.start);
}

/** An 11-digit number may be grouped in any way, but a mixture of separators only as numbers are read aloud: 138 0013-8000. */
function isNaturallySpaced(found: string): boolean {
  const kinds = new Set(found.replace(/^(?:00)?86[ .-]{0,3}/, '').match(/[ .-]/g) ?? []);
  const groups = found.split(/[ .-]+/);
  if (kinds.has('.') && groups.length < 3) return false;
  return kinds.size < 2 || groups.length <= 4;
}

const countDigits = (found: string) => found.replace(/\D/g, '').length;

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** Thirty-two or more hexadecimal characters with letters in them are a check value, not a number of a person. */
function isInsideHash(source: string, from: number, to: number): boolean {
  let [left, right] = [from, to];
  while (left > 0 && /[0-9a-f]/i.test(source.charAt(left - 1))) left--;
  while (right < source.length && /[0-9a-f]/i.test(source.charAt(right))) right++;
  return right - left >= 32 && /[a-f]/i.test(source.slice(left, right));
}

/** Ignored characters after the last digit belong to the text that follows. */
function trimEnd(source: string, end: number): number {
  let at = end;
  while (/\p{Cf}/u.test(source.charAt(at - 1))) at--;
  return at;
}
