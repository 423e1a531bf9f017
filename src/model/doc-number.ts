/**
 * Document numbers. Numbers of the 〔〕 form follow GB/T 9704; orders, announcements and
 * standards keep the forms their own rules give them.
 */

/** 发文字号, 令, 公告 or 标准. */
export type DocNumberForm = '文号' | '令' | '公告' | '标准';

export type DocNumberCheck =
  | { ok: true; form: DocNumberForm }
  /** `fix` is the same number in the right form, when that is beyond doubt. */
  | { ok: false; fix?: string };

/** Code letters, optional /T or /Z, number with optional part, four-digit year: `DB15/T 970—2024`, `GB 32100-2015`. */
const STANDARD = /^(?:[A-Z]{1,4}\d{0,4}(?:\/[A-Z]{1,6})?) ?\d+(?:\.\d+)*[—–-](?:19|20)\d{2}$/;
const SERIAL = '(?:[1-9]\\d*|[零〇一二三四五六七八九十百]+)';
/** `国务院令第711号`, `总局令56号`, `中华人民共和国主席令第四十五号`, `2026年第3号令`. */
const ORDER = new RegExp(`^(?:[^\\d\\s〔]{2,}令第?${SERIAL}号|(?:[^\\d\\s〔]{2,})?(?:(?:19|20)\\d{2}年)?第${SERIAL}号令)$`);
/** `公告2026年第3号`, `市场监管总局公告2026年第3号`, `2026年第3号公告`. */
const ANNOUNCEMENT = new RegExp(
  `^(?:[^\\d\\s〔]*公告(?:(?:19|20)\\d{2}年)?第${SERIAL}号|[^\\d\\s〔]*(?:19|20)\\d{2}年第${SERIAL}号(?:公告)?)$`,
);
const NUMBER = /^[^\d\s〔]+〔(?:19|20)\d{2}〕[1-9]\d*号$/;

/** Checks a document number (rule V-10) and offers the right form of a wrong one. */
export function checkDocNumber(text: string): DocNumberCheck {
  const form = docNumberForm(text);
  if (form) return { ok: true, form };
  const fix = mend(text);
  return fix === undefined ? { ok: false } : { ok: false, fix };
}

function docNumberForm(text: string): DocNumberForm | undefined {
  if (NUMBER.test(text)) return '文号';
  if (STANDARD.test(text)) return '标准';
  if (ORDER.test(text)) return '令';
  if (ANNOUNCEMENT.test(text)) return '公告';
  return undefined;
}

const LOOSE = /^([^\d()〔〕]+)[(〔]((?:19|20)\d{2})年?[)〕](?:第)?0*([1-9]\d*)号?$/;

/** Blanks, wrong brackets, 第, leading zeros and a missing 号 leave no doubt about the number meant; a two-digit year would. */
function mend(text: string): string | undefined {
  const plain = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/[[［【(（｛{〖〈《﹝]/g, '(')
    .replace(/[\]］】)）｝}〗〉》﹞]/g, ')');
  const parts = LOOSE.exec(plain);
  return parts ? `${parts[1]}〔${parts[2]}〕${parts[3]}号` : undefined;
}
