import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PART_LIST } from '../../src/search/part-format.ts';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { isImmutable } from '../../scripts/deploy/immutable.ts';

/** Pages of every release; each carries the mark of its release and names the script of the same mark. */
export const PAGES = ['', 'notices/', 'notices/2026/n-2026-0001/', 'compounds/'];

/** Other files that change with every release, each in a form that shows its mark. */
export const DATA = ['names/names.json', 'build.json', 'data/表 1.csv'];

/**
 * A site as small as one can be published, without a log: every page, script and data file says `mark`, so that whoever
 * sees two marks together sees two releases at once. Some files are the same in every release; some names are awkward.
 * `withheld` says of how many entries it keeps back what they said.
 */
export function makeMarkedSite(folder: string, mark: string, withheld = 0): string {
  const files: Record<string, string> = {
    [`_astro/app.${mark}.js`]: `mark=${mark};`,
    [partOf(mark)]: `mark=${mark};`,
    [PART_LIST]: `mark=${mark}; part=/${partOf(mark)}`,
    '404.html': page(mark),
    'attachments/n-2026-0001/附件 1.pdf': 'the same in every release',
    'attachments/quote\'s "and" $dollar `tick` #.txt': 'the same in every release',
    [`attachments/${'长'.repeat(40)}/${'名'.repeat(40)}.txt`]: `mark=${mark};`,
    [`only/${mark}.txt`]: `mark=${mark};`,
  };
  for (const path of PAGES) files[`${path}index.html`] = page(mark);
  for (const path of DATA) files[path] = `mark=${mark};`;
  const pages = Object.keys(files).filter((path) => path.endsWith('.html')).length;
  files['build.json'] = JSON.stringify({ buildDate: '2026-11-20', base: '/', pages, withheld, mark: `mark=${mark};` });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/**
 * The mark of the release that is public at a place, as long as it is whole: every file of that release is there with its
 * bytes, and none of another but at an address of its own. Throws what is wrong otherwise.
 */
export function publicMark(place: string, sites: ReadonlyMap<string, string>): string {
  // One look at the link: it may be renamed over meanwhile.
  const shown = realpathSync(join(place, 'current'));
  const mark = markOf(readFileSync(join(shown, 'build.json'), 'utf8'));
  const folder = sites.get(mark ?? '');
  if (mark === undefined || folder === undefined) throw new Error('build.json is of no release');
  const own = new Set(listFiles(folder));
  for (const path of own) {
    if (!readFileSync(join(shown, path)).equals(readFileSync(join(folder, path)))) throw new Error(`${path} is not of ${mark}`);
  }
  const others = listFiles(shown).filter((path) => !own.has(path) && !isImmutable(path));
  if (others.length > 0) throw new Error(`${others.join(', ')} beside ${mark}`);
  return mark;
}

/** The mark that a text carries. */
export function markOf(text: string): string | undefined {
  return /mark=([\w-]+);/.exec(text)?.[1];
}

function page(mark: string): string {
  return `<!doctype html><title>mark=${mark};</title><script src="/_astro/app.${mark}.js"></script><p>${'公示'.repeat(200)}</p>`;
}

/** Where the only part of the search index of a release stands. */
export function partOf(mark: string): string {
  return `search/index/2026-${hex(mark)}/0.json`;
}

function hex(mark: string): string {
  return Buffer.from(mark.padEnd(6, '-')).toString('hex').slice(0, 12);
}
