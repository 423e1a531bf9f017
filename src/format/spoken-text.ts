/**
 * A written text as it should be spoken: `1.04—1.56元/㎡·月` becomes
 * `1.04到1.56元每平方米每月`. What an engine reads rightly by itself (plain
 * figures, 2026年3月5日) stays as it is.
 */
export function spokenText(written: string): string {
  return RULES.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement as string),
    written.normalize('NFC').replaceAll('\u2060', ''),
  ).trim();
}

type Rule = readonly [RegExp, string | ((...match: string[]) => string)];

const apart = (digits: string) => [...digits].join(' ');
const perUnits = (_all: string, units: string) =>
  units
    .replace(/[()（）]/g, '')
    .split(/[·・/]/)
    .map((unit) => `每${unit}`)
    .join('');
const dayOf = (_all: string, year = '', month = '', day?: string) => `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
const timeOf = (_all: string, hour = '', minute = '') => {
  if (minute === '00') return `${Number(hour)}点`;
  return `${Number(hour)}点${minute.startsWith('0') ? `零${Number(minute)}` : minute}分`;
};

/** In this order: figures are made plain first, then what stands between and after them becomes words. */
const RULES: readonly Rule[] = [
  [/[０-９．％＝＋]/g, (full: string) => String.fromCharCode(full.charCodeAt(0) - 0xfee0)],
  [/https?:\/\/[\w./?=&%#~:-]+/g, '网址'],
  [/\s+/g, ' '],
  // Telephone numbers digit by digit; five digits only where a call is meant.
  [
    /(?<![\d.-])(0\d{2,3}|400|800)-(\d{3,4})[- ]?(\d{4})(?!\d)/g,
    (_all, area = '', first = '', rest = '') => `${apart(area)}，${apart(first + rest)}`,
  ],
  [/((?:电话|热线|拨打)[^，。；\d]{0,6})(1\d{4})(?!\d)/g, (_all, before = '', digits = '') => before + apart(digits)],
  [/(?<![\d.,])\d{7,}(?![\d.,])(?!元|㎡|平方米|万)/g, (digits: string) => apart(digits)],
  [/(\d),(?=\d{3}(?!\d))/g, '$1'],
  // Numbers of documents, days and times.
  [/〔(\d{4})〕/g, '$1年'],
  [/(?<![\d-])(\d{4})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?![\d-])/g, dayOf],
  [/(?<![\d-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d-])/g, dayOf],
  [/(?<![\d:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d:：])/g, timeOf],
  // Prices and areas.
  [
    /(?<=[元分角厘次个户])\/([(（][^()（）]{1,12}[)）]|(?:㎡|m²|m2|㎥|[\p{Script=Han}]{1,3})(?:[·・/](?:㎡|m²|㎥|[\p{Script=Han}]{1,2}))*)/gu,
    perUnits,
  ],
  [/㎡|m²|m2(?!\w)/g, '平方米'],
  [/㎥|m³/g, '立方米'],
  // From … to …; a dash elsewhere is a pause.
  [/(?<=[\d%元点分日月年㎡米层号时个次户岁一二三四五六日])\s*[—–―~～]+\s*(?=\d|周|星期|每|上午|下午)/g, '到'],
  [/(?<=\d%?)-(?=\d+(?:\.\d+)?(?:%|元|平方米|年|月|日|天|号|层|户|个|人|分|点))/g, '到'],
  [/[—–―]+/g, '，'],
  // Shares and signs.
  [/([±+−-]?)(\d+(?:\.\d+)?)\s*%/g, (_all, sign = '', figure = '') => `${SIGNS[sign] ?? ''}百分之${figure}`],
  [/(\d+(?:\.\d+)?)\s*‰/g, '千分之$1'],
  [/\s*([×÷=≥≤≠≈])\s*/g, (_all, sign = '') => SIGNS_BETWEEN[sign] ?? ''],
  [/(?<=[\d元分米）)])\s*\+\s*(?=[\d（(])/g, '加'],
  [/(?<=[\d元分米）)])\s*−\s*(?=[\d（(])/g, '减'],
  [/±\s*(?=\d)/g, '正负'],
  [/(?<![\d\p{L}])[−-](?=\d)/gu, '负'],
];

const SIGNS: Record<string, string> = { '±': '正负', '+': '正', '−': '负', '-': '负' };
const SIGNS_BETWEEN: Record<string, string> = {
  '×': '乘以',
  '÷': '除以',
  '=': '等于',
  '≥': '大于等于',
  '≤': '小于等于',
  '≠': '不等于',
  '≈': '约等于',
};
