import { hide, type Finding } from './finding.ts';
import type { Stretch } from './fold.ts';
import { checkUscc } from '../model/uscc.ts';
import { isOldIdNumber, judgeIdNumber } from './id-number.ts';

type Draft = Pick<Finding, 'code' | 'severity' | 'what'>;

/** A form of number: where it may stand in folded text, and whether what stands there is one. */
interface Form {
  /** Fewer digits than this in a stretch cannot hold it. */
  least: number;
  pattern: RegExp;
  judge: (digits: string, found: string, around: Around) => Draft | undefined;
}

/** What stands just before and after a number in the source. */
interface Around {
  before: string;
  after: string;
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
  judge: (digits, _found, { before }) => {
    const verdict = judgeIdNumber(digits);
    if (!verdict || (/信用代码[^\d]{0,8}$/.test(before) && checkUscc(digits).ok)) return undefined;
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

/**
 * The first two digits by length: 62 is UnionPay's own; 4 and 5 are credit cards, and debit cards of 19 digits
 * from before; 60 and 95 open further debit cards of 19 digits that are still in use.
 */
const PREFIXES: Readonly<Record<number, string>> = {
  16: '6[ -]{0,3}2|[45][ -]{0,3}\\d',
  17: '6[ -]{0,3}2',
  18: '6[ -]{0,3}2',
  19: '6[ -]{0,3}[02]|[45][ -]{0,3}\\d|9[ -]{0,3}5',
};
/** One in ten numbers of any kind passes the check digit of a card; what calls itself something else is something else. */
const OTHER_NUMBER =
  /(?:编号|文号|号码簿|代码|条码|流水号?|索引号?|备案号?|许可证号?|合同号|项目号|订单号?|单号|序列号)[：: ]{0,3}[A-Za-z（(-]{0,6}$/;

const bankCard = (length: number): Form => ({
  least: length,
  pattern: new RegExp(`(?<![\\d*])(?=((?:${PREFIXES[length]})(?:[ -]{0,3}\\d){${length - 2}})(?![\\dX*]))`, 'g'),
  judge: (digits, _found, { before }) =>
    isLuhn(digits) && !OTHER_NUMBER.test(before) ? { code: 'V-55', severity: 'error', what: '银行卡号' } : undefined,
});

const mobile: Form = {
  least: 11,
  pattern: new RegExp(`(?<![\\d*])(?=((?:(?:00)?86${GAP}|0)?1${GAP}[3-9](?:${GAP}\\d){9})(?![\\d*]))`, 'g'),
  judge: (_digits, found, { before, after }) =>
    !(found.startsWith('0') && OTHER_NUMBER.test(before)) &&
    isNaturallySpaced(found) &&
    !isAmount(before, after) &&
    !(found.includes('-') && /[A-Za-z]$/.test(before))
      ? { code: 'V-54', severity: 'error', what: '手机号码' }
      : undefined,
};

/** Identity numbers first: they may hold what looks like a date. Dates are taken out before the looser forms. */
const FORMS_BEFORE_DATES = [idNumber, oldIdNumber, maskedMobile, maskedNumber];
/** Cards first: the end of one, written in groups of four, may look like a mobile. */
const FORMS_AFTER_DATES = [bankCard(19), bankCard(18), bankCard(17), bankCard(16), mobile];
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
      const [from, to] = [stretch.offsets[match.index]!, stretch.offsets[end]!];
      const around = { before: source.slice(Math.max(0, from - 16), from), after: source.slice(to, to + 8) };
      const draft = form.judge(found.replace(/[^\dX]/g, ''), found, around);
      if (!draft) continue;
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

/** `13800138000.00元`, `￥13800138000`, `13800138000㎡` */
function isAmount(before: string, after: string): boolean {
  return (
    /[¥￥$]\s?$/.test(before) ||
    /^(?:\.\d{1,4}(?!\d))?\s?(?:万?元|万?㎡|万?平方米|亩|吨|千瓦时|立方米|户|件|m²)|^\.\d{1,2}(?![\d.])/.test(after)
  );
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

/**
 * Thirty-two or more hexadecimal characters with letters in them are a check value, not a number of a person; so are the
 * sixteen that a sheet of paper or the name of an attachment is followed by, where the words before say so.
 */
function isInsideHash(source: string, from: number, to: number): boolean {
  let [left, right] = [from, to];
  while (left > 0 && /[0-9a-f]/i.test(source.charAt(left - 1))) left--;
  while (right < source.length && /[0-9a-f]/i.test(source.charAt(right))) right++;
  if (right - left >= 32 && /[a-f]/i.test(source.slice(left, right))) return true;
  const near = Math.max(0, from - SHORT_CODE_LENGTH);
  for (const match of source.slice(near, to + SHORT_CODE_LENGTH).matchAll(SHORT_CODE)) {
    const start = near + match.index;
    if (start <= from && to <= start + match[0].length) return true;
  }
  return false;
}

/**
 * `校验码3F2A-91BC-7D04-E655` of a sheet of paper, `校验值：3f2a91bc7d04e655` of an attachment, `~3f2a91bc7d04` of a record whose
 * key the log does not name; nothing longer.
 */
const SHORT_CODE = /(?:校验码[：: ]?[0-9A-F]{4}(?:-[0-9A-F]{4}){3}|校验值：[0-9a-f]{16}|~(?=\d*[a-f])[0-9a-f]{12})(?![-0-9A-Za-z])/g;
const SHORT_CODE_LENGTH = 24;

/** Ignored characters after the last digit belong to the text that follows. */
function trimEnd(source: string, end: number): number {
  let at = end;
  while (/\p{Cf}/u.test(source.charAt(at - 1))) at--;
  return at;
}
