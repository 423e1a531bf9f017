/** Sheets as clerks keep them, as tables of the record. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fieldsOf } from '../../../src/schema/fields.ts';
import { kindOf, KINDS, type KindName } from '../../../src/schema/registry.ts';
import { splitRows } from '../../../src/sources/csv-rows.ts';
import { guessKind } from '../../../src/workbook/guess-kind.ts';
import { tableOfSheet } from '../../../src/workbook/table-of-sheet.ts';
import type { Sheet, SheetCell } from '../../../src/workbook/workbook.ts';

type Cell = string | number | SheetCell['kind'] | Partial<SheetCell>;
/** A sheet of rows; numbers become number cells, objects are taken as they are. */
function sheetOf(rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: '收费',
    state: 'visible',
    hiddenColumns: new Set(),
    merges: [],
    rows: rows.map((cells, at) => ({
      row: at + 1,
      hidden: false,
      cells: cells.flatMap((cell, index): SheetCell[] => {
        if (cell === '') return [];
        const plain: SheetCell = { column: index + 1, text: String(cell), kind: typeof cell === 'number' ? 'number' : 'text' };
        return [typeof cell === 'object' ? { ...plain, text: '', ...cell } : plain];
      }),
    })),
    ...more,
  };
}
const read = (name: KindName, sheet: Sheet) => {
  const table = tableOfSheet(sheet, kindOf(name));
  return {
    ...table,
    lines: new TextDecoder().decode(table.csv).trimEnd().split('\n'),
    told: table.notes.map(({ code, cell, message }) => `${code} ${cell} ${message}`),
  };
};
const day = (text: string) => ({ text, kind: 'date' as const });

test('28, 29: the header is found below a title, columns in any order; titles, sums, notes and counters are told, not taken', () => {
  const { lines, told, cellOf, findings } = read(
    'parkingCharge',
    sheetOf([
      ['2026年停车收费一览表'],
      ['填报单位：云汀街道'],
      ['序号', '计费单位', '停车收费编号', '小区编号', '收费种类', '价格（元）', '收费依据', '起始日期', '仍在执行'],
      [1, '元/辆·月', 'k1', 'c0001', '地面', 80, '合同', day('2026-01-01'), '是'],
      ['序号', '计费单位', '停车收费编号', '小区编号', '收费种类', '价格（元）', '收费依据', '起始日期', '仍在执行'],
      [2, '元/辆·月', 'k2', 'c0002', '地面', 90.5, '合同', day('2026-01-01'), '是'],
      ['合计', '', '', '', '', 170.5],
      ['备注：以上为不含税价格'],
    ]),
  );
  expect(lines).toEqual([
    '计费单位,停车收费编号,小区编号,收费种类,价格,收费依据,起始日期,仍在执行',
    '元/辆·月,k1,c0001,地面,80.00,合同,2026-01-01,是',
    '元/辆·月,k2,c0002,地面,90.50,合同,2026-01-01,是',
  ]);
  expect(findings).toEqual([]);
  expect(told).toEqual([
    'BOOK-SKIPPED A3 “序号”一列不是资料，没有导入',
    'BOOK-SKIPPED 第1行 表头上面的标题没有导入：“2026年停车收费一览表”',
    'BOOK-SKIPPED 第2行 表头上面的标题没有导入：“填报单位：云汀街道”',
    'BOOK-SKIPPED 第5行 重复的表头没有导入',
    'BOOK-SKIPPED 第7行 合计或说明没有导入：“合计 170.5”',
    'BOOK-SKIPPED 第8行 合计或说明没有导入：“备注：以上为不含税价格”',
  ]);
  expect(cellOf(3, 5)).toBe('收费!F6');
  expect(cellOf(1, 1)).toBe('收费!B3');
  expect(cellOf(2, 0)).toBe('收费!第4行');
});

test('a sheet without a header says which one it wants', () => {
  const { findings, csv } = read('community', sheetOf([['一', '二'], ['三']]));
  expect(csv).toHaveLength(0);
  expect(findings).toMatchObject([{ code: 'BOOK-HEADER', hint: expect.stringContaining('社区编号') as string }]);
});

