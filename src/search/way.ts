import type { NameMatch } from './found.ts';
import type { How } from './question.ts';
import type { Phrases } from './find-pages.ts';

/** One way to understand a query. */
export interface Way {
  how: How;
  /** What is looked for in place of what was typed, or with it; empty when nothing was changed. */
  meant: readonly string[];
  names: readonly NameMatch[];
  /** What pages have to hold; nothing when only names are meant. */
  phrases: Phrases;
}
