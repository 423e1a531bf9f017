/** What a handed-in table changes in the record, and what it leaves alone. */
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readHandedIn } from '../../../src/import/handed-in.ts';
import { handedPlace, newProblems, planImport } from '../../../src/import/plan-import.ts';
import { kindOf, type Kind } from '../../../src/schema/registry.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';
import { asCsv, asEnglishCsv, asWorkbook, expectNoDifference } from './exported.ts';
import { writeRow } from '../../../src/workbook/write-csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
const rootOf = (files: Record<string, string>) =>
  memoryFiles(new Map(Object.entries(files).map(([path, content]) => [path, bytes(content)])));
const plan = async (files: Record<string, string>, csv: string | Uint8Array, kind: Kind, remove = false) => {
  const { tables, told } = await readHandedIn('表.csv', typeof csv === 'string' ? bytes(csv) : csv, { kind });
  const planned = planImport(rootOf(files), tables, remove);
  return { ...planned, told: [...told, ...planned.told] };
};
const after = async (before: string, csv: string, remove = false) => {
  const { changes, told } = await plan({ 'data/communities.csv': before }, csv, kindOf('community'), remove);
  expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
  return text(changes[0]!.after);
};

describe('what is exported imports without a difference, every kind of it', () => {
  const base = new URL('../../fixtures/base', import.meta.url).pathname;

  test('as the CSV that the site offers', async () => {
    expect(await expectNoDifference(base, '表.csv', asCsv)).toBeGreaterThan(55);
    expect(await expectNoDifference(base, '表.csv', asEnglishCsv)).toBeGreaterThan(55);
  });

  test('as a workbook with numbers and dates for cells', async () => {
    expect(await expectNoDifference(base, '表.xlsx', asWorkbook)).toBeGreaterThan(55);
  });
});

const HEADER = '社区编号,社区名称,街道编号,地址,公开电话\n';
const ROWS = ['s01-01,桂花,s01,"桂花路 1 号, 二楼",0531-1111', 's01-02,银杏,s01,,', 's01-03,海棠,s02,,0531-2222'];
const TABLE = `${HEADER}${ROWS.join('\n')}\n`;

