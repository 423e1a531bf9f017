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
 * `sheetOf` names the sheet to which a part belongs.
 */
export function otherTexts(zip: Zip, read: ReadonlySet<string>, sheetOf: ReadonlyMap<string, string>): WorkbookText[] {
  return zip.entries.flatMap(({ name }) => {
    if (read.has(name) || !/\.(?:xml|rels|vml)$/i.test(name) || name === '[Content_Types].xml') return [];
    const place = PLACES.find(([pattern]) => pattern.test(`/${name}`))?.[1] ?? '其他部件';
    return textsOf(zip.read(name), place, sheetOf.get(name), isSheet(name));
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

function isSheet(name: string): boolean {
  return /\/worksheets\/[^/]*\.xml$/i.test(`/${name}`);
}
