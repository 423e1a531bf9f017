/** Leaks planted into attachments and found by reading them. */
import { readAttachment } from '../../src/attachments/read.ts';
import { findPersonalIn, type PlacedFinding } from '../../src/attachments/personal-data.ts';
import type { Leak } from './leaks.ts';
import { makeDocx, makeXlsx } from './make-office.ts';
import { makePdf } from './make-pdf.ts';
import { makeJpeg, makePng } from './make-picture.ts';
import type { Carrier } from './source-carriers.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const told = (found: readonly PlacedFinding[], { codes }: Leak, at: (finding: PlacedFinding) => boolean) =>
  found.some((finding) => codes.includes(finding.code) && at(finding));

async function read(name: string, bytes: Uint8Array): Promise<PlacedFinding[]> {
  return findPersonalIn(await readAttachment(name, bytes), new Set());
}

/** One file that holds all of them, each at a place of its own. */
function together(
  name: string,
  file: string,
  make: (texts: string[]) => Uint8Array,
  at: (index: number) => (finding: PlacedFinding) => boolean,
): Carrier {
  return {
    name,
    async find(leaks) {
      const found = await read(file, make(leaks.map(({ text }) => text)));
      return leaks.map((leak, index) => told(found, leak, at(index)));
    },
  };
}

/** A file for each. */
function apart(name: string, file: string, make: (text: string) => Uint8Array, fits?: Carrier['fits']): Carrier {
  return {
    name,
    ...(fits && { fits }),
    find: (leaks) => Promise.all(leaks.map(async (leak) => told(await read(file, make(leak.text)), leak, () => true))),
  };
}

const row = (index: number) => (finding: PlacedFinding) => finding.row === index + 1;

export const FILE_CARRIERS: readonly Carrier[] = [
  together(
    'PDF 的页',
    'a.pdf',
    (texts) => makePdf(texts.map((text) => `这一页的文字\n${text}`)),
    (index) =>
      ({ place }) =>
        place === `第${index + 1}页`,
  ),
  apart('PDF 的属性', 'a.pdf', (text) => makePdf(['这一页有十个以上的字'], { properties: { Subject: text } })),
  apart('PDF 的批注', 'a.pdf', (text) => makePdf(['这一页有十个以上的字'], { comment: text })),
  apart('Word 的正文', 'a.docx', (text) => makeDocx({ paragraphs: [text] })),
  apart('Word 的表格', 'a.docx', (text) =>
    makeDocx({
      rows: [
        ['序号', '说明'],
        ['1', text],
      ],
    }),
  ),
  apart('Word 的页眉', 'a.docx', (text) => makeDocx({ header: text })),
  apart('Word 的批注', 'a.docx', (text) => makeDocx({ comment: text })),
  apart('Word 里删掉的文字', 'a.docx', (text) => makeDocx({ deleted: text })),
  apart('Word 的属性', 'a.docx', (text) => makeDocx({ comments: text })),
  together('工作表的单元格', 'a.xlsx', (texts) => makeXlsx([{ name: '甲', rows: texts.map((text) => ['项', text]) }]), row),
  together(
    '隐藏的工作表',
    'a.xlsx',
    (texts) =>
      makeXlsx([
        { name: '甲', rows: [['一']] },
        { name: '乙', hidden: true, rows: texts.map((text) => [text]) },
      ]),
    row,
  ),
  together('隐藏的列', 'a.xlsx', (texts) => makeXlsx([{ name: '甲', rows: texts.map((text) => ['项', text]), hiddenColumns: [2] }]), row),
  together(
    '隐藏的行',
    'a.xlsx',
    (texts) => makeXlsx([{ name: '甲', rows: texts.map((text) => [text]), hiddenRows: texts.map((_, at) => at + 1) }]),
    row,
  ),
  together(
    '单元格的批注',
    'a.xlsx',
    (texts) => makeXlsx([{ name: '甲', rows: [['一']], comments: Object.fromEntries(texts.map((text, at) => [`A${at + 1}`, text])) }]),
    (index) =>
      ({ place }) =>
        place.endsWith(`!A${index + 1}`),
  ),
  apart('工作簿的属性', 'a.xlsx', (text) => makeXlsx([{ name: '甲', rows: [['一']] }], { title: text })),
  apart('照片的说明', 'a.jpg', (text) => makeJpeg({ description: text })),
  apart('图片的文字', 'a.png', (text) => makePng({ texts: { Comment: text } })),
  apart('SVG 的文字', 'a.svg', (text) =>
    utf8(`<svg xmlns="http://www.w3.org/2000/svg"><text>${text.replaceAll('&', '&amp;')}</text></svg>`),
  ),
  together(
    'CSV 附件',
    'a.csv',
    (texts) => utf8(['项,说明', ...texts.map((text) => `甲,"${text.replaceAll('"', '""')}"`)].join('\n')),
    (index) => (finding) => finding.row === index + 2,
  ),
  together(
    '文本附件',
    'a.txt',
    (texts) => utf8(texts.join('\n')),
    (index) =>
      ({ place }) =>
        place === `第${index + 1}行`,
  ),
];
