import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { KINDS, kindOf } from '../schema/registry.ts';
import { readTable } from '../sources/table.ts';
import { writeCsv, writeJson } from './export.ts';

const root = new URL('../../', import.meta.url).pathname;

function filesOf(source: (typeof KINDS)[number]['source']): string[] {
  if (source.form === 'table') return [`data/${source.file}.csv`];
  if (source.form === 'parts')
    return readdirSync(`${root}data/${source.file}`)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => `data/${source.file}/${name}`);
  return [];
}

describe('every table of the demonstration district', () => {
  const tables = KINDS.filter(({ source }) => source.form === 'table' || source.form === 'parts');
  test.each(tables.map((kind) => [kind.name, kind] as const))('%s: the CSV that is handed out reads back as the same rows', (_, kind) => {
    for (const file of filesOf(kind.source)) {
      let bytes: Uint8Array;
      try {
        bytes = readFileSync(root + file);
      } catch {
        continue; // Not every kind has a table in this district.
      }
      const rows = readTable(bytes, kind, file).rows.map((row) => row.value);
      const again = readTable(new TextEncoder().encode(writeCsv(kind, rows)), kind, file);
      expect(again.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
      expect(again.rows.map((row) => row.value)).toEqual(rows);
    }
  });
});

const odd = {
  schema: z.strictObject({ a: z.string().meta({ title: '说明' }), b: z.string().meta({ title: '数' }) }),
} as unknown as Parameters<typeof writeCsv>[0];

test('a CSV begins with a BOM, has Chinese headers and ends its lines with CRLF', () => {
  expect(writeCsv(odd, [{ a: '甲', b: '1' }])).toBe('\uFEFF说明,数\r\n甲,1\r\n');
});

test('separators, quotes and line breaks inside a cell are quoted', () => {
  expect(writeCsv(odd, [{ a: '甲,"乙"\n丙', b: ' x' }])).toBe('\uFEFF说明,数\r\n"甲,""乙""\n丙"," x"\r\n');
});

test('text that a spreadsheet would run is made text, and negative numbers stay numbers', () => {
  const lines = writeCsv(odd, [
    { a: '=1+1', b: '-5' },
    { a: '@x', b: '+3.5' },
    { a: '-甲', b: '--1' },
    { a: '\t=1', b: '5' },
  ]).split('\r\n');
  expect(lines.slice(1, 5)).toEqual([`'=1+1,-5`, `'@x,+3.5`, `'-甲,'--1`, `'\t=1,5`]);
});

test('JSON keeps decimals as exact text, counts as numbers and nothing as null', () => {
  const kind = kindOf('feeStandard');
  const [row] = readTable(
    new TextEncoder().encode(
      [
        '标准编号,标准名称,适用地区,性质,适用范围,价格管理形式,等级从高到低,电梯计价,上浮,下浮,未达标按低一级,不含费用,计费面积,空置月数',
        'f-1,标准,甲区,本区标准,前期,参考价,一级；二级,分列,20,不限,是,无,产权建筑面积,6',
        '',
      ].join('\r\n'),
    ),
    kind,
    'data/fee-standards.csv',
  ).rows;
  const written = JSON.parse(writeJson(kind, [row!.value], '2026-11-20'));
  expect(written).toMatchObject({ kind: 'feeStandard', title: '收费参考标准', asOf: '2026-11-20' });
  expect(written.fields[0]).toMatchObject({ key: 'id', title: '标准编号', type: 'id', required: true });
  expect(written.rows[0]).toMatchObject({
    floatUp: '20',
    floatDown: '不限',
    lowerGradeRule: true,
    excludes: [],
    gradesBestFirst: ['一级', '二级'],
    vacancyMonths: 6,
    validTo: null,
  });
});
