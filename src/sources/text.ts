/** Bytes of one Markdown or JSON file to its record. No file is opened here. */
import type { z } from 'zod';
import type { Row, Source } from '../schema/dataset.ts';
import { problemAt } from '../schema/dataset.ts';
import type { Problem } from '../schema/problem.ts';
import type { Kind } from '../schema/registry.ts';
import type { CellReaders } from './cell-reader.ts';
import { decode } from './decode.ts';
import { fileProblem, finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownProblems } from './markdown-check.ts';
import { readRecordTree } from './record.ts';
import type { ReadResult } from './table.ts';
import { readJson, readYaml, type TreeResult } from './tree.ts';

/** Reads a Markdown text of that kind: front matter by its schema, body checked as Markdown. `cells` may serve many texts. */
export function readText(bytes: Uint8Array, kind: Kind, file: string, cells?: CellReaders): ReadResult {
  const { text, problems } = textOf(bytes, 'md', file);
  if (text === undefined) return one(kind, file, problems);
  const split = splitFrontMatter(text);
  if ('code' in split) {
    const { line, ...found } = split;
    return one(kind, file, [...problems, fileProblem(file, found, { line })]);
  }
  const at: Source = { kind: kind.name, file, line: 1, row: 0 };
  const row = readTree(readYaml(split.front, 2), kind, at, problems, cells);
  const bodyAt = { file, line: split.bodyLine, row: 0 };
  // A notice that was withdrawn keeps its title and dates and has no text any more.
  const withdrawn = (row?.value as { withdrawOn?: string } | undefined)?.withdrawOn !== undefined;
  problems.push(...markdownProblems(split.body, bodyAt).filter(({ code }) => !(withdrawn && code === 'MD-EMPTY')));
  if (!row) return one(kind, file, problems);
  problems.push(...placeProblems(row, kind));
  return one(kind, file, problems, { ...row, body: split.body, bodyLine: split.bodyLine });
}

/** Reads a strict JSON file of that kind. */
export function readJsonFile(bytes: Uint8Array, kind: Kind, file: string): ReadResult {
  const { text, problems } = textOf(bytes, 'json', file);
  if (text === undefined) return one(kind, file, problems);
  return one(kind, file, problems, readTree(readJson(text), kind, { kind: kind.name, file, line: 1, row: 0 }, problems));
}

function textOf(bytes: Uint8Array, extension: string, file: string): { text: string | undefined; problems: Problem[] } {
  const { text, findings } = decode(bytes, extension);
  const problems = findings.map(({ line, ...found }) => fileProblem(file, found, { line }));
  return { text: text?.replaceAll('\r\n', '\n'), problems };
}

function readTree(read: TreeResult, kind: Kind, at: Source, problems: Problem[], cells?: CellReaders): Row<unknown> | undefined {
  for (const { line, column, ...found } of read.findings) problems.push(fileProblem(at.file, found, { line, column }));
  const failed = read.findings.some((found) => found.severity === 'error');
  if (failed && !read.tree) return undefined;
  const { value, places, problems: own } = readRecordTree(read.tree, kind.schema as z.ZodObject, at, cells);
  problems.push(...own);
  return value && !failed ? { value, at: { ...at, places } } : undefined;
}

/** The address of a text is made of its file name and, for kinds by year, its folder. */
function placeProblems(row: Row<unknown>, kind: Kind): Problem[] {
  const problems: Problem[] = [];
  const { id, publishedOn = '' } = row.value as { id: string; publishedOn?: string };
  const parts = row.at.file.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.md$/, '');
  if (id !== name) {
    problems.push(
      problemAt(
        row.at,
        'id',
        '编号',
        finding(
          'FIELD-ID',
          `编号“${id}”和文件名“${name}.md”不一致`,
          `已经公布过的编号不能改：请把文件名改成 ${id}.md，或把编号改成 ${name}`,
        ),
      ),
    );
  }
  const folder = parts.at(-2);
  if (kind.source.byYear && publishedOn.slice(0, 4) !== folder) {
    problems.push(
      problemAt(
        row.at,
        'publishedOn',
        '发布日期',
        finding(
          'FIELD-YEAR',
          `发布日期是 ${publishedOn}，文件却在 ${folder} 文件夹里`,
          `请把文件移到 ${publishedOn.slice(0, 4)} 文件夹，或改正发布日期`,
        ),
      ),
    );
  }
  return problems;
}

function one(kind: Kind, file: string, problems: Problem[], row?: Row<unknown>): ReadResult {
  const published = row ? 1 : 0;
  return { rows: row ? [row] : [], problems, count: { file, kind: kind.name, read: 1, published, reported: 1 - published } };
}
