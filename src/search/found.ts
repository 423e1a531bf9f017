import type { District } from './district.ts';
import type { NameEntry, NameKind } from './name-entry.ts';

/** What a finding is: something with a name, a record of a register, or a text of the site (help, about …). */
export type FoundKind = NameKind | 'record' | 'text';

/** The name or address under which something was found. */
export interface NameMatch {
  entry: NameEntry;
  /** The name that was found: the official one or an alias. */
  text: string;
  by: 'characters' | 'pinyin' | 'initials' | 'slip';
  /** How much of that name was typed: all of it, its beginning, or something within. */
  reach: 'whole' | 'beginning' | 'inside';
  /** Whose it is, when it is another district's; its path is below that one's address. */
  district?: District;
}

/** What a page says of itself in a list of findings. */
export interface PageFacts {
  kind: FoundKind;
  /** Without the base. */
  path: string;
  title: string;
  /** Compound or subdistrict that it concerns; empty when that says nothing. */
  place: string;
  /** Day of publication. */
  on?: string;
  /** Of a notice with a period: instants, and the day of the outcome. */
  period?: { startsAt: string; endsAt: string; outcomeOn?: string };
  /** Text around what was found, in pieces. */
  excerpt: readonly { text: string; marked: boolean }[];
}
