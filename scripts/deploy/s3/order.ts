import { PART_LIST } from '../../../src/search/part-format.ts';
import { isImmutable } from '../immutable.ts';

/** Names of the steps in which a release becomes public on a store that cannot switch all at once; see `stepOf`. */
const STEPS = ['content-addressed', 'new', 'data', 'pages', 'entries', 'proof', 'note'] as const;

/**
 * Groups the files in the order in which they may be replaced one by one, so that whatever stands there already is referred
 * to only by what comes later: files whose addresses change with their bytes and tiles of the log; addresses that did not
 * exist, which nothing public names yet; data and attachments; pages; what leads to them – home, lists, feeds, the list of
 * search parts, the service worker –; the list of files and the checkpoint, which vouch for all of it; and the build's note,
 * which says that it is done. `isNew` says whether nothing is public at an address.
 */
export function inOrder(paths: Iterable<string>, isNew: (path: string) => boolean): string[][] {
  const groups: string[][] = STEPS.map(() => []);
  for (const path of paths) groups[STEPS.indexOf(stepOf(path, isNew))]!.push(path);
  return groups.filter((group) => group.length > 0);
}

function stepOf(path: string, isNew: (path: string) => boolean): (typeof STEPS)[number] {
  if (path === 'build.json') return 'note';
  if (/^ledger\/(?:checkpoint|edge|manifest\/.+)$/.test(path)) return 'proof';
  if (isImmutable(path) || /^ledger\/(?:tile|openings)\//.test(path)) return 'content-addressed';
  if (isEntry(path)) return 'entries';
  if (isNew(path)) return 'new';
  return path.endsWith('.html') ? 'pages' : 'data';
}

/** Where readers and programs come in: the home page and lists, feeds and calendars, and what tells programs what there is. */
function isEntry(path: string): boolean {
  return (
    /^(?:[^/]+\/)?index\.html$/.test(path) || /\.(?:xml|ics|webmanifest)$/.test(path) || [PART_LIST, 'sw.js', 'robots.txt'].includes(path)
  );
}
