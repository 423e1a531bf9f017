/** The part of Pagefind's browser program that this site uses. */
export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string; kind?: string; date?: string } }>;
}

export interface Pagefind {
  options(options: { excerptLength: number; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** A query in double quotes is one exact phrase. */
  search(query: string): Promise<{ results: PagefindResult[] }>;
}
