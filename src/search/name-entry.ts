/** What can be found by its name. More kinds are a matter of more entries. */
export type NameKind = 'compound';

/** One thing with a page of its own, under every name that people call it. */
export interface NameEntry {
  kind: NameKind;
  id: string;
  /** Its page, without the base. */
  path: string;
  /** Where it lies: the subdistrict's name; empty when that says nothing. */
  place: string;
  /** The official name first, then aliases and former names. */
  names: readonly SpokenName[];
}

/** A name with its pinyin. */
export interface SpokenName {
  text: string;
  /** One per code point of the text: a syllable in lower case without tone, ü as v; empty for what is not Han. */
  sounds: readonly string[];
}
