/** Bytes of one CSV file to records, every one of them either kept or reported. No file is opened here. */
import type { z } from 'zod';
import type { Row, Source } from '../schema/dataset.ts';
import { problemAt } from '../schema/dataset.ts';
import type { Field } from '../schema/fields.ts';
import type { Problem } from '../schema/problem.ts';
import type { Kind } from '../schema/registry.ts';
import { append } from './append.ts';
import { makeCellReader, type CellReader } from './cell-reader.ts';
import { lineBreaks, splitRows, type RawRow } from './csv-rows.ts';
import { decode } from './decode.ts';
import { namesOf } from './field-names.ts';
import { columnProblem, fileProblem, finding, quoted } from './finding.ts';
import { mapHeader, type HeaderMap } from './header.ts';
import { shortIds } from './leading-zeros.ts';
import { isBlankRow, judgeTop, judgeTotals } from './table-shape.ts';

/** What became of the rows of a file: `read` = `published` + `reported`. */
export interface FileCount {
  file: string;
  kind: Kind['name'];
  read: number;
  published: number;
  reported: number;
}

export interface ReadResult {
  rows: Row<unknown>[];
  problems: Problem[];
  count: FileCount;
}

const MOST_ROWS = 200_000;

/** Reads a table of that kind. `file` is its path below the source root. */
export function readTable(bytes: Uint8Array, kind: Kind, file: string): ReadResult {
  const problems: Problem[] = [];
  const names = namesOf(kind.schema as z.ZodObject);
  const decoded = decode(bytes, 'csv');
  append(
    problems,
    decoded.findings.map(({ line, ...found }) => fileProblem(file, found, { line })),
  );
  if (decoded.text === undefined) return nothing(file, kind, problems, 0);

  const tabs = decoded.encoding === 'UTF-16' && /^[^\n,]*\t/.test(decoded.text);
  const { rows, findings, fatal } = splitRows(decoded.text, tabs ? '\t' : ',');
  for (const { line, row, ...found } of findings) problems.push(fileProblem(file, found, { line, row: row ?? rowOfLine(rows, line) }));
  const records = rows.slice(1);
  const header = rows[0];
  const top = judgeTop(rows, names) ?? tooMany(records);
  if (!header || top) {
    if (top) problems.push(fileProblem(file, top, { line: 1, row: 1 }));
    return nothing(file, kind, problems, records.length);
  }
  const map = mapHeader(header.cells, names, decoded.encoding);
  for (const { column, title, ...found } of map.findings) {
    problems.push(column ? columnProblem({ file, line: 1, row: 1 }, column, title, found) : fileProblem(file, found, { line: 1, row: 1 }));
  }
  if (map.unusable) return nothing(file, kind, problems, records.length);
  if (records.every(isBlankRow) && !fatal) problems.push(noRows(file, kind));

  const kept = readRecords(records, map, kind, file, problems);
  if (fatal || problems.some((problem) => problem.code === 'CSV-CR')) return nothing(file, kind, problems, records.length);
  return {
    rows: kept,
    problems,
    count: { file, kind: kind.name, read: records.length, published: kept.length, reported: records.length - kept.length },
  };
}

function nothing(file: string, kind: Kind, problems: Problem[], read: number): ReadResult {
  return { rows: [], problems, count: { file, kind: kind.name, read, published: 0, reported: read } };
}

function noRows(file: string, { source: { required, mayBeEmpty } }: Kind): Problem {
  const hint = mayBeEmpty
    ? '确实没有的可以只留表头；应当有内容的请补上'
    : required
      ? '这张表必须有内容，请补上'
      : '没有内容的表可以删掉整个文件';
  const severity = required && !mayBeEmpty ? 'error' : 'warning';
  return fileProblem(file, finding('BAD-FILE-NO-ROWS', '只有表头，没有内容', hint, severity), { line: 1, row: 1 });
}

function tooMany(records: readonly RawRow[]) {
  if (records.length <= MOST_ROWS) return undefined;
  return finding('BAD-FILE-SIZE', `有 ${records.length} 行，超过 200000 行`, '请按期别或年份拆成几个文件');
}

function rowOfLine(rows: readonly RawRow[], line: number): number {
  const after = rows.findIndex((row) => row.line > line);
  if (after > 0) return after;
  const last = rows.at(-1);
  return last ? last.row + (line > last.line ? 1 : 0) : 1;
}

