/**
 * What is wrong with the sources, in a form that every reporter understands.
 * Nothing below `scripts/` prints; everything returns lists of these.
 */
export type Severity = 'error' | 'warning' | 'info';

export interface Problem {
  /** Permanent code, explained in docs/problems.md (`V-02`, `CELL-DATE`, `CSV-QUOTE` …). */
  code: string;
  severity: Severity;
  /** Path below the source root, with `/`; empty when no file is at fault. */
  file: string;
  /** Physical line, from 1; 0 when the file as a whole is meant. */
  line: number;
  /** Row as a spreadsheet numbers it (a quoted line break does not start one); 0 where rows make no sense. */
  row: number;
  /** Column from 1: of the table for CSV, of the characters for text; 0 when none. */
  column: number;
  /** Column as a spreadsheet shows it (`D`); empty outside tables. */
  columnLetter: string;
  /** Chinese column or field title; empty when none. */
  field: string;
  /** What is wrong and the value as it stands, in Chinese; personal data masked. */
  message: string;
  /** What to type instead, in Chinese. */
  hint: string;
}

/** A place in the sources, from which a `Problem` takes its position. */
export interface Place {
  file: string;
  line: number;
  row: number;
}

/** 1 → `A`, 27 → `AA`: the letter a spreadsheet prints above a column. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}