test.each([
  ['area', '总建筑面积（万㎡）', 12.5, '125000'],
  ['area', '建筑面积（万平方米）', '0.0123', '123'],
  ['area', '建筑面积(m²)', '61,200.50', '61200.5'],
  ['area', '建筑面积', '１２３．５', '123.5'],
  ['area', '建筑面积', '6.12万㎡', '61200'],
  ['area', '建筑面积', '61200㎡', '61200'],
])('%s below %s: %s is read as %s', (_, header, value, expected) => {
  const { lines, told } = read(
    'compound',
    sheetOf([
      ['小区编号', '小区名称', header],
      ['c0001', '桐荫里', value],
    ]),
  );
  expect(lines).toEqual(['小区编号,小区名称,建筑面积', `c0001,桐荫里,${expected}`]);
  if (String(value) !== expected) expect(told.join()).toMatch(/BOOK-(?:CONVERTED|READ)/);
});

test.each([
  ['元/月·平方米', '1.8', '1.80'],
  ['元/㎡/月', '1.80元', '1.80'],
  ['元/㎡·月', '￥1.8', '1.80'],
])('a price in %s: %s is read as %s', (unit, value, expected) => {
  const { lines } = read(
    'charge',
    sheetOf([
      ['收费编号', '小区编号', `实际收费（${unit}）`],
      ['h1', 'c0001', value],
    ]),
  );
  expect(lines).toEqual(['收费编号,小区编号,实际收费', `h1,c0001,${expected}`]);
});

test('a unit of something else stays for the reader to refuse', () => {
  expect(
    read(
      'compound',
      sheetOf([
        ['小区编号', '小区名称', '建筑面积（亩）'],
        ['c0001', '甲', 3],
      ]),
    ).lines[0],
  ).toBe('小区编号,小区名称,建筑面积（亩）');
});

test.each([
  ['2026/5/1', '2026-05-01'],
  ['2026.5.1', '2026-05-01'],
  ['20260501', '2026-05-01'],
  ['2026年5月1日', '2026-05-01'],
  ['２０２６－５－１', '2026-05-01'],
  ['26/5/2026', '2026-05-26'],
  ['5/26/2026', '2026-05-26'],
  [' 2026-05-01 ', '2026-05-01'],
  ['46143', '2026-05-01'],
  [day('2026-05-01'), '2026-05-01'],
  ['5/1/2026', '5/1/2026'],
  ['昨天', '昨天'],
  ['2026-02-30', '2026-02-30'],
])('38: the day %s becomes %s', (value, expected) => {
  expect(
    read(
      'calendar',
      sheetOf([
        ['日期', '安排'],
        [value, '放假'],
      ]),
    ).lines[1],
  ).toBe(`${expected},放假`);
});

test('31, 32: what may mean something else is left as it stands, so that the reader refuses it', () => {
  const values = ['约2', '1.5-2.0', '面议', '1e3', '0x10', '4.40102E+17', '+5', '.5', '5.', '1..5', '1,23', '-3', '1.80元/户', '2.3.4'];
  const { lines, notes } = read('charge', sheetOf([['收费编号', '实际收费'], ...values.map((value, at) => [`h${at}`, value])]));
  expect(lines.slice(1)).toEqual(values.map((value, at) => `h${at},${value.includes(',') ? `"${value}"` : value}`));
  expect(notes).toEqual([]);
});

