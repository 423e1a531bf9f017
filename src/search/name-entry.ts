/** What can be found by its name. */
export type NameKind = 'compound' | 'subdistrict' | 'community' | 'company' | 'document' | 'notice';

/** One thing with an address of its own, under every name that people call it. */
export interface NameEntry {
  kind: NameKind;
  id: string;
  /** Its page, or its place on a page, without the base. */
  path: string;
  /** What is shown with it: its subdistrict, or the compound of a notice about one; empty when that says nothing. */
  place: string;
  /** Names of the subdistricts that it concerns. */
  within: readonly string[];
  /** The official name first, then aliases, former names and document numbers. */
  names: readonly SpokenName[];
  /** Of a notice. */
  matter?: string;
  /** Day of publication. */
  on?: string;
  /**
   * Of a notice on which opinions are sought: instants, and the day of its outcome. Of one that was over when the
   * site was made nothing matters but its state: it begins and ends on the day of publication.
   */
  period?: { startsAt: string; endsAt: string; outcomeOn?: string };
}

/** A name with its pinyin. */
export interface SpokenName {
  text: string;
  /** One per code point of the text: a syllable in lower case without tone, ü as v; empty for what is not Han. */
  sounds: readonly string[];
}
