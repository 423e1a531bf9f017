/** Documents that are zip packages of XML: docx, pptx, OFD. Every word in them, what is hidden or deleted included. */
import type { Zip } from '../workbook/zip.ts';
import { walkXml } from '../workbook/xml.ts';
import { found, textAt, type Contents, type PlacedText } from './contents.ts';
import { withPackage } from './package.ts';

/** What a part is called to a clerk; the first that fits. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/comments/i, '批注'],
  [/header/i, '页眉'],
  [/footer/i, '页脚'],
  [/footnotes|endnotes/i, '脚注'],
  [/notesslide/i, '备注'],
  [/slides?\/slide(\d+)/i, '幻灯片'],
  [/people/i, '批注的作者'],
  [/document\.xml$|Content\.xml$/i, '正文'],
];
const PARAGRAPHS = new Set(['p', 'TextObject', 'comment', 'footnote', 'si']);
const WORDS = new Set(['t', 'delText', 'instrText', 'TextCode', 'delInstrText']);

/** Reads a package; `unread` when it holds pictures alone. Never throws. */
export function readDocument(bytes: Uint8Array): Promise<Contents> {
  return withPackage(bytes, readParts);
}

function readParts(zip: Zip): Contents {
  const contents: Contents = { texts: [], properties: [], findings: [] };
  let pictures = 0;
  for (const { name } of zip.entries) {
    if (/vbaProject|activeX|\.bin$/i.test(name) && !/printerSettings/i.test(name))
      contents.findings.push(found('ATTACHMENT-ACTIVE', '文件里有宏或嵌入的对象', '另存为不带宏的文档，删掉插入的对象'));
    if (/\/media\/|\.(?:png|jpe?g|emf|wmf|gif|jb2|tiff?)$/i.test(name)) pictures += 1;
    if (!/\.(?:xml|rels)$/i.test(name) || name === '[Content_Types].xml' || /theme|styles|fontTable|numbering|settings/i.test(name))
      continue;
    const bytes = zip.read(name);
    if (/docProps\/|(?:^|\/)OFD\.xml$/i.test(name)) contents.properties.push(...propertiesOf(bytes));
    else contents.texts.push(...textsOf(bytes, PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? '其他内容'));
  }
  const length = contents.texts.reduce((sum, { cells }) => sum + cells.reduce((all, { text }) => all + text.length, 0), 0);
  if (length < 10 && pictures > 0) contents.unread = '内容都是图片，没有文字，程序看不到里面有没有个人信息';
  return contents;
}

/** A paragraph each; a row of a table together, so that a name is seen beside its room. */
function textsOf(bytes: Uint8Array, place: string): PlacedText[] {
  const texts: PlacedText[] = [];
  let paragraph = '';
  let inWords = false;
  let row: string[] | undefined;
  let cell: string[] = [];
  const end = () => {
    const words = paragraph.trim();
    paragraph = '';
    if (words === '') return;
    if (row) cell.push(words);
    else texts.push(textAt(place, words));
  };
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'tr') {
        end();
        row = [];
      } else if (name === 'tc') cell = [];
      else if (name === 'tab') paragraph += '\t';
      else if (name === 'br') paragraph += ' ';
      inWords = WORDS.has(name);
      for (const key of ['w:author', 'author', 'descr', 'title', 'Target', 'name']) {
        const value = attributes[key];
        if (value && (key.endsWith('author') || /\d{6}|@/.test(value)))
          texts.push(textAt(key.endsWith('author') ? '批注或修订的作者' : place, value));
      }
    },
    text(data) {
      if (inWords) paragraph += data;
    },
    close(name) {
      if (WORDS.has(name)) inWords = false;
      if (PARAGRAPHS.has(name)) end();
      if (name === 'tc' && row) {
        row.push(cell.join(' '));
        cell = [];
      }
      if (name === 'tr' && row) {
        const cells = row.map((text, index) => ({ text, column: index + 1 }));
        row = undefined;
        if (cells.some(({ text }) => text !== '')) texts.push({ place: `${place}的表格`, row: 0, cells });
      }
    },
  });
  end();
  return texts;
}

/** Element name → its text. */
function propertiesOf(bytes: Uint8Array): Contents['properties'] {
  const properties: Contents['properties'] = [];
  let name = '';
  let value = '';
  let given = '';
  walkXml(bytes, {
    open(element, attributes) {
      name = element;
      value = '';
      if (element === 'property') given = attributes.name ?? '';
    },
    text(data) {
      value += data;
    },
    close(element) {
      if (element === name && value.trim() !== '') properties.push({ name: given || name, value: value.trim() });
      if (element === 'property') given = '';
      value = '';
    },
  });
  return properties;
}
