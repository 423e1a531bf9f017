/** What a change does to what was published before: nothing may be altered or vanish in silence. */
import { z } from 'zod';
import { FIGURE_CELLS } from '../schema/cells.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import { problemAt } from '../schema/dataset.ts';
import { fieldsOf, type Field } from '../schema/fields.ts';
import type { Notice } from '../schema/notice.ts';
import type { Problem, Severity } from '../schema/problem.ts';
import { KINDS, type Kind } from '../schema/registry.ts';

type Value = Record<string, unknown>;

/** Fields of a notice that go on after publication; a change of any other is a correction (rule V-09). */
const PROGRESSING: ReadonlySet<keyof Notice> = new Set([
  'outcome',
  'corrections',
  'supersedesId',
  'correctedById',
  'withdrawOn',
  'reviewedBy',
  'reviewedOn',
]);

/** Forms of cells that hold a figure; half a year more or less is no jump, so years are not among them. */
const FIGURES: ReadonlySet<string> = new Set(FIGURE_CELLS.filter((cell) => cell !== 'countOrFew'));

/**
 * Holds records against those that were published before: a published notice
 * that was altered without a correction (V-09), records that vanished
 * (REC-GONE), figures that jumped by more than 30 % (REC-JUMP), new notices
 * whose period is already over (V-06). Both datasets are whole; only kinds that
 * are published count.
 */
export function compareWithPublished(before: Dataset, after: Dataset): Problem[] {
  const asOf = after.site[0]?.value.asOf ?? '';
  return [
    ...alteredNotices(before.notice, after.notice, asOf),
    ...lateNotices(before.notice, after.notice, asOf),
    ...KINDS.filter((kind) => kind.published && kind.key.length > 0).flatMap((kind) => {
      const [old, now] = [before[kind.name], after[kind.name]] as [Row<Value>[], Row<Value>[]];
      return compareKind(kind, byKey(kind, old), byKey(kind, now));
    }),
  ];
}

function alteredNotices(before: readonly Row<Notice>[], after: readonly Row<Notice>[], asOf: string): Problem[] {
  const published = new Map(before.map((row) => [row.value.id, row]));
  return after.flatMap((row) => {
    const old = published.get(row.value.id);
    if (!old || (row.value.corrections?.length ?? 0) > (old.value.corrections?.length ?? 0)) return [];
    const withdrawn = row.value.withdrawOn !== undefined && row.value.withdrawOn <= asOf;
    const changed = fieldsOf(KINDS.find(({ name }) => name === 'notice')!.schema).find(
      ({ key }) =>
        !PROGRESSING.has(key as keyof Notice) &&
        !(withdrawn && key === 'attachments') &&
        JSON.stringify((row.value as Value)[key]) !== JSON.stringify((old.value as Value)[key]),
    );
    const text = !changed && !withdrawn && row.body?.trim() !== old.body?.trim();
    if (!changed && !text) return [];
    const title = changed?.title ?? '正文';
    const at = changed ? row.at : { ...row.at, line: row.bodyLine ?? row.at.line };
    return problemAt(at, changed?.key ?? '', title, {
      code: 'V-09',
      severity: 'error',
      message: `这份${row.value.kind}已经公布过，“${title}”改了，却没有更正记录`,
      hint: '在开头加上“更正记录”：日期、更正单位、原因，能写的写原文和改为；不该改的改回原样',
    });
  });
}

function lateNotices(before: readonly Row<Notice>[], after: readonly Row<Notice>[], asOf: string): Problem[] {
  const published = new Set(before.map((row) => row.value.id));
  return after.flatMap((row) => {
    const { id, kind, periodEnd } = row.value;
    if (published.has(id) || kind !== '公示' || periodEnd === undefined || periodEnd >= asOf) return [];
    return problemAt(row.at, 'periodEnd', '公示结束', {
      code: 'V-06',
      severity: 'warning',
      message: `这份公示是新加的，公示到 ${periodEnd} 已经结束，居民来不及提意见`,
      hint: '公示期写错的改正；补登以前的公示，照实写，并在正文里说明是补登',
    });
  });
}

function compareKind(kind: Kind, before: ReadonlyMap<string, Row<Value>>, after: ReadonlyMap<string, Row<Value>>): Problem[] {
  const figures = fieldsOf(kind.schema).filter(({ cell, key }) => FIGURES.has(cell) && !kind.key.includes(key));
  return [...before].flatMap(([key, old]) => {
    const row = after.get(key);
    if (!row) return gone(kind, old, key);
    return figures.flatMap((field) => {
      const [from, to] = [old.value[field.key], row.value[field.key]];
      if (typeof from !== 'number' || typeof to !== 'number' || from === 0 || Math.abs(to - from) * 10 <= Math.abs(from) * 3) return [];
      return problemAt(row.at, field.key, field.title, {
        code: 'REC-JUMP',
        severity: 'warning',
        message: `“${field.title}”从 ${shown(field, from)} 变成 ${shown(field, to)}，变化超过三成`,
        hint: '核对小数点和单位；确实变了的，不用改',
      });
    });
  });
}

function gone(kind: Kind, { at, value }: Row<Value>, keys: string): Problem[] {
  const key = keys.replace(/、+/g, '、');
  const severity: Severity = kind.name === 'notice' || kind.name === 'document' ? 'error' : 'warning';
  const title = kind.titleField === undefined ? undefined : value[kind.titleField];
  const name = typeof title === 'string' && title !== key ? `“${title}”（${key}）` : `“${key}”`;
  return [
    {
      code: 'REC-GONE',
      severity,
      file: at.file,
      line: 0,
      row: 0,
      column: 0,
      columnLetter: '',
      field: '',
      message: `已经公布过的${kind.title}${name}不见了`,
      hint: '删错的放回来；确实要撤的，留着这一条，写上结束日期或撤下日期和原因',
    },
  ];
}

function byKey(kind: Kind, rows: readonly Row<Value>[]): Map<string, Row<Value>> {
  return new Map(rows.map((row) => [kind.key.map((field) => String(row.value[field] ?? '')).join('、'), row]));
}

function shown(field: Field, value: number): string {
  return String(z.encode(field.schema, value));
}