function readRecords(records: readonly RawRow[], map: HeaderMap, kind: Kind, file: string, problems: Problem[]): Row<unknown>[] {
  const readers = map.fields.map((field) => field && makeCellReader(field));
  const short = shortIds(records, map.fields);
  const told = new Set(map.findings.filter((found) => found.severity === 'error').map((found) => found.column));
  const kept: Row<unknown>[] = [];
  for (const raw of records) {
    const at: Source = { kind: kind.name, file, line: raw.line, row: raw.row, columns: map.columns };
    const before = problems.length;
    if (!fitsHeader(raw, map, at, problems)) continue;
    const places = placesOf(raw, map.fields);
    if (places) at.places = places;
    const value = readRecord(raw, { map, readers, short, told }, at, problems);
    if (value) kept.push({ value, at });
    else if (problems.length === before) throw new Error(`${file}:${raw.line} was refused without a reason`);
  }
  return kept;
}

/** Tells rows that are blank, a sum, or of another width than the header. */
function fitsHeader(raw: RawRow, map: HeaderMap, at: Source, problems: Problem[]): boolean {
  const { cells } = raw;
  const width = map.fields.length;
  if (isBlankRow(raw)) {
    problems.push(fileProblem(at.file, finding('CSV-ROW-BLANK', '这一行是空的', '删掉空行'), at));
    return false;
  }
  const totals = judgeTotals(raw);
  if (totals) {
    problems.push(columnProblem(at, 1, '', totals));
    return false;
  }
  if (cells.length < width) {
    const missing = map.fields
      .slice(cells.length)
      .map((field) => `“${field?.title ?? '空列'}”`)
      .join('、');
    problems.push(
      columnProblem(
        at,
        cells.length,
        map.fields[cells.length - 1]?.title ?? '',
        finding(
          'CSV-ROW-SHORT',
          `这一行只有 ${cells.length} 格，表头有 ${width} 列，缺少${missing}`,
          '补上缺少的格；没有内容的格也要留逗号',
        ),
      ),
    );
    return false;
  }
  const extra = cells.slice(width);
  if (extra.length > 0) {
    problems.push(
      columnProblem(
        at,
        width + 1,
        '',
        finding(
          'CSV-ROW-LONG',
          `这一行有 ${cells.length} 格，表头只有 ${width} 列，多出${extra.map(quoted).join('、')}`,
          '是不是内容里有英文逗号？请改成“，”，或把那一格用英文双引号括起来',
        ),
      ),
    );
    return false;
  }
  return true;
}

/** Where cells stand in a row that spans several lines. */
function placesOf(raw: RawRow, fields: readonly (Field | undefined)[]): Map<string, { line: number; column: number }> | undefined {
  if (!raw.cells.some((cell) => cell.includes('\n'))) return undefined;
  const places = new Map<string, { line: number; column: number }>();
  let line = raw.line;
  raw.cells.forEach((cell, index) => {
    const field = fields[index];
    if (field) places.set(field.key, { line, column: 0 });
    line += lineBreaks(cell);
  });
  return places;
}

interface Reading {
  map: HeaderMap;
  readers: readonly (CellReader | undefined)[];
  /** Columns of zero-padded ids, with their width. */
  short: ReadonlyMap<number, number>;
  /** Columns that the header's problems already speak of. */
  told: ReadonlySet<number>;
}

function readRecord(raw: RawRow, reading: Reading, at: Source, problems: Problem[]): Record<string, unknown> | undefined {
  const {
    map: { fields },
    readers,
    short,
    told,
  } = reading;
  const value: Record<string, unknown> = {};
  let refused = false;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index];
    const text = raw.cells[index] ?? '';
    if (!field) {
      if (text.trim() === '' || told.has(index + 1)) continue;
      refused = true;
      problems.push(
        columnProblem(
          at,
          index + 1,
          '',
          finding('CSV-HEADER-EMPTY', `这一格上面没有表头；现在是${quoted(text)}`, '在第一行填上列名，或清空这一格'),
        ),
      );
      continue;
    }
    const result = readers[index]!(text);
    for (const found of result.findings) problems.push(problemAt(at, field.key, field.title, found));
    if (result.refused) refused = true;
    else if (result.value !== undefined) value[field.key] = result.value;
    const width = short.get(index);
    if (width !== undefined && /^\d+$/.test(text) && text.length < width) {
      refused = true;
      problems.push(
        problemAt(
          at,
          field.key,
          field.title,
          finding(
            'CELL-LEADING-ZERO',
            `编号前面的 0 丢了，这一列的编号是 ${width} 位；现在是${quoted(text)}`,
            `请改成 ${text.padStart(width, '0')}，并把这一列设成“文本”格式`,
          ),
        ),
      );
    }
  }
  return refused ? undefined : value;
}
