/** Markdown without the signs that readers do not see, with the offset in the source of each character. */
export interface BareText {
  text: string;
  offsets: readonly number[];
}

/** Emphasis, code and escape signs between digits, tags, and characters written by their number or name. */
const UNSEEN =
  /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|nbsp|ensp|emsp|zwnj|zwj|shy);|(?<![*_~`])(?:\*{1,3}|_{1,3}|~~|`{1,2})(?![*_~`])|\\(?=[!-/:-@[-`{-~])/g;
const WITH_COMMENTS = new RegExp(`<!--[\\s\\S]*?-->|${UNSEEN.source}`, 'g');
const NAMED: Readonly<Record<string, string>> = { nbsp: ' ', ensp: ' ', emsp: ' ', zwnj: '', zwj: '', shy: '' };

/** Undefined where nothing would change near a digit. A mask of four stars and more is left alone. */
export function bareMarkdown(source: string): BareText | undefined {
  let text = '';
  let at = 0;
  let changed = false;
  const offsets: number[] = [];
  const keep = (end: number) => {
    for (; at < end; at++) offsets.push(at);
  };
  for (const match of findUnseen(source)) {
    text += source.slice(at, match.index);
    keep(match.index);
    const shown = charOf(match[0]);
    text += shown;
    for (let i = 0; i < shown.length; i++) offsets.push(at);
    at += match[0].length;
    changed ||= /\d/.test(source.charAt(at)) || /\d/.test(shown) || /\d/.test(source.charAt(match.index - 1));
  }
  if (!changed) return undefined;
  text += source.slice(at);
  keep(source.length);
  return { text, offsets };
}

/** Comments are looked for only as far as one ends, or each of thousands that never do would be followed to the end of the text. */
function* findUnseen(source: string): Generator<RegExpExecArray> {
  const end = source.includes('-->') ? source.lastIndexOf('-->') + 3 : 0;
  yield* source.slice(0, end).matchAll(WITH_COMMENTS);
  for (const match of source.slice(end).matchAll(UNSEEN)) {
    match.index += end;
    yield match;
  }
}

function charOf(sign: string): string {
  if (!sign.startsWith('&')) return '';
  const name = sign.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name] ?? '';
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
