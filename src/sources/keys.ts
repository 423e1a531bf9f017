/** Records that claim the same identity: equal keys, keys only a machine could tell apart, names that fold together. */
import type { Row } from '../schema/dataset.ts';
import { problemAt } from '../schema/dataset.ts';
import type { Field } from '../schema/fields.ts';
import type { Problem } from '../schema/problem.ts';
import type { Kind } from '../schema/registry.ts';
import type { z } from 'zod';
import { namesOf } from './field-names.ts';
import { finding, quoted, type Finding } from './finding.ts';
import { simplify } from './traditional.ts';

type AnyRow = Row<unknown>;

/** Problems of keys over all records of one kind. The later record is the one at fault. */
export function keyProblems(kind: Kind, rows: readonly AnyRow[]): Problem[] {
  const [first] = kind.key;
  if (first === undefined) return [];
  const fields = namesOf(kind.schema as z.ZodObject).fields;
  const problems: Problem[] = [];
  const exact = new Map<string, AnyRow>();
  const loose = new Map<string, AnyRow>();
  const names = new Map<string, AnyRow>();
  const single = kind.key.length === 1 && first === 'id';
  const named = single && fields.some((field) => field.key === 'name');
  for (const row of rows) {
    const value = row.value as Record<string, unknown>;
    const key = kind.key.map((field) => text(value[field])).join('\0');
    const same = exact.get(key);
    exact.set(key, same ?? row);
    if (same) {
      report(row, first, duplicate(kind, fields, row, same));
      continue;
    }
    const similar = single ? claim(loose, foldId(key), row) : undefined;
    if (similar) report(row, first, similarTo(key, text((similar.value as { id?: unknown }).id), similar));
    if (!named) continue;
    const name = text(value.name);
    const alike = claim(names, foldName(name), row);
    const other = alike && text((alike.value as { name?: unknown }).name);
    if (alike && other !== undefined && other !== name) report(row, 'name', alikeName(name, other, alike));
  }
  return problems;

  function report(row: AnyRow, key: string, found: Finding): void {
    problems.push(problemAt(row.at, key, fields.find((field) => field.key === key)?.title ?? '', found));
  }
}

/** The record that already holds a key, which otherwise is taken. */
function claim(taken: Map<string, AnyRow>, key: string, row: AnyRow): AnyRow | undefined {
  const holder = taken.get(key);
  if (!holder) taken.set(key, row);
  return holder;
}

function duplicate(kind: Kind, fields: readonly Field[], row: AnyRow, same: AnyRow): Finding {
  const value = row.value as Record<string, unknown>;
  const shown = kind.key.map((key) => `${fields.find((field) => field.key === key)?.title ?? key}“${text(value[key])}”`).join('、');
  const whole = JSON.stringify(row.value) === JSON.stringify(same.value) && row.body === same.body;
  return finding(
    'KEY-DUPLICATE',
    `${shown}和${placeOf(same)}重复${whole ? '，整条都一样' : '，其他内容不同'}`,
    whole ? '删掉一条' : '核对后改正其中一条的编号，或删掉一条',
  );
}

function similarTo(key: string, other: string, holder: AnyRow): Finding {
  return finding(
    'KEY-SIMILAR',
    `编号${quoted(key)}和${placeOf(holder)}的${quoted(other)}只差大小写、全角半角或前面的 0`,
    '同一个对象请用同一个编号；不同的对象请换一个不容易混淆的编号',
  );
}

function alikeName(name: string, other: string, holder: AnyRow): Finding {
  return finding(
    'KEY-NAME',
    `名称${quoted(name)}和${placeOf(holder)}的${quoted(other)}只差全角半角、空格或繁简`,
    '请核对是不是同一个；名称要写得一样',
  );
}

function placeOf(row: AnyRow): string {
  return row.at.row ? `${row.at.file} 第 ${row.at.row} 行` : row.at.file;
}

function text(value: unknown): string {
  return value === undefined ? '' : String(value);
}

function foldId(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

function foldName(name: string): string {
  return simplify(name.normalize('NFKC').toLowerCase().replace(/\s+/g, ''));
}
