import { checkUscc } from '../model/uscc.ts';
import { scanMarkdown, scanText } from '../privacy/scan.ts';
import type { Finding } from '../privacy/finding.ts';
import { personalMessage } from '../rules/privacy.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import { columnLetter, type Problem } from '../schema/problem.ts';
import { splitRows } from '../sources/csv-rows.ts';
import { decode } from '../sources/decode.ts';
import type { SourceFiles } from '../sources/files.ts';

/**
 * Personal data in records that could not be read: the rules never see these, and whoever mends their other faults
 * should not learn of it only then. `problems` are those of the reading; only files with an error are opened again.
 */
export function unreadPersonalData(
  dataset: Dataset,
  problems: readonly Problem[],
  files: SourceFiles,
  allowed: ReadonlySet<string>,
): Problem[] {
  const damaged = new Set(
    problems
      .filter(({ severity, file }) => severity === 'error' && /^(?:data|content)\/.*\.(?:csv|md|json)$/.test(file))
      .map(({ file }) => file),
  );
  if (damaged.size === 0) return [];
  const read = new Set<string>();
  for (const rows of Object.values(dataset))
    for (const { at } of rows as Row<unknown>[]) if (damaged.has(at.file)) read.add(placeOf(at.file, at.row));
  const known = new Set(problems.map(({ code, file, line, column }) => (code === 'CELL-MOBILE' ? `${file}:${line}:${column}` : '')));
  return [...damaged].flatMap((file) =>
    [...findingsIn(file, files, read)].flatMap(({ finding, text, ...place }) => {
      const number = text.slice(finding.start, finding.end).normalize('NFKC').replace(/\D/g, '').slice(-11);
      if (known.has(`${file}:${place.line}:${place.column}`) || (finding.code === 'V-54' && allowed.has(number))) return [];
      return [{ code: finding.code, severity: finding.severity, file, ...place, ...personalMessage(finding) }];
    }),
  );
}

interface Found {
  finding: Finding;
  text: string;
  line: number;
  row: number;
  column: number;
  columnLetter: string;
  field: string;
}

/** Rows are told apart by their number; the one record of a text has none. */
const placeOf = (file: string, row: number) => `${file}:${row}`;

function* findingsIn(file: string, files: SourceFiles, read: ReadonlySet<string>): Generator<Found> {
  const extension = file.slice(file.lastIndexOf('.') + 1);
  let text: string | undefined;
  try {
    text = decode(files.readFile(file), extension).text;
  } catch {
    // That it cannot be opened has been told.
  }
  if (text === undefined) return;
  if (extension !== 'csv') {
    if (read.has(placeOf(file, 0))) return;
    for (const [index, line] of text.split('\n').entries()) {
      // Contacts of a notice are judged with the whole notice (V-11).
      if (/^\s*(?:-\s+)?号码或地址:/.test(line)) continue;
      for (const finding of scanMarkdown(line))
        yield { finding, text: line, line: index + 1, row: 0, column: finding.start + 1, columnLetter: '', field: '' };
    }
    return;
  }
  const { rows } = splitRows(text, text.includes('\t') && !text.split('\n', 1)[0]!.includes(',') ? '\t' : ',');
  const [head] = rows;
  for (const { cells, line, row } of rows) {
    if (read.has(placeOf(file, row))) continue;
    for (const [index, cell] of cells.entries()) {
      if (checkUscc(cell).ok) continue;
      for (const finding of scanText(cell))
        yield { finding, text: cell, line, row, column: index + 1, columnLetter: columnLetter(index + 1), field: head?.cells[index] ?? '' };
    }
  }
}
