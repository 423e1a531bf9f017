/**
 * Which files of another district's site are copied into ours. All of them are JSON: what runs in the reader's
 * browser is this site's own, whatever the other site lists.
 */
import type { FileSums } from '../ledger/manifest.ts';
import { PART_LIST } from '../search/part-format.ts';
import { DESCRIPTOR_PATH } from './descriptor.ts';

export const NAMES_PATH = 'names/first.json';

const COPIED = [
  /^names\/(?:first|notices-\d{4})\.json$/,
  /^search\/index\/parts\.json$/,
  /^search\/index\/[\w-]{1,64}\/(?:head|facts|[bot]\d{1,6})\.json$/,
];

/** Those of the manifest that are copied, in order; the descriptor is read but not copied. */
export function copiedPaths(listed: FileSums): string[] {
  return [...listed.keys()].filter((path) => COPIED.some((pattern) => pattern.test(path))).sort();
}

/** Without these a district cannot be listed or searched. */
export const NEEDED: readonly string[] = [DESCRIPTOR_PATH, NAMES_PATH, PART_LIST];

/** Where a copy lies in this site, below its root. */
export function copyPath(id: string, path: string): string {
  return `federation/${id}/${path}`;
}
