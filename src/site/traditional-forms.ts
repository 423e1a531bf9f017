/**
 * Which simplified characters a traditional one stands for, with the forms that
 * Taiwan and Hong Kong write. Build side only: the dictionaries are far too
 * large for a reader.
 */
import { Converter } from 'opencc-js/t2cn';

/** The common standard, and the two regional ones where they differ from it. */
const SCRIPTS = ['t', 'tw', 'hk'] as const;

/** Other readings: OpenCC knows one per character and leaves these to whole words, or to names. */
const OTHERS = '瞭了 藉借 鍾锺 餘馀 鉅钜 諮谘 逕迳';

/**
 * Traditional character → the simplified ones it may stand for, likeliest first.
 * Only single UTF-16 units on both sides, so that an index is the same in either.
 */
export function traditionalForms(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  const add = (traditional: string, simplified: string) => {
    if (traditional === simplified || traditional.length !== 1 || simplified.length !== 1) return;
    const known = forms.get(traditional);
    if (!known) forms.set(traditional, [simplified]);
    else if (!known.includes(simplified)) known.push(simplified);
  };
  const han = Array.from({ length: 0xa000 - 0x3400 }, (_, index) => String.fromCharCode(0x3400 + index));
  for (const from of SCRIPTS) {
    // Line by line, so that no neighbours are taken for a word.
    const read = Converter({ from, to: 'cn' })(han.join('\n')).split('\n');
    han.forEach((character, index) => add(character, read[index]!));
  }
  for (const [traditional = '', simplified = ''] of OTHERS.split(' ')) add(traditional, simplified);
  return forms;
}

/** The 6,763 characters of GB 2312, which texts in simplified characters use – 乾, 著 and 於 among them. */
export function gb2312(): ReadonlySet<string> {
  return charactersOf(0xb0, 0xf7);
}

/** The 3,755 of its first level, in order of pinyin: what people type every day. */
export function everydayCharacters(): ReadonlySet<string> {
  return charactersOf(0xb0, 0xd7);
}

function charactersOf(firstRow: number, lastRow: number): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu));
}
