/** A CSV file as a sheet, in any encoding and with either separator that Excel or WPS writes. */
import { splitRows } from '../sources/csv-rows.ts';
import { decode } from '../sources/decode.ts';
import { at, told, type SheetFinding } from './sheet-finding.ts';
import type { Sheet } from './workbook.ts';

/** Reads the bytes of a CSV: UTF-8, GBK or UTF-16, with commas or TABs. Without a sheet a finding is fatal. */
export function sheetOfCsv(bytes: Uint8Array): { sheet?: Sheet; findings: SheetFinding[] } {
  const decoded = decode(bytes, 'csv');
  const findings: SheetFinding[] = decoded.findings.map(({ line, ...found }) => ({ ...found, cell: line ? at(0, line) : '' }));
  if (decoded.text === undefined) return { findings };
  // Excel puts the separator into a line of its own above the header.
  const text = decoded.text.replace(/^"?sep=.?"?(?=\r?\n)/i, '');
  const top = text.slice(0, 5000);
  const tabs = (top.match(/\t/g)?.length ?? 0) > (top.match(/,/g)?.length ?? 0);
  const split = splitRows(text, tabs ? '\t' : ',');
  const faults = split.findings.filter(({ severity }) => severity === 'error');
  if (split.fatal || faults.length > 0) {
    return {
      findings: [...findings, ...faults.map(({ code, message, hint, row, line }) => told(code, at(0, row ?? line), message, hint))],
    };
  }
  const rows = split.rows.flatMap(({ cells, row }) => {
    const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [{ column: index + 1, text: cell, kind: 'text' as const }]));
    return filled.length > 0 ? [{ row, hidden: false, cells: filled }] : [];
  });
  return { sheet: { name: '', state: 'visible', rows, hiddenColumns: new Set(), merges: [] }, findings };
}
