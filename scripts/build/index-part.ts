import { readFileSync } from 'node:fs';
import * as pagefind from 'pagefind';
import { makeSearchCopy } from '../../src/search/search-copy.ts';
import type { SearchPage } from './searchable-part.ts';

export interface IndexFile {
  /** Below `pagefind/`. */
  path: string;
  content: Uint8Array;
}

/** Brackets of document numbers, which would otherwise be dropped. */
const DOCUMENT_NUMBER_CHARACTERS = '〔〕';

/**
 * Pages of the index by which it is cut into files: Chinese characters are few
 * and each on many pages, so that pieces of the usual size would hold one each.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '2000';

/** Everything but the pages that decides the bytes of an index. */
export const RECIPE = [
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')) as { version: string }).version,
  DOCUMENT_NUMBER_CHARACTERS,
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE,
  ...['search-copy.ts', 'tokens.ts'].map((name) => readFileSync(new URL(`../../src/search/${name}`, import.meta.url), 'utf8')),
].join(' ');

/** Indexes pages in their order. `progress` hears how many are done. */
export async function indexPart(pages: readonly SearchPage[], progress: (done: number) => void): Promise<IndexFile[]> {
  const { index } = checked(await pagefind.createIndex({ forceLanguage: 'zh', includeCharacters: DOCUMENT_NUMBER_CHARACTERS }));
  if (!index) throw new Error('pagefind gave no index');
  try {
    let done = 0;
    for (const { url, part } of pages) {
      checked(await index.addHTMLFile({ url, content: makeSearchCopy(part.toString('utf8')) }));
      progress((done += 1));
    }
    return checked(await index.getFiles()).files;
  } finally {
    await pagefind.close();
  }
}

function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
  return answer;
}
