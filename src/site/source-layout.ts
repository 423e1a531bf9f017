import type { Dataset, Row } from '../schema/dataset.ts';
import { KINDS } from '../schema/registry.ts';
import type { SourceFile } from '../sources/from-exports.ts';

/** The files in which the records of the published kinds stand, by kind and in order. Files without a record leave no trace. */
export function layoutOf(dataset: Dataset): SourceFile[] {
  return KINDS.filter((kind) => kind.published && kind.source.form !== 'json').flatMap(({ name }) => {
    const files = new Map<string, SourceFile>();
    for (const { at } of dataset[name] as Row<unknown>[]) {
      const known = files.get(at.file);
      if (known) known.rows += 1;
      else files.set(at.file, { path: at.file, kind: name, rows: 1, ...(at.columns && { columns: columnsOf(at.columns) }) });
    }
    return [...files.values()];
  });
}

function columnsOf(columns: ReadonlyMap<string, number>): string[] {
  return [...columns].sort((a, b) => a[1] - b[1]).map(([key]) => key);
}
