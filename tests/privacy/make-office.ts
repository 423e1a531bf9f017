/** Office documents with things in every corner, written as the packages of XML that they are. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const pack = (parts: Record<string, string>, files: Record<string, Uint8Array> = {}) =>
  zipSync(
    { ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(`${XML}\n${text}`)])), ...files },
    {
      mtime: '2026-01-01T00:00:00',
    },
  );
const relations = (list: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
const properties = ({ creator = '', title = '', comments = '' }: Properties) =>
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator><dc:description>${escape(comments)}</dc:description></cp:coreProperties>`;

interface Properties {
  creator?: string;
  title?: string;
  comments?: string;
}

export interface DocxParts extends Properties {
  paragraphs?: readonly string[];
  rows?: readonly (readonly string[])[];
  header?: string;
  footer?: string;
  comment?: string;
  deleted?: string;
  more?: Record<string, string>;
  /** Parts that are no XML. */
  files?: Record<string, Uint8Array>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Every paragraph in runs of seven characters, as editing leaves them. */
const paragraph = (text: string) =>
  `<w:p>${(text.match(/[^]{1,7}/gu) ?? []).map((run) => `<w:r><w:t xml:space="preserve">${escape(run)}</w:t></w:r>`).join('')}</w:p>`;

export function makeDocx({
  paragraphs = [],
  rows = [],
  header = '',
  footer = '',
  comment = '',
  deleted = '',
  more = {},
  files = {},
  ...rest
}: DocxParts): Uint8Array {
  const table = rows.length
    ? `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
    : '';
  const removed = deleted ? `<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>${escape(deleted)}</w:delText></w:r></w:del></w:p>` : '';
  return pack(
    {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
      'word/document.xml': `<w:document ${W}><w:body>${paragraphs.map(paragraph).join('')}${table}${removed}</w:body></w:document>`,
      'word/header1.xml': `<w:hdr ${W}>${paragraph(header)}</w:hdr>`,
      'word/footer1.xml': `<w:ftr ${W}>${paragraph(footer)}</w:ftr>`,
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="">${paragraph(comment)}</w:comment></w:comments>`,
      'docProps/core.xml': properties(rest),
      ...more,
    },
    files,
  );
}

export interface MadeSheet {
  name: string;
  rows: readonly (readonly string[])[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  /** Cell → comment. */
  comments?: Record<string, string>;
}

export function makeXlsx(sheets: readonly MadeSheet[], rest: Properties = {}): Uint8Array {
  const main =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main}><sheets>${sheets
      .map(
        ({ name, hidden }, index) =>
          `<sheet name="${escape(name)}" sheetId="${index + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`])),
    'docProps/core.xml': properties(rest),
  };
  sheets.forEach(({ rows, hiddenRows = [], hiddenColumns = [], comments = {} }, index) => {
    const cols = hiddenColumns.length
      ? `<cols>${hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join('')}</cols>`
      : '';
    const data = rows
      .map((cells, at) => {
        const inner = cells.map((text, column) =>
          text === ''
            ? ''
            : `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`,
        );
        return `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
      })
      .join('');
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${main}>${cols}<sheetData>${data}</sheetData></worksheet>`;
    if (Object.keys(comments).length === 0) return;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([['comments', `../comments${index + 1}.xml`]]);
    parts[`xl/comments${index + 1}.xml`] = `<comments ${main}><commentList>${Object.entries(comments)
      .map(([cell, text]) => `<comment ref="${cell}"><text><r><t>${escape(text)}</t></r></text></comment>`)
      .join('')}</commentList></comments>`;
  });
  return pack(parts);
}
