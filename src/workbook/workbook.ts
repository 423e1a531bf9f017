/** What a workbook holds, as anything that reads one sees it. */
import type { Finding } from '../sources/finding.ts';

export interface ReadWorkbook {
  sheets: Sheet[];
  /** Document properties: author, title, company and whatever else stands there. */
  properties: readonly { name: string; value: string }[];
  /** Everything else that holds words: comments, headers and footers, names, shapes, validations, words left behind by deleted cells. */
  texts: readonly WorkbookText[];
  /** Findings of severity error are fatal: then there are no sheets. */
  findings: Finding[];
  /** Whether days are counted from 1904, as old Macs did. */
  since1904: boolean;
}

export interface WorkbookText {
  /** Where it stands, in Chinese, with the sheet and the cell where there is one: `批注 收费!D12`. */
  place: string;
  text: string;
}

export interface Sheet {
  name: string;
  state: 'visible' | 'hidden';
  /** Rows that hold anything, in order. */
  rows: SheetRow[];
  /** Columns from 1 that are hidden and hold something. */
  hiddenColumns: ReadonlySet<number>;
  merges: readonly Merge[];
}

/** Rows and columns from 1, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetRow {
  /** From 1. */
  row: number;
  hidden: boolean;
  /** Cells that hold something, by column. */
  cells: SheetCell[];
}

export interface SheetCell {
  /** From 1. */
  column: number;
  /** As the clerk sees or typed it: days as `2026-03-26`, numbers with all their digits. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';
  /** A formula of which the file holds no result. */
  uncached?: true;
}
