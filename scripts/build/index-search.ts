import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { makeSearchCopy } from '../../src/search/search-copy.ts';

/** Characters of document numbers that would otherwise be dropped from a quoted query. */
const DOCUMENT_NUMBER_CHARACTERS = '〔〕[]（）()';

/**
 * Indexes every page that asks for it and writes `pagefind/` into the site.
 * Pages go in one after the other in path order, so that the same pages give
 * the same bytes. Returns the number of pages indexed.
 */
export async function indexSearch(folder: string, paths: readonly string[], progress: (done: number) => void): Promise<number> {
  const { index } = checked(await pagefind.createIndex({ forceLanguage: 'zh', includeCharacters: DOCUMENT_NUMBER_CHARACTERS }));
  if (!index) throw new Error('pagefind gave no index');
  try {
    let count = 0;
    for (const path of paths.filter((name) => name.endsWith('/index.html'))) {
      const content = makeSearchCopy(readFileSync(join(folder, path), 'utf8'));
      if (content === undefined) continue;
      checked(await index.addHTMLFile({ url: `/${path.slice(0, -'index.html'.length)}`, content }));
      count += 1;
      progress(count);
    }
    for (const { path, content } of checked(await index.getFiles()).files) {
      if (UNUSED.test(path)) continue;
      const target = join(folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return count;
  } finally {
    await pagefind.close();
  }
}

/** The ready-made boxes that come with the index; this site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
  return answer;
}
