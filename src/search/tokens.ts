/**
 * The words of a text, for pages, queries and excerpts alike: a query meets its
 * page because both are cut here. Every Han character is a word, and so are the
 * brackets of document numbers; letters and digits stay together, also across a
 * point or dash within them. What else there is parts the words on both sides.
 */
export interface Token {
  /** Folded. */
  text: string;
  /** UTF-16 units of the text given. */
  start: number;
  end: number;
  /** Whether only blanks stand between it and the word before. */
  joined: boolean;
}

/**
 * Calls `visit` for every word of a text that `foldInPlace` made, in order. A
 * table and not a pattern: ten thousand pages have twenty million characters,
 * and the pattern takes several times as long.
 */
export function eachToken(folded: string, visit: (start: number, end: number, joined: boolean) => void): void {
  let joined = false;
  for (let at = 0; at < folded.length;) {
    const kind = classAt(folded, at);
    let end = at + 1;
    if (kind === RUN) while (classAt(folded, end) === RUN || connects(folded, end)) end += 1;
    else if (kind === HIGH && HAN.test(folded.slice(at, at + 2))) end = at + 2;
    if (kind === RUN || kind === WORD || end > at + 1) {
      visit(at, end, joined);
      joined = true;
    } else if (kind !== BLANK) joined = false;
    at = end;
  }
}

export function tokensOf(text: string): Token[] {
  const folded = foldInPlace(text);
  const tokens: Token[] = [];
  eachToken(folded, (start, end, joined) => tokens.push({ text: folded.slice(start, end), start, end, joined }));
  return tokens;
}

/** Compatibility forms, full width and capitals as plain characters, where that leaves every character at its place. */
export function foldInPlace(text: string): string {
  return text.replace(UNFOLDED, (unit) => (folds[unit] ??= foldUnit(unit)));
}

const UNFOLDED = /[A-Z\u00a0-\u2fff\u3001-\u33ff\uf900-\uffef]/g;
const folds: Record<string, string> = {};

function foldUnit(unit: string): string {
  const folded = unit.normalize('NFKC').toLowerCase();
  return folded.length === 1 ? folded : unit;
}

const [BLANK, RUN, CONNECTOR, WORD, HIGH, OTHER] = [1, 2, 3, 4, 5, 6];
const classes = new Uint8Array(0x10000);
const HAN = /\p{Script=Han}/u;

/** What a UTF-16 unit is; worked out when it is first met. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  return (classes[text.charCodeAt(at)] ||= classOf(text.charAt(at)));
}

function classOf(unit: string): number {
  if (/[^\S\n]|\p{Cf}/u.test(unit)) return BLANK;
  if (/[\uD800-\uDBFF]/.test(unit)) return HIGH;
  if (/[-.·/:%+,]/.test(unit)) return CONNECTOR;
  if (/[〔〕]|\p{Script=Han}/u.test(unit)) return WORD;
  return /[\p{L}\p{N}]/u.test(unit) ? RUN : OTHER;
}

/** Whether what stands here belongs to the run on both its sides; a comma only where it groups the digits of a figure. */
function connects(text: string, at: number): boolean {
  if (classAt(text, at) !== CONNECTOR || classAt(text, at + 1) !== RUN) return false;
  return text.charAt(at) !== ',' || (/\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));
}