test('months, times, yes and no, percentages and drop-downs of records', () => {
  const month = (cell: Cell) =>
    read(
      'service365',
      sheetOf([
        ['社区编号', '月份'],
        ['s01-01', cell],
      ]),
    ).lines[1];
  for (const cell of [day('2026-03-01'), '2026年3月', '2026/3', '202603', '2026-03']) expect(month(cell)).toBe('s01-01,2026-03');
  const { lines } = read(
    'liaison',
    sheetOf([
      ['包联编号', '接待开始', '单位编号', '包联社区'],
      ['l-1', day('09:30'), 'o-zjj 区住建局', 's01-01 桂花、s01-02 银杏'],
      ['l-2', '下午3:05', 'o-zjj', 's01-01;s01-02'],
    ]),
  );
  expect(lines.slice(1)).toEqual(['l-1,09:30,o-zjj,s01-01；s01-02', 'l-2,15:05,o-zjj,s01-01；s01-02']);
  const bools = read(
    'servicePoint',
    sheetOf([
      ['服务点编号', '仍在开放'],
      ['a', { text: 'TRUE', kind: 'boolean' }],
      ['b', '×'],
      ['c', '可能'],
    ]),
  );
  expect(bools.lines.slice(1)).toEqual(['a,是', 'b,否', 'c,可能']);
  expect(
    read(
      'survey',
      sheetOf([
        ['调查编号', '满意率'],
        ['v', '96.50%'],
      ]),
    ).lines[1],
  ).toBe('v,96.5');
  expect(
    read(
      'rubricComponent',
      sheetOf([
        ['分项编号', '权重（%）'],
        ['site', 30],
      ]),
    ).lines,
  ).toEqual(['分项编号,权重', 'site,0.3']);
});

describe('77: what a sheet has that a table has not', () => {
  const HEADER = ['小区编号', '小区名称', '户数'];

  test('cells merged down a column count for every row; across columns they are refused', () => {
    const merges = [
      { left: 3, right: 3, top: 2, bottom: 4 },
      { left: 1, right: 2, top: 5, bottom: 5 },
    ];
    const { lines, told, findings } = read(
      'compound',
      sheetOf([HEADER, ['c1', '甲', 100], ['c2', '乙'], ['c3', '丙'], ['c4', '', 5]], { merges }),
    );
    expect(lines.slice(1)).toEqual(['c1,甲,100', 'c2,乙,100', 'c3,丙,100', 'c4,,5']);
    expect(told).toEqual(['BOOK-READ C2 C2:C4 合并成一格，3 行都按“100”读取']);
    expect(findings).toMatchObject([{ code: 'BOOK-MERGED', cell: 'A5', message: expect.stringContaining('A5:B5') as string }]);
  });

  test('numbers stored as texts are read and told', () => {
    const { lines, told } = read('compound', sheetOf([HEADER, ['c1', '甲', '100'], ['c2', '乙', '200']]));
    expect(lines.slice(1)).toEqual(['c1,甲,100', 'c2,乙,200']);
    expect(told).toEqual(['BOOK-CONVERTED C2 “户数”一列有 2 格：数字存成了文本，按数字读取']);
  });

  test('merges that lie over each other end with one finding', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`c${at}`, '甲', 1]);
    const merges = Array.from({ length: 500 }, (_, at) => ({ left: 3, right: 3, top: at + 2, bottom: 200_000 }));
    const { findings } = read('compound', sheetOf([HEADER, ...rows, ...rows], { merges }));
    expect(findings).toMatchObject([{ code: 'BOOK-MERGED', message: expect.stringContaining('重叠') as string }]);
  });

  test('a note that spans the table below it is passed over', () => {
    const merges = [{ left: 1, right: 3, top: 3, bottom: 3 }];
    const { lines, told } = read('compound', sheetOf([HEADER, ['c1', '甲', 100], ['以上数据截至六月底']], { merges }));
    expect(lines).toHaveLength(2);
    expect(told[0]).toContain('以上数据截至六月底');
  });

  test('hidden rows and columns are read and told', () => {
    const sheet = sheetOf([HEADER, ['c1', '甲', 100], ['c2', '乙', 200]], { hiddenColumns: new Set([3]) });
    sheet.rows[2]!.hidden = true;
    const { lines, told } = read('compound', sheet);
    expect(lines).toHaveLength(3);
    expect(told).toEqual(['BOOK-HIDDEN 第3行 有 1 行是隐藏的（第 3 行），也读取了', 'BOOK-HIDDEN C1 “户数”一列是隐藏的，也读取了']);
  });

  test('formulas give results, those without one and dates where text belongs are refused at their cell', () => {
    const { findings, told } = read(
      'compound',
      sheetOf([
        HEADER,
        ['c1', day('2026-03-02'), { text: '100', kind: 'formula' }],
        ['c2', '乙', { text: '', kind: 'formula', uncached: true }],
        ['c3', '丙', { text: '#REF!', kind: 'error' }],
      ]),
    );
    expect(findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['BOOK-DATE B2', 'BOOK-FORMULA C3']);
    expect(told).toEqual(['BOOK-CONVERTED C2 “户数”一列有 1 格：公式，取了结果']);
  });

  test('a cell below no header and a column that is there twice stay for the reader to refuse', () => {
    const { lines } = read(
      'compound',
      sheetOf([
        [...HEADER, '', '户数'],
        ['c1', '甲', 100, '随手写的', 120],
      ]),
    );
    expect(lines).toEqual(['小区编号,小区名称,户数,,户数', 'c1,甲,100,随手写的,120']);
  });
});

