/** What a reader asks of the search, and what comes back. */
import type { District } from './district.ts';
import type { FoundKind, NameMatch, PageFacts } from './found.ts';

export interface Question {
  /** As typed. */
  text: string;
  /** Narrowed to these; a field that is missing narrows nothing. */
  filters: Filters;
  sort: 'relevance' | 'date';
  /** Whether the parts of earlier years are asked too. A year among the filters has its part asked in any case. */
  depth: 'current' | 'all';
}

export interface Filters {
  kind?: FoundKind;
  matter?: string;
  /** Name of a subdistrict. */
  place?: string;
  /** Four digits. */
  year?: string;
  /** Id of another district, or `own`; only where districts are searched together. */
  district?: string;
  /** Only notices on which opinions can be given now. */
  open?: true;
}

/**
 * How the answer came about, for the sentence above it.
 * `asTyped`: every word occurs literally. `number`, `date`: recognised as a document number or a day.
 * `pinyin`, `initials`: names that sound or begin so. `split`: a name and words found within one run of text.
 * `synonym`: by another word for the same thing. `slip`: names nearly like it. `near`: pages that share words.
 */
export type How = 'asTyped' | 'number' | 'date' | 'pinyin' | 'initials' | 'split' | 'synonym' | 'slip' | 'near';

export interface Answer {
  how: How;
  /** What was searched in place of what was typed, as readers write it; empty when nothing was changed. */
  meant: readonly string[];
  /** Found by name, best first. */
  names: readonly NameMatch[];
  /** Found by text, best first or newest first, without the pages in `names` as far as that is known beforehand. */
  texts: readonly TextHit[];
  /** Of all, counted once. */
  total: number;
  /** Parts that were not asked: their years, newest first. */
  older: readonly string[];
  /** Of several districts: how many each found, of those that found any. */
  counts?: readonly { name: string; count: number }[] | undefined;
  /** Districts that could not be asked. */
  failed?: readonly string[];
}

/** A page found by its text; what it shows is fetched when it is needed. */
export interface TextHit {
  /** Day of publication, when it was asked for by date. */
  on?: string | undefined;
  /** Whose it is, when it is another district's. */
  district?: District;
  load(): Promise<PageFacts>;
}

/** Answers questions; made once per page. */
export interface Finder {
  /** The names found while typing: from the small file alone at first, later from all titles. Empty before anything is loaded. */
  suggest(typed: string): Promise<NameMatch[]>;
  find(question: Question): Promise<Answer>;
}
