/** A file that readers can download, by its real form: what is in its name is held against what is in its bytes. */
import { splitRows } from '../sources/csv-rows.ts';
import { decode } from '../sources/decode.ts';
import { readBook } from './workbook.ts';
import { found, nothing, textAt, type Contents } from './contents.ts';
import { readDocument } from './document.ts';
import { readDrawing } from './drawing.ts';
import { refusedWith } from './package.ts';
import { withPictures } from './package-pictures.ts';
import { latin1 } from './latin1.ts';
import { readPdf } from './pdf.ts';
import { readPicture } from './picture.ts';

type Form = 'pdf' | 'zip' | 'old' | 'jpeg' | 'png' | 'gif' | 'webp' | 'svg' | 'archive' | 'other';

interface Reading {
  /** Forms that its bytes may have. */
  forms: readonly Form[];
  name: string;
  read: (bytes: Uint8Array) => Contents | Promise<Contents>;
}

const PICTURE = (form: Form, name: string): Reading => ({ forms: [form], name, read: readPicture });
const READINGS: Readonly<Record<string, Reading>> = {
  pdf: { forms: ['pdf'], name: 'PDF', read: readPdf },
  docx: { forms: ['zip'], name: 'Word 文档', read: withPictures(readDocument) },
  pptx: { forms: ['zip'], name: '演示文稿', read: withPictures(readDocument) },
  ofd: { forms: ['zip'], name: 'OFD', read: withPictures(readDocument) },
  xlsx: { forms: ['zip'], name: 'Excel 工作簿', read: withPictures(readBook) },
  jpg: PICTURE('jpeg', 'JPEG 图片'),
  jpeg: PICTURE('jpeg', 'JPEG 图片'),
  png: PICTURE('png', 'PNG 图片'),
  gif: PICTURE('gif', 'GIF 图片'),
  webp: PICTURE('webp', 'WebP 图片'),
  svg: { forms: ['svg', 'other'], name: 'SVG 图片', read: (bytes) => readDrawing(new TextDecoder().decode(bytes)) },
  csv: { forms: ['other'], name: '表格（CSV）', read: (bytes) => readTable(bytes) },
  txt: { forms: ['other'], name: '文本', read: (bytes) => readPlain(bytes) },
  md: { forms: ['other'], name: '文本', read: (bytes) => readPlain(bytes) },
  json: { forms: ['other'], name: 'JSON', read: (bytes) => readPlain(bytes) },
  ics: { forms: ['other'], name: '日历', read: (bytes) => readPlain(bytes) },
};
const SAVE_AS: Readonly<Record<string, string>> = {
  doc: 'Word 文档（docx）或 PDF',
  wps: 'Word 文档（docx）或 PDF',
  rtf: 'Word 文档（docx）或 PDF',
  xls: 'Excel 工作簿（xlsx）',
  et: 'Excel 工作簿（xlsx）',
  ppt: '演示文稿（pptx）或 PDF',
  dps: '演示文稿（pptx）或 PDF',
  docm: '不带宏的 Word 文档（docx）',
  xlsm: '不带宏的 Excel 工作簿（xlsx）',
  xlsb: 'Excel 工作簿（xlsx）',
  bmp: 'JPEG 或 PNG 图片',
  tif: 'PDF 或 JPEG 图片',
  tiff: 'PDF 或 JPEG 图片',
  heic: 'JPEG 图片',
};

/** Everything a file says. Never throws; what cannot be read is said in `unread`. */
export async function readAttachment(path: string, bytes: Uint8Array): Promise<Contents> {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  // An ending may be `constructor`, which every object has.
  const better = Object.hasOwn(SAVE_AS, extension) ? SAVE_AS[extension] : undefined;
  if (better)
    return nothing(found('ATTACHMENT-OLD', `.${extension} 文件很多手机和电脑打不开，程序也读不了`, `另存为${better}，不要只改文件名`));
  const reading = Object.hasOwn(READINGS, extension) ? READINGS[extension] : undefined;
  if (bytes.length === 0) return nothing(found('ATTACHMENT-DAMAGED', '文件是空的（0 字节）', '检查是否保存失败，重新放入'));
  const form = formOf(bytes);
  if (!reading) {
    const what = extension === '' ? '没有扩展名的文件' : `.${extension} 文件`;
    return { ...nothing(), unread: form === 'archive' || form === 'zip' ? '压缩包里有什么，程序看不到' : `${what}程序读不了` };
  }
  if (!reading.forms.includes(form)) {
    if (form === 'old' && reading.forms.includes('zip') && ENCRYPTED.test(latin1(bytes)))
      return refusedWith([{ code: 'BOOK-PASSWORD', message: '文件设有密码，读不了', hint: '用原来的软件打开，去掉密码后另存' }]);
    const actual = FORM_NAMES[form];
    return nothing(
      found(
        'ATTACHMENT-FORM',
        `文件名是 .${extension}，内容却${actual ? `是${actual}` : `不是${reading.name}`}`,
        '用原来的软件另存，不要只改文件名',
      ),
    );
  }
  return reading.read(bytes);
}

/** The name, in UTF-16, of the stream that an encrypted package consists of. */
const ENCRYPTED = new RegExp([...'EncryptedPackage'].join('\\0'));

const FORM_NAMES: Readonly<Partial<Record<Form, string>>> = {
  pdf: ' PDF',
  zip: '压缩包或办公文档',
  old: '旧版办公文档或有密码的文件',
  jpeg: ' JPEG 图片',
  png: ' PNG 图片',
  gif: ' GIF 图片',
  webp: ' WebP 图片',
  archive: '压缩包',
};

const MAGIC: readonly (readonly [RegExp, Form])[] = [
  [/^%PDF-/, 'pdf'],
  [/^PK\x03\x04/, 'zip'],
  [/^\xd0\xcf\x11\xe0/, 'old'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/, 'archive'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^]*)?<svg[\s>]/, 'svg'],
];

function formOf(bytes: Uint8Array): Form {
  const start = latin1(bytes.subarray(0, 512));
  return MAGIC.find(([pattern]) => pattern.test(start))?.[1] ?? 'other';
}

function readPlain(bytes: Uint8Array): Contents {
  const { text, findings } = decode(bytes, 'txt');
  const wrong = findings.find(({ severity }) => severity === 'error');
  if (text === undefined) return nothing(found('ATTACHMENT-DAMAGED', wrong?.message ?? '文件读不懂', wrong?.hint ?? '重新导出'));
  return { ...nothing(), texts: text.split(/\r?\n/).map((line, index) => textAt(`第${index + 1}行`, line)) };
}

function readTable(bytes: Uint8Array): Contents {
  const { text, encoding, findings } = decode(bytes, 'csv');
  const wrong = findings.find(({ severity }) => severity === 'error');
  if (text === undefined) return nothing(found('ATTACHMENT-DAMAGED', wrong?.message ?? '文件读不懂', wrong?.hint ?? '重新导出'));
  const { rows, fatal } = splitRows(text, encoding === 'UTF-16' ? '\t' : ',');
  if (fatal) return readPlain(bytes);
  return {
    ...nothing(),
    texts: rows.map(({ cells, row }) => ({ place: '', row, cells: cells.map((cell, index) => ({ text: cell, column: index + 1 })) })),
  };
}
