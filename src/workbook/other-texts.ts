/** Words of a workbook that stand in no cell: what a leak hides in. */
import { unescapeText } from './read-sheet.ts';
import type { WorkbookText } from './workbook.ts';
import { walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Attributes in which office programs keep words of people; the others hold numbers and names of their own. */
const WORDY = new Set(
  'name v val descr title caption displayName display tooltip author userId displayname prompt promptTitle error errorTitle userName Target location comment alt lastModifiedBy'.split(
    ' ',
  ),
);
const HAN_OR_NUMBER = /\p{Script=Han}|\d{5}|@/u;

/** What a part is called to a clerk; the first that fits. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\/(?:comments|threadedComments)/i, '批注'],
  [/\/persons\//i, '批注的作者'],
  [/\/drawings\/|\/diagrams\//i, '图形'],
  [/\/charts\//i, '图表'],
  [/\/pivot/i, '数据透视表'],
  [/\/tables\//i, '表格的定义'],
  [/\/workbook\.xml$/i, '名称和工作表'],
  [/\/worksheets\/_rels\//i, '链接'],
  [/\.rels$/i, '部件之间的链接'],
  [/\/worksheets\//i, '页眉页脚、链接和数据验证'],
  [/customXml/i, '自定义内容'],
];

/**
 * Words of every XML part but those that `read` lists as read already.
 * `sheetOf` names the sheet to which a part belongs; `opened` holds parts that need not be unpacked again.
 */
export function otherTexts(
  zip: Zip,
  read: ReadonlySet<string>,
  sheetOf: ReadonlyMap<string, string>,
  opened: ReadonlyMap<string, Uint8Array>,
): WorkbookText[] {
  return zip.entries.flatMap(({ name }) => {
    if (read.has(name) || !/\.(?:xml|rels|vml)$/i.test(name) || name === '[Content_Types].xml') return [];
    const place = PLACES.find(([pattern]) => pattern.test(`/${name}`))?.[1] ?? '其他部件';
    return textsOf(opened.get(name) ?? zip.read(name), place, sheetOf.get(name), isSheet(name));
  });
}

/** Texts of one part, one for each innermost element that holds words; those of a comment with its cell. */
function textsOf(bytes: Uint8Array, place: string, sheet: string | undefined, worksheet: boolean): WorkbookText[] {
  const texts: WorkbookText[] = [];
  let cell = '';
  let gathered = '';
  let inData = false;
  const at = () => [place, sheet && cell ? `${sheet}!${cell}` : (sheet ?? cell)].filter(Boolean).join(' ');
  const keep = (text: string) => {
    const words = unescapeText(text).trim();
    if (words !== '') texts.push({ place: at(), text: words });
  };
  walkXml(bytes, {
    open(name, attributes) {
      if (worksheet && name === 'sheetData') inData = true;
      if (inData) return;
      if (['comment', 'threadedComment', 'hyperlink', 'dataValidation'].includes(name)) cell = attributes.ref ?? attributes.sqref ?? '';
      for (const [attribute, value] of Object.entries(attributes)) if (WORDY.has(attribute) && HAN_OR_NUMBER.test(value)) keep(value);
    },
    text(data) {
      if (!inData) gathered += data;
    },
    close(name) {
      if (name === 'sheetData') inData = false;
      // Runs of one text are cut by their formatting: a number may go over several of them.
      if (['t', 'r', 'rPr', 'rPh', 'sz', 'b', 'color', 'rFont', 'family', 'charset'].includes(name)) return;
      keep(gathered);
      gathered = '';
      if (['comment', 'threadedComment', 'hyperlink', 'dataValidation'].includes(name)) cell = '';
    },
  });
  keep(gathered);
  return texts;
}

/**
 * A worksheet part without its cells, which are read by themselves and are most of it. Left whole when the words that
 * begin and end them stand in it more than once each: nothing may hide between.
 */
export function withoutCells(bytes: Uint8Array): Uint8Array {
  const places: number[] = [];
  for (let at = find(bytes, 0); at >= 0 && places.length < 3; at = find(bytes, at + 1)) places.push(at);
  const [first = 0, last = 0] = places;
  if (places.length !== 2 || bytes[first + WORD.length] !== CLOSE || bytes[last - 1] !== SLASH) return bytes;
  const rest = new Uint8Array(first + WORD.length + 2 + bytes.length - last - WORD.length - 1);
  rest.set(bytes.subarray(0, first + WORD.length));
  rest.set([SLASH, CLOSE], first + WORD.length);
  rest.set(bytes.subarray(last + WORD.length + 1), first + WORD.length + 2);
  return rest;
}

const WORD = new TextEncoder().encode('sheetData');
const SLASH = 0x2f;
const CLOSE = 0x3e;

function find(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(WORD[0]!, from); at >= 0; at = bytes.indexOf(WORD[0]!, at + 1)) {
    if (WORD.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function isSheet(name: string): boolean {
  return /\/worksheets\/[^/]*\.xml$/i.test(`/${name}`);
}
