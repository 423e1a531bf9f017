/** Workbooks written by hand, part by part, so that any of them can be wrong. */
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface HandMade {
  /** Inner XML of `sheetData` of the one sheet 收费. */
  data?: string;
  /** XML after `sheetData`, and before it. */
  after?: string;
  before?: string;
  /** Attributes of `workbookPr`. */
  workbookPr?: string;
  /** Number format codes; cell style n + 1 has the n-th, style 0 none. */
  formats?: readonly string[];
  strings?: readonly string[];
  /** Further sheets: name, state and inner XML of `sheetData`. */
  more?: readonly { name: string; state?: string; data: string }[];
  /** Further parts by path, or parts to leave out. */
  parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of a small workbook. */
export function partsOf(made: HandMade = {}): Record<string, Uint8Array> {
  const { formats = [], strings = [], more = [], parts = {} } = made;
  const sheets = [{ name: '收费', state: 'visible', data: made.data ?? '' }, ...more];
  const written: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['workbook.xml', 'sheet.main'],
      ['sharedStrings.xml', 'sharedStrings'],
      ['styles.xml', 'styles'],
      ...sheets.map((_, at) => [`worksheets/sheet${at + 1}.xml`, 'worksheet']),
    ]
      .map(
        ([part, type]) =>
          `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': rels([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${made.workbookPr ?? ''}/><sheets>${sheets
      .map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ...sheets.map((_, at) => [`rId${at + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      ['rId98', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
      ['rId99', `${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ data }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${at === 0 ? (made.before ?? '') : ''}<sheetData>${data}</sheetData>${at === 0 ? (made.after ?? '') : ''}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(written).flatMap(([path, content]) =>
      content === undefined ? [] : [[path, typeof content === 'string' ? strToU8(content) : content]],
    ),
  );
}

/** The bytes of a small workbook. */
export function handMade(made: HandMade = {}): Uint8Array {
  return zipSync(partsOf(made) as Zippable);
}

/** Makes the directory of a package declare other sizes (content, packed) than its parts have. */
export function declare(bytes: Uint8Array, sizes: ReadonlyMap<string, readonly [size: number, packed: number]>): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const declared = sizes.get(strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))));
    if (!declared) continue;
    view.setUint32(at + 20, declared[1], true);
    view.setUint32(at + 24, declared[0], true);
  }
  return bytes;
}

/** A relations part. */
export function rels(entries: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${type}" Target="${target}" ${mode ? `TargetMode="${mode}"` : ''}/>`)
    .join('')}</Relationships>`;
}

/** A row of inline strings. */
export function textRow(row: number, texts: readonly string[], attributes = ''): string {
  const cells = texts.map((text) => (text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`)).join('');
  return `<row r="${row}" ${attributes}>${cells}</row>`;
}
