import { fileURLToPath } from 'node:url';
import { writeDecimal } from '../../../src/schema/cells.ts';
import type { KindName, KindValue } from '../../../src/schema/registry.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import type { FeeTable } from '../../../src/model/fee-range.ts';

export const root = fileURLToPath(new URL('../../fixtures/published', import.meta.url));

export const loaded = loadSources(root, nodeFiles(root));

/** The records of one kind, in file order. */
export function valuesOf<K extends KindName>(kind: K): KindValue<K>[] {
  return (loaded.dataset[kind] as { value: KindValue<K> }[]).map((row) => row.value);
}

/** Whole 厘 as it is printed: at least two decimals. */
export const yuan = (price: number) => writeDecimal(price, 3, 2);

/** A standard with its own rows. */
export function feeTable(standardId: string): FeeTable {
  const standard = valuesOf('feeStandard').find((entry) => entry.id === standardId);
  if (!standard) throw new Error(`no fee standard ${standardId}`);
  return {
    standard,
    cells: valuesOf('feeCell').filter((cell) => cell.standardId === standardId),
    addons: valuesOf('feeAddon').filter((addon) => addon.standardId === standardId),
  };
}
