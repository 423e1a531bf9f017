import type { Finding } from '../../sources/finding.ts';
import type { Kind } from '../../schema/registry.ts';

/** A table, text or settings file with its place in the sources, or with the reason why it has none. */
export interface Placed {
  /** As the clerk knows it: the file, and the sheet where there are several. */
  name: string;
  /** Number of the file among those given. */
  given: number;
  /** Below the source root; empty when nobody knows what it is. */
  path: string;
  kind: Kind | undefined;
  /** What stands in the sources: of a workbook, its table as CSV. */
  bytes: Uint8Array;
  /** What was found before anything was read as a table. */
  findings: readonly Finding[];
  /** Of a workbook: where a cell of the CSV stands (`收费!D12`). */
  cellOf?: (row: number, column: number) => string;
}
