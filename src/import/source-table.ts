/** A table of the record as it lies on disk: every cell with its place, so that a change touches nothing else. */
import type { z } from 'zod';
import type { Field } from '../schema/fields.ts';
import type { Kind } from '../schema/registry.ts';
import { splitRows } from '../sources/csv-rows.ts';
import { decode } from '../sources/decode.ts';
import { namesOf } from '../sources/field-names.ts';
import { finding, type Finding } from '../sources/finding.ts';
import { mapHeader } from '../sources/header.ts';

export interface SourceTable {
  /** The whole text, encoding mark included. */
  text: string;
  /** Field of each column; undefined for one that the header does not name. */
  fields: readonly (Field | undefined)[];
  header: SourceLine;
  /** Rows below the header, blank ones too. */
  rows: readonly SourceLine[];
  lineEnd: '\n' | '\r\n';
}

export interface SourceLine {
  /** Row as a spreadsheet numbers it, from 1. */
  row: number;
  /** Offset of its first character, and behind its line end. */
  start: number;
  end: number;
  cells: readonly SourceCell[];
}

export interface SourceCell {
  text: string;
  /** Offsets in the text, quotes included. */
  start: number;
  end: number;
}

/** Opens a table to change it; a table in another encoding than UTF-8, or one that cannot be read row by row, is refused. */
export function openTable(bytes: Uint8Array, kind: Kind): SourceTable | { refused: Finding } {
  const { encoding, text: read } = decode(bytes, 'csv');
  if (read === undefined || encoding !== 'UTF-8') {
    return refuse('不是 UTF-8 编码，或已损坏，不能只改其中几格', '先用表格软件打开，另存为“CSV UTF-8（逗号分隔）”，再导入');
  }
  const split = splitRows(read);
  if (split.fatal || split.findings.some(({ severity }) => severity === 'error'))
    return refuse('有引号或换行的错误', '先运行 npm run check，改正后再导入');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [header, ...rows] = scanLines(text);
  if (!header) return refuse('是空的', '先删掉这个空文件，再导入');
  if (rows.some(({ cells }) => cells.length !== header.cells.length && cells.some((cell) => cell.text.trim() !== '')))
    return refuse('有的行格数和表头不一样', '先运行 npm run check，改正后再导入');
  const map = mapHeader(
    header.cells.map((cell) => cell.text),
    namesOf(kind.schema as z.ZodObject),
    encoding,
  );
  if (map.unusable || map.findings.some(({ severity }) => severity === 'error'))
    return refuse('表头有错误', '先运行 npm run check，改正表头后再导入');
  return { text, fields: map.fields, header, rows, lineEnd: text.slice(header.start, header.end).endsWith('\r\n') ? '\r\n' : '\n' };
}

function refuse(wrong: string, hint: string): { refused: Finding } {
  return { refused: finding('BAD-FILE-FORMAT', `现有的表${wrong}`, hint) };
}

/** Rows of a text whose quoting is sound, with the offsets of every cell. */
function scanLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let at = text.startsWith('\ufeff') ? (/^\ufeff+/.exec(text)?.[0].length ?? 0) : 0;
  while (at < text.length) {
    const start = at;
    const cells: SourceCell[] = [];
    for (;;) {
      const cell = scanCell(text, at);
      cells.push(cell);
      at = cell.end;
      if (text[at] !== ',') break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    lines.push({ row: lines.length + 1, start, end: at, cells });
  }
  return lines;
}

function scanCell(text: string, start: number): SourceCell {
  if (text[start] === '"') {
    let end = text.indexOf('"', start + 1);
    while (text[end + 1] === '"') end = text.indexOf('"', end + 2);
    return {
      text: text
        .slice(start + 1, end)
        .replaceAll('""', '"')
        .replaceAll('\r\n', '\n'),
      start,
      end: end + 1,
    };
  }
  STOP.lastIndex = start;
  const end = STOP.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), start, end };
}

const STOP = /[,\r\n]/g;
