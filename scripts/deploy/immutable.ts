import { isHashed } from '../../src/output/served.ts';
import { INDEX_FOLDER } from '../../src/search/part-format.ts';

/**
 * Whether a file's address changes with its bytes, so that pages of an earlier release which are still open somewhere may
 * be given it for as long as that release is kept. Precompressed forms count as the file itself.
 */
export function isImmutable(path: string): boolean {
  return isHashed(path.replace(/\.(?:br|gz)$/, ''));
}

/**
 * Whether a file of one release may stay reachable beside another. Parts of the search index hold texts: those of a release
 * that still said what the other keeps back would tell it to whoever knows their address. Logs only grow and what is taken
 * back stays so, so the one with the smaller number of entries kept back is the one that says more.
 */
export function mayStay(path: string, from: { withheld: number }, beside: { withheld: number }): boolean {
  return isImmutable(path) && (from.withheld >= beside.withheld || !path.startsWith(`${INDEX_FOLDER}/`));
}