describe('only what changed changes', () => {
  test('a cell, found by its row’s key in a table of other columns in another order', async () => {
    const csv = '公开电话,社区编号\n0531-1111,s01-01\n0531-3333,s01-03\n';
    expect(await after(TABLE, csv)).toBe(TABLE.replace('0531-2222', '0531-3333'));
  });

  test('encoding mark, line ends, needless quotes, blank lines and a last line without an end stay', async () => {
    const before = `\ufeff"社区编号",社区名称,街道编号,地址,公开电话\r\n"s01-01","桂花",s01,"一""二\r\n三",\r\n\r\ns01-02,银杏,s01,,`;
    expect(await after(before, '社区编号,社区名称\ns01-02,"银杏, 东"\n')).toBe(before.replace('银杏', '"银杏, 东"'));
    expect(await after(before, '社区编号,社区名称,街道编号\ns01-09,新,s01\n')).toBe(`${before}\r\ns01-09,新,s01,,`);
    expect(await after(before, '社区编号,地址\ns01-01,"一""二\n三"\n')).toBe(before);
  });

  test('a cell that is emptied, and one that says the same in another form', async () => {
    expect(await after(TABLE, '社区编号,公开电话\ns01-01,\n')).toBe(TABLE.replace('0531-1111', ''));
    const prices = '标准编号,房屋类别,电梯情况,等级,基准价\nf-1,住宅,有电梯,一级,1.8\n';
    const { changes } = await plan({ 'data/fee-cells.csv': prices }, prices.replace('1.8', '1.80'), kindOf('feeCell'));
    expect(text(changes[0]!.after)).toBe(prices);
  });

  test('new rows come last, and columns that the table did not have yet too', async () => {
    const short = '社区编号,社区名称,街道编号\ns01-01,桂花,s01\ns01-02,银杏,s01\n';
    expect(await after(short, '社区编号,社区名称,街道编号,地址\ns01-02,银杏,s01,东街\ns01-03,海棠,s02,\n')).toBe(
      '社区编号,社区名称,街道编号,地址\ns01-01,桂花,s01,\ns01-02,银杏,s01,东街\ns01-03,海棠,s02,\n',
    );
    expect(await after(short, '社区编号,地址\ns01-02,\n')).toBe(short);
  });

  test('rows that are missing go only when asked, and then alone', async () => {
    const csv = '社区编号,社区名称\ns01-01,桂花\ns01-03,海棠\n';
    expect(await after(TABLE, csv)).toBe(TABLE);
    expect(await after(TABLE, csv, true)).toBe(`${HEADER}${ROWS[0]}\n${ROWS[2]}\n`);
  });

  test('whatever is changed, added and taken away gives the handed-in rows, and kept rows keep their order', async () => {
    const word = fc.stringMatching(/^[a-z,"甲 ]{0,6}$/).map((one) => `乙${one}丙`);
    const optional = fc.oneof(fc.constant(''), word);
    const row = fc.tuple(fc.integer({ min: 1, max: 40 }), word, optional);
    const table = fc.uniqueArray(row, { selector: ([key]) => key, minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, table, fc.boolean(), async (old, now, windows) => {
        const csv = (rows: typeof old, end = '\n') =>
          ['社区编号,社区名称,街道编号,地址', ...rows.map(([key, name, place]) => writeRow([`s-${key}`, name, 's01', place]))]
            .map((line) => line + end)
            .join('');
        const before = csv(old, windows ? '\r\n' : '\n');
        const there = await after(before, csv(now), true);
        const sorted = (content: string) => content.replaceAll('\r', '').trimEnd().split('\n').sort();
        expect(sorted(there)).toEqual(sorted(csv(now)));
        const kept = old.filter(([key]) => now.some(([other]) => other === key));
        const back = await after(there, before, true);
        expect(sorted(back)).toEqual(sorted(before));
        // Rows that were there before and after keep their order.
        const order = (content: string) =>
          content.split(/\r?\n/).flatMap((line) => kept.filter(([key]) => line.startsWith(`s-${key},`)).map(([key]) => key));
        expect(order(there)).toEqual(order(before));
      }),
      { seed: 6, numRuns: 120 },
    );
  });
});

describe('kinds that grow', () => {
  const part = '轮次编号,对象编号,总分,名次\n2026-q3,c1,90,1\n2026-q3,c2,80,2\n';
  test('only the parts that the table speaks of are compared; a new part is a new file', async () => {
    const files = { 'data/results/2026-q3.csv': part, 'data/results/2026-q2.csv': part.replaceAll('q3', 'q2') };
    const csv = '轮次编号,对象编号,总分,名次\n2026-q3,c1,91,1\n2026-q4,c1,70,1\n';
    const { changes } = await plan(files, csv, kindOf('result'), true);
    expect(changes.map(({ path, before, difference }) => [path, before !== undefined, difference.removed.length])).toEqual([
      ['data/results/2026-q3.csv', true, 1],
      ['data/results/2026-q4.csv', false, 0],
    ]);
    expect(text(changes[1]!.after)).toBe('轮次编号,对象编号,总分,名次,未参评原因,何时恢复\n2026-q4,c1,70,1,,\n');
  });

  test('a part that would lie elsewhere is refused', async () => {
    const { changes, told } = await plan({}, '轮次编号,对象编号,总分\n../site,c1,70\n', kindOf('result'));
    expect(changes).toEqual([]);
    expect(told).toMatchObject([{ code: 'CELL-ID', cell: '第2行' }]);
  });
});

describe('what cannot be compared is told', () => {
  test('a row that is there twice, a missing key, an unknown column', async () => {
    const twice = await plan({ 'data/communities.csv': TABLE }, '社区编号,社区名称\ns01-01,甲\ns01-01,乙\n', kindOf('community'));
    expect(twice.told).toMatchObject([{ code: 'KEY-DUPLICATE', cell: '第3行', message: expect.stringContaining('第2行') as string }]);
    const nameless = await plan({ 'data/communities.csv': TABLE }, '社区名称,地址\n甲,乙\n', kindOf('community'));
    expect(nameless.told).toMatchObject([{ code: 'CSV-HEADER-MISSING' }]);
    expect(nameless.changes).toEqual([]);
    const unknown = await plan({ 'data/communities.csv': TABLE }, '社区编号,社区名称,主任手机\ns01-01,甲,乙\n', kindOf('community'));
    expect(unknown.told).toMatchObject([{ code: 'CSV-HEADER-UNKNOWN', cell: 'C1' }]);
  });

  test('a table of the record that is damaged or in another encoding is not touched', async () => {
    const broken = await plan({ 'data/communities.csv': `${TABLE}"` }, '社区编号,地址\ns01-01,甲\n', kindOf('community'));
    expect(broken.told).toMatchObject([{ severity: 'error', file: 'data/communities.csv' }]);
    expect(broken.changes).toEqual([]);
    const short = await plan({ 'data/communities.csv': `${TABLE}s01-04,新` }, '社区编号,公开电话\ns01-04,甲\n', kindOf('community'));
    expect(short).toMatchObject({ changes: [], told: [{ message: expect.stringContaining('格数') as string }] });
    const wide = memoryFiles(new Map([['data/communities.csv', Uint8Array.from(Buffer.from(`\ufeff${TABLE}`, 'utf16le'))]]));
    const { tables } = await readHandedIn('a.csv', bytes('社区编号,地址\ns01-01,甲\n'), { kind: kindOf('community') });
    expect(planImport(wide, tables, false)).toMatchObject({ changes: [], told: [{ message: expect.stringContaining('UTF-8') as string }] });
  });
});

test('tables in GBK, UTF-16 and with TABs, as Excel and WPS save them', async () => {
  const csv = '社区编号,地址\ns01-02,东\n';
  const gbk = Uint8Array.of(
    ...[0xc9, 0xe7, 0xc7, 0xf8, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb5, 0xd8, 0xd6, 0xb7, 0x0a],
    ...bytes('s01-02,'),
    0xb6,
    0xab,
    0x0a,
  );
  const tabs = Uint8Array.from(Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le'));
  for (const file of [gbk, tabs, bytes(`sep=,\n${csv}`), bytes(csv.replaceAll(',', '\t')), bytes(`\ufeff${csv}`)]) {
    const { changes, told } = await plan({ 'data/communities.csv': TABLE }, file, kindOf('community'));
    expect(text(changes[0]!.after)).toBe(TABLE.replace('银杏,s01,,', '银杏,s01,东,'));
    expect(told.every(({ severity }) => severity !== 'error')).toBe(true);
  }
});

describe('which sheet is meant', () => {
  const rows = [
    ['社区编号', '社区名称', '街道编号'],
    ['s01-01', '桂花', 's01'],
  ];
  const told = async (sheets: { name: string; rows: string[][]; hidden?: boolean }[], sheet?: string) => {
    const read = await readHandedIn('册.xlsx', await writeXlsx({ sheets }), { sheet });
    return { tables: read.tables.map((table) => `${table.sheet} ${table.kind.name}`), codes: read.told.map(({ code }) => code) };
  };

  test('the one that is known; others are told, hidden ones warned about, those of templates passed over', async () => {
    expect(
      await told([
        { name: '社区', rows },
        { name: '草稿', rows: [['随便写的']] },
        { name: '旧', rows, hidden: true },
        { name: '说明', rows: [['列名']] },
      ]),
    ).toEqual({ tables: ['社区 community'], codes: ['BOOK-HIDDEN', 'BOOK-SKIPPED'] });
  });

  test('two of one kind, none that is known, and one that is not there are asked about', async () => {
    const two = [
      { name: '三月', rows },
      { name: '四月', rows },
    ];
    expect(await told(two)).toEqual({ tables: [], codes: ['BOOK-CHOICE'] });
    expect(await told(two, '四月')).toEqual({ tables: ['四月 community'], codes: [] });
    expect(await told(two, '五月')).toEqual({ tables: [], codes: ['BOOK-CHOICE'] });
    expect(await told([{ name: '表', rows: [['甲', '乙']] }])).toEqual({ tables: [], codes: ['BOOK-CHOICE'] });
    expect(await told([{ name: '表', rows: [] }])).toEqual({ tables: [], codes: ['BOOK-SHEETS'] });
  });
});

test('a problem of the result is told at the handed-in cell, and only when it is new', async () => {
  const { changes } = await plan({ 'data/communities.csv': TABLE }, '社区编号,公开电话\ns01-03,1\n', kindOf('community'));
  const problem = (row: number, field: string, message: string) => ({
    code: 'X',
    severity: 'error' as const,
    file: 'data/communities.csv',
    line: row,
    row,
    column: 1,
    columnLetter: 'A',
    field,
    message,
    hint: '',
  });
  expect(handedPlace(problem(4, '公开电话', ''), changes)).toBe('表.csv!B2');
  expect(handedPlace(problem(4, '社区名称', ''), changes)).toBe('表.csv!第2行');
  expect(handedPlace(problem(2, '公开电话', ''), changes)).toBeUndefined();
  const old = [problem(2, '地址', '和第 3 行重复')];
  const now = [problem(3, '地址', '和第 4 行重复'), problem(9, '地址', '和第 4 行重复'), problem(4, '地址', '别的')];
  expect(newProblems(old, now)).toEqual(now.slice(1));
});
