/** Workbooks as Excel, WPS and LibreOffice write them, and as somebody with bad intentions does. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import { withoutCells } from '../../../src/workbook/other-texts.ts';
import { readSheet } from '../../../src/workbook/read-sheet.ts';
import { declare, handMade, partsOf, rels, textRow, XML } from './hand-made.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const cellsOf = async (bytes: Uint8Array) => {
  const { sheets, findings } = await readWorkbook(bytes);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return sheets[0]!.rows.flatMap(({ row, cells }) => cells.map(({ column, text, kind }) => `${row}.${column} ${kind} ${text}`));
};
const codeOf = async (bytes: Uint8Array) => {
  const { sheets, findings } = await readWorkbook(bytes);
  expect(sheets).toEqual([]);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.severity).toBe('error');
  expect(findings[0]?.hint).not.toBe('');
  return findings[0]?.code;
};

describe('cells', () => {
  test('a workbook of the writing library is read as that library reads it', async () => {
    const rows = [
      ['编号', '名称', '单价', '开始', '是否'],
      ['c0001', '桐荫里', 1.8, new Date(Date.UTC(2026, 2, 26)), true],
      ['c0002', ' 带空格 & <符号>\n换行', 0.1 + 0.2, new Date(Date.UTC(1949, 9, 1)), false],
      ['', null, 123456789.12, null, null],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: '小区', rows }] });
    const theirs = (await readXlsx(bytes)).sheets[0]!.rows.flatMap((row, at) =>
      row.flatMap((value, column) => {
        if (value === null || value === '') return [];
        const text =
          value instanceof Date
            ? value.toISOString().slice(0, 10)
            : typeof value === 'number'
              ? String(Number(value.toPrecision(15)))
              : String(value).replace(/^(?:true|false)$/, (word) => word.toUpperCase());
        return [`${at + 1}.${column + 1} ${text}`];
      }),
    );
    expect((await cellsOf(bytes)).map((cell) => cell.replace(/ \w+/, ''))).toEqual(theirs);
    expect(theirs).toContain('3.3 0.3');
  });

  test('numbers keep every digit that was typed, and lost digits show', async () => {
    const numbers = ['1.1000000000000001', '0.29999999999999999', '13912345678', '4.4010219900101099E+17', '1E-7', '-0', '123456789012345'];
    const data = `<row r="1">${numbers.map((number) => `<c><v>${number}</v></c>`).join('')}</row>`;
    expect(await cellsOf(handMade({ data }))).toEqual([
      '1.1 number 1.1',
      '1.2 number 0.3',
      '1.3 number 13912345678',
      '1.4 number 4.40102E+17',
      '1.5 number 0.0000001',
      '1.6 number 0',
      '1.7 number 123456789012345',
    ]);
  });

  test.each([
    ['yyyy-mm-dd', '46107', 'date 2026-03-26'],
    ['yyyy"年"m"月"d"日"', '46107', 'date 2026-03-26'],
    ['[$-804]yyyy"年"m"月"', '46082', 'date 2026-03-01'],
    ['m/d/yy h:mm', '46107.5', 'date 2026-03-26 12:00'],
    ['yyyy/m/d h:mm', '46107', 'date 2026-03-26'],
    ['h:mm', '0.39583333333333331', 'date 09:30'],
    ['0000', '17', 'number 0017'],
    ['0.0%', '0.3', 'number 30%'],
    ['0.00%', '0.070000000000000007', 'number 7%'],
    ['#,##0.00', '1234567.5', 'number 1234567.5'],
    ['0.00"元/㎡·月"', '1.8', 'number 1.8'],
    ['[Red]0.00;[Blue]-0.00', '1.8', 'number 1.8'],
    ['mm:ss.0', '0.5', 'date 12:00'],
    ['General"月"', '3', 'number 3'],
  ])('the number format %s shows %s as %s', async (format, value, shown) => {
    expect(await cellsOf(handMade({ formats: [format], data: `<row><c s="1"><v>${value}</v></c></row>` }))).toEqual([`1.1 ${shown}`]);
  });

  test('days are counted from 1904 where the workbook says so, and days that the serial numbers do not have stay numbers', async () => {
    const data = '<row r="1"><c s="1"><v>44645</v></c></row>';
    const made = { formats: ['yyyy-mm-dd'], data };
    expect(await cellsOf(handMade({ ...made, workbookPr: 'date1904="1"' }))).toEqual(['1.1 date 2026-03-26']);
    const { since1904, findings } = await readWorkbook(handMade({ ...made, workbookPr: 'date1904="1"' }));
    expect(since1904).toBe(true);
    expect(findings).toMatchObject([{ code: 'BOOK-1904', message: expect.stringContaining('1904') as string }]);
    expect(await cellsOf(handMade({ ...made, data: '<row><c s="1"><v>60</v></c></row>' }))).toEqual(['1.1 date 60']);
  });

  test('rich text is joined, readings are left out, escapes are undone', async () => {
    const data =
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><r><t>桐</t></r><r><rPr><b/></rPr><t>荫里</t></r><rPh><t>tong</t></rPh></is></c></row>';
    const shared = `${XML}<sst><si><r><t>一_x000D_\n二</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>`;
    expect(await cellsOf(handMade({ data, parts: { 'xl/sharedStrings.xml': shared } }))).toEqual(['2.2 text 一\n二', '2.4 text 桐荫里']);
  });

  test('formulas give their results, errors and missing results show', async () => {
    const data =
      '<row><c><f>A1</f><v>1.5</v></c><c t="str"><f>B1</f><v>甲</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>C1</f></c><c t="str"><f>""</f><v></v></c><c t="e"><v>#N/A</v></c></row>';
    const { sheets } = await readWorkbook(handMade({ data }));
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      { column: 1, text: '1.5', kind: 'formula' },
      { column: 2, text: '甲', kind: 'formula' },
      { column: 3, text: '#DIV/0!', kind: 'error' },
      { column: 4, text: '', kind: 'formula', uncached: true },
      { column: 6, text: '#N/A', kind: 'error' },
    ]);
  });
});

describe('what hides', () => {
  test('hidden sheets, rows and columns are told, and merges with their corners', async () => {
    const { sheets } = await readWorkbook(
      handMade({
        data: textRow(1, ['甲', '乙']) + textRow(2, ['丙', '丁'], 'hidden="1"'),
        before: '<cols><col min="2" max="16384" hidden="1"/></cols>',
        after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        more: [
          { name: '名单', state: 'veryHidden', data: textRow(1, ['张三']) },
          { name: '旧', state: 'hidden', data: '' },
        ],
      }),
    );
    expect(sheets.map(({ name, state }) => `${name} ${state}`)).toEqual(['收费 visible', '名单 hidden', '旧 hidden']);
    expect(sheets[0]?.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect([...sheets[0]!.hiddenColumns]).toEqual([2]);
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  test('words outside cells are found with their place: comments, footers, names, shapes, links, deleted cells, properties', async () => {
    const { texts, properties } = await readWorkbook(
      handMade({
        strings: ['在用', '删掉的身份证'],
        data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        after:
          '<dataValidations><dataValidation sqref="B2" promptTitle="找张三"><formula1>"是,否"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="D4" r:id="rId2" tooltip="点这里找李四"/></hyperlinks><headerFooter><oddFooter>制表人王五</oddFooter></headerFooter>',
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': rels([
            ['rId1', `${OFFICE}/comments`, '../comments1.xml'],
            ['rId2', `${OFFICE}/hyperlink`, 'mailto:li.si@example.gov.cn', 'External'],
            ['rId3', `${OFFICE}/drawing`, '../drawings/drawing1.xml'],
          ]),
          'xl/comments1.xml': `${XML}<comments><authors><author>审核赵六</author></authors><commentList><comment ref="C3" authorId="0"><text><r><t>电话 139</t></r><r><rPr><b/></rPr><t>12345678</t></r></text></comment></commentList></comments>`,
          'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="x" xmlns:a="y"><xdr:cNvPr id="2" name="图片 1" descr="孙七的身份证"/><a:p><a:r><a:t>周八</a:t></a:r></a:p></xdr:wsDr>`,
          'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>吴九</dc:creator><dc:title/></cp:coreProperties>`,
          'docProps/custom.xml': `${XML}<Properties xmlns:vt="v"><property name="承办人"><vt:lpwstr>郑十</vt:lpwstr></property></Properties>`,
        },
      }),
    );
    const told = texts.map(({ place, text }) => `${place}：${text}`);
    for (const expected of [
      '批注 收费!C3：电话 13912345678',
      '批注 收费：审核赵六',
      '页眉页脚、链接和数据验证 收费：制表人王五',
      '页眉页脚、链接和数据验证 收费!B2：找张三',
      '页眉页脚、链接和数据验证 收费!D4：点这里找李四',
      '链接 收费：mailto:li.si@example.gov.cn',
      '图形 收费：孙七的身份证',
      '图形 收费：周八',
      '已删除的内容：删掉的身份证',
    ])
      expect(told).toContain(expected);
    expect(told.join('')).not.toContain('在用');
    expect(properties).toEqual([
      { name: 'creator', value: '吴九' },
      { name: '承办人', value: '郑十' },
    ]);
  });
});

test('the cells of a sheet are left out of its other words only where nothing can hide between', () => {
  const cut = (text: string) => new TextDecoder().decode(withoutCells(strToU8(text)));
  expect(cut('<x><a/><sheetData><c/></sheetData><b/></x>')).toBe('<x><a/><sheetData/><b/></x>');
  for (const whole of [
    '<x><sheetData/></x>',
    '<x/>',
    '<s:x><s:sheetData></s:sheetData></s:x>',
    '<x><sheetData/><f>张三</f></sheetData></x>',
    '<x><sheetData/><f>张三</f><sheetData/></x>',
    '<x><sheetData/>张三<!--/sheetData><sheetData--></x>',
  ])
    expect(cut(whole)).toBe(whole);
});

describe('76, 78: files that are refused whole', () => {
  const withPart = (path: string, content: string | Uint8Array = 'x') => handMade({ parts: { [path]: content } });
  const zeros = (size: number) => new Uint8Array(size);

  test('other formats by their bytes, whatever they are called', async () => {
    expect(await codeOf(new Uint8Array())).toBe('BAD-FILE-EMPTY');
    expect(await codeOf(zeros(20 * 1024 * 1024 + 1))).toBe('BAD-FILE-SIZE');
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...zeros(600));
    expect(await codeOf(old)).toBe('BOOK-FORMAT');
    const locked = Uint8Array.of(...old, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(await codeOf(locked)).toBe('BOOK-PASSWORD');
    expect(await codeOf(strToU8('<html><table>'))).toBe('BOOK-FORMAT');
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('BOOK-FORMAT');
    expect(await codeOf(zipSync({ '照片.jpg': strToU8('x') }))).toBe('BOOK-FORMAT');
  });

  test('a real workbook behind a password', async () => {
    const encrypted = await writeXlsx({ sheets: [{ name: '甲', rows: [['乙']] }], encryption: { password: 'x', spinCount: 1 } });
    expect(await codeOf(encrypted)).toBe('BOOK-PASSWORD');
  });

  test('bombs: too much in one part, in all, too many parts, packed too tight', async () => {
    const mega = 1024 * 1024;
    const pictures = Object.fromEntries([1, 2, 3].map((at) => [`xl/media/${at}.bin`, 'picture']));
    const declared = async (...sizes: [size: number, packed: number][]) =>
      codeOf(declare(handMade({ parts: pictures }), new Map(sizes.map((size, at) => [`xl/media/${at + 1}.bin`, size]))));
    expect(await declared([31 * mega, mega])).toBe('BOOK-BOMB');
    expect(await declared([18 * mega, mega], [18 * mega, mega], [18 * mega, mega])).toBe('BOOK-BOMB');
    expect(await codeOf(withPart('xl/media/a.bin', zeros(2 * mega)))).toBe('BOOK-BOMB');
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`xl/media/${at}.txt`, strToU8('')]));
    expect(await codeOf(zipSync({ ...partsOf(), ...many } as Zippable, { level: 0 }))).toBe('BOOK-BOMB');
  });

  test('a part that unpacks to more than it declares is refused before it is unpacked', async () => {
    const bytes = handMade({ data: textRow(1, ['甲'.repeat(5000)]) });
    const { length } = partsOf({ data: textRow(1, ['甲'.repeat(5000)]) })['xl/worksheets/sheet1.xml']!;
    declare(bytes, new Map([['xl/worksheets/sheet1.xml', [length - 1, 300]]]));
    expect(await codeOf(bytes)).toBe('BOOK-BOMB');
  });

  test('damage: cut off, a changed byte, two parts of one name, a part that is not XML in UTF-8', async () => {
    const bytes = handMade({ data: textRow(1, ['甲']) });
    expect(await codeOf(bytes.subarray(0, bytes.length - 30))).toBe('BOOK-DAMAGED');
    const stored = zipSync(partsOf({ data: textRow(1, ['1234.5']) }) as Zippable, { level: 0 });
    const changed = Uint8Array.from(stored);
    const at = Buffer.from(stored).indexOf('1234.5');
    changed[at] = 0x39;
    expect(await codeOf(changed)).toBe('BOOK-DAMAGED');
    expect(await codeOf(withPart('XL/workbook.xml'))).toBe('BOOK-DAMAGED');
    expect(await codeOf(withPart('xl/sharedStrings.xml', Uint8Array.of(0x3c, 0x73, 0x3e, 0xff)))).toBe('BOOK-DAMAGED');
    expect(await codeOf(handMade({ parts: { 'xl/workbook.xml': `${XML}<workbook/>` } }))).toBe('BOOK-SHEETS');
  });

  test.each([
    ['a name that leaves the package', '../../etc/cron', 'x', 'BOOK-PATH'],
    ['a name from the root', '/etc/cron', 'x', 'BOOK-PATH'],
    ['a macro', 'xl/vbaProject.bin', 'x', 'BOOK-MACRO'],
    ['an old macro sheet', 'xl/macrosheets/sheet1.xml', '<x/>', 'BOOK-MACRO'],
    ['links to another workbook', 'xl/externalLinks/externalLink1.xml', '<x/>', 'BOOK-EXTERNAL'],
    ['a query', 'xl/connections.xml', '<x/>', 'BOOK-EXTERNAL'],
    ['a workbook inside', 'xl/embeddings/Book1.xlsx', 'x', 'BOOK-NESTED'],
    ['an archive under another name', 'xl/media/image1.png', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'BOOK-NESTED'],
    ['entities', 'xl/sharedStrings.xml', `${XML}<!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>`, 'BOOK-DTD'],
  ])('%s', async (_, path, content, code) => {
    expect(await codeOf(withPart(path, content))).toBe(code);
  });

  test('a picture that is fetched when the workbook opens', async () => {
    const parts = { 'xl/worksheets/_rels/sheet1.xml.rels': rels([['rId1', `${OFFICE}/image`, 'https://x.example/a.png', 'External']]) };
    expect(await codeOf(handMade({ parts }))).toBe('BOOK-EXTERNAL');
  });

  test('encrypted parts', async () => {
    const bytes = handMade();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await codeOf(bytes)).toBe('BOOK-PASSWORD');
  });

  test('what would take minutes to read: nesting without end, one part as many sheets', async () => {
    const deep = `${XML}<sst>${'<si>'.repeat(100_000)}`;
    expect(await codeOf(handMade({ parts: { 'xl/sharedStrings.xml': deep } }))).toBe('BOOK-DAMAGED');
    const sheets = (count: number) =>
      `${XML}<workbook xmlns:r="r"><sheets>${Array.from({ length: count }, (_, at) => `<sheet name="${at}" r:id="rId1"/>`).join('')}</sheets></workbook>`;
    expect(await codeOf(handMade({ parts: { 'xl/workbook.xml': sheets(300) } }))).toBe('BOOK-SIZE');
    const twice = await readWorkbook(handMade({ parts: { 'xl/workbook.xml': sheets(2) } }));
    expect(twice.sheets.map(({ name }) => name)).toEqual(['0']);
  });

  test('77: a cell in the last corner of the sheet, and more than a million cells', async () => {
    expect(await codeOf(handMade({ data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }))).toBe('BOOK-SIZE');
    expect(await codeOf(handMade({ data: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }))).toBe('BOOK-SIZE');
    const context = { strings: [], used: new Set<number>(), looks: [], since1904: false, count: { cells: 999_999 } };
    expect(() => readSheet(strToU8(`<x>${textRow(1, ['甲', '乙'])}</x>`), context)).toThrow('100 万');
  });
});

test('no damage to a workbook makes the reader throw', async () => {
  const sound = handMade({ data: textRow(1, ['甲', '乙']), strings: ['丙'], formats: ['0.00'] });
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  for (let round = 0; round < 300; round++) {
    const bytes = Uint8Array.from(sound);
    for (let hit = 0; hit < 4; hit++) bytes[next(bytes.length)] = next(256);
    const { sheets, findings } = await readWorkbook(round % 3 ? bytes : bytes.subarray(0, next(bytes.length)));
    expect(sheets.length > 0 || findings.some((found) => found.severity === 'error')).toBe(true);
  }
});
