import { expect, test } from 'vitest';
import { z } from 'zod';
import { col, name } from '../../schema/cells.ts';
import { fieldsOf } from '../../schema/fields.ts';
import type { RegisterRow } from '../../site/register-view.ts';
import { shownColumns } from './register-columns.ts';

const fields = fieldsOf(z.strictObject({ name: col(name, '名称', '名称'), note: col(name, '说明', '说明') }));
const columns = fields.map((field) => ({ field, named: false, title: false }));
const row = (...values: string[]) => ({ cells: values.map((value) => ({ value, names: [] })) }) as unknown as RegisterRow;
const classes = (rows: RegisterRow[], of = columns) => shownColumns(of, rows).map(({ className }) => className);

test('a column is as wide as its longest text asks, however many rows there are', () => {
  const rows = Array.from({ length: 150_000 }, () => row('甲', '乙'));
  expect(classes(rows)).toEqual(['nb', 'nb']);
  expect(classes([...rows, row('甲', '一句比十二个字要长一些的说明')])).toEqual(['nb', 'wide']);
});

test('the same rows under other columns are looked at for these', () => {
  const rows = [row('甲', '一句比十二个字要长一些的说明')];
  expect(classes(rows)).toEqual(['nb', 'wide']);
  expect(classes(rows, columns.slice(0, 1))).toEqual(['nb']);
});
