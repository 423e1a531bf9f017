/**
 * Words of a title or an answer, between which a line may break. With
 * `word-break: keep-all` in the browser no word is torn, as GB/T 9704 asks of
 * official titles.
 */
export function phrases(text: string): readonly string[] {
  let found = cut.get(text);
  if (!found) cut.set(text, (found = cutPhrases(text)));
  return found;
}

/** Cutting asks the segmenter, which is slow, and most texts stand on many pages. */
const cut = new Map<string, readonly string[]>();

function cutPhrases(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1);
    if (last === undefined || mayBreak(last, segment)) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return joinShortEnd(parts);
}

/** Whether a phrase is a figure with a unit such as 1.06元/㎡·月, in which browsers would break a line at the stroke. */
export function isUnit(phrase: string): boolean {
  return /\d.*\//.test(phrase) && phrase.length <= LONGEST_UNIT;
}

/** Longer ones do not fit a line of large print on a small phone. */
const LONGEST_UNIT = 14;

/** A text with its one key fact marked `【…】`, as pieces; `key` says which piece is the fact. */
export function markedPieces(text: string): { text: string; key: boolean }[] {
  return text
    .split(/(【[^】]*】)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('【') ? { text: piece.slice(1, -1), key: true } : { text: piece, key: false }));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that lean on what follows them; any other single character leans on what went before. */
const LEANS_FORWARD = /(?:^|[^\p{Script=Han}])[和与及或在对由为至从向按第各提]$/u;
const ENDS_OPEN = /[“‘（《〈【〔\p{L}\p{N}.:/·]$/u;
const HAN_END = /\p{Script=Han}$/u;
const STARTS_CLOSED = /^[，。；：、！？”’）》〉】〕％%·…—/㎡]/;
const ONE_HAN = /^\p{Script=Han}$/u;
const STARTS_NEW = /^[和与及或在对由为至从向按第各提]$/;

function mayBreak(before: string, after: string): boolean {
  if (STARTS_CLOSED.test(after)) return false;
  // A word joiner holds what it stands between.
  if (before.endsWith('\u2060') || after.startsWith('\u2060')) return false;
  if (ENDS_OPEN.test(before) && !HAN_END.test(before)) return false;
  if (LEANS_FORWARD.test(before)) return false;
  if (ONE_HAN.test(after)) return STARTS_NEW.test(after);
  // A date and its weekday are one thing: 2026年3月26日.
  return !(/\d[年月]$/.test(before) && /^\d/.test(after));
}

const SHORTEST_END = 3;

function joinShortEnd(parts: string[]): string[] {
  const end = parts.at(-1);
  const before = parts.at(-2);
  if (end === undefined || before === undefined || [...end].length >= SHORTEST_END) return parts;
  return [...parts.slice(0, -2), before + end];
}