test('other names of columns are known and told', () => {
  const { lines, told } = read(
    'compound',
    sheetOf([
      ['小区编码', '小区名称*', '总户数', '备注'],
      ['c1', '甲', 1, '乙'],
    ]),
  );
  expect(lines[0]).toBe('小区编号,小区名称,户数,说明');
  expect(told.filter((line) => line.includes('当作'))).toHaveLength(3);
});

test('a text that the download guarded against being run is what it was', () => {
  expect(
    read(
      'community',
      sheetOf([
        ['社区编号', '地址'],
        ['a', "'-1号楼"],
        ['b', "'好'"],
      ]),
    ).lines.slice(1),
  ).toEqual(['a,-1号楼', "b,'好'"]);
});

test('the kind of a table is known by its header', () => {
  const titles = (...names: string[]) => guessKind(names)?.name;
  expect(titles('小区编号', '小区名称', '街道编号', '社区编号', '户数（户）')).toBe('compound');
  expect(titles('序号', '轮次编号', '对象编号', '项目编号', '得分', '不适用原因')).toBe('score');
  expect(titles('轮次编号', '对象编号', '总分', '名次')).toBe('result');
  expect(titles('姓名', '电话')).toBeUndefined();
  expect(titles('小区编号')).toBeUndefined();
});

test('whatever stands in a sheet, every row with content is a record or told, and every place leads back to its cell', () => {
  const kinds = KINDS.filter(({ source }) => source.form === 'table' || source.form === 'parts');
  const word = fc.constantFrom(
    '',
    '',
    '合计',
    '1.5',
    '2026/3/1',
    '约2',
    '序号',
    'c0001 桐荫里',
    '一\n二',
    '"，,',
    '30%',
    'TRUE',
    '１２',
    '#REF!',
  );
  const cell = fc.record(
    {
      text: word,
      kind: fc.constantFrom('text' as const, 'number' as const, 'date' as const, 'formula' as const, 'error' as const),
    },
    { noNullPrototype: true },
  );
  const corner = fc.integer({ min: 1, max: 12 });
  const merge = fc.record({ left: corner, right: corner, top: corner, bottom: corner });
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds.map(({ name }) => name)),
      fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 10 }),
      fc.array(merge, { maxLength: 4 }),
      fc.integer({ min: 0, max: 3 }),
      (name, rows, merges, above) => {
        const kind = kindOf(name);
        const titles = fieldsOf(kind.schema as z.ZodObject).map(({ title, unit }) => (unit ? `${title}（${unit}）` : title));
        const sheet = sheetOf([...rows.slice(0, above), titles, ...rows.slice(above)], { merges });
        const { csv, notes, cellOf } = tableOfSheet(sheet, kind);
        const lines = splitRows(new TextDecoder().decode(csv)).rows;
        const passed = new Set(notes.filter(({ code }) => code === 'BOOK-SKIPPED').map((note) => note.cell));
        const records = lines.slice(1).map(({ row }) => cellOf(row, 0).replace('收费!', ''));
        for (const { row, cells } of sheet.rows) {
          const filled = cells.some(({ text }) => text.trim() !== '');
          const known =
            row === above + 1 || row === Math.min(above, rows.length) + 1 || passed.has(`第${row}行`) || records.includes(`第${row}行`);
          expect(!filled || known, `${kind.name} ${row}`).toBe(true);
        }
        for (const { cells } of lines) expect(cells).toHaveLength(lines[0]!.cells.length);
      },
    ),
    { seed: 6, numRuns: 100 },
  );
});
