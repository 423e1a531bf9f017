/** The part of Pagefind's browser program that this site uses. */
export interface PagefindProgram {
  createInstance(options: { basePath: string; baseUrl: string; excerptLength: number; noWorker: boolean }): Pagefind;
}

export interface Pagefind {
  options(options: { ranking: Record<string, number> }): Promise<void>;
  destroy(): Promise<void>;
  /** A query in double quotes is one exact phrase; its results are in no order. `null` asks for all pages. */
  search(query: string | null, options?: PagefindOptions): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindOptions {
  /** All have to be met; within one, any of its values. */
  filters?: Record<string, string | { any: string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Where in the page, counted in words. */
  words: number[];
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  /** HTML: escaped text with `mark` elements. */
  excerpt: string;
  meta: Record<string, string | undefined>;
}
