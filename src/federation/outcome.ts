/** What came of each listed district. */
import type { Descriptor } from './descriptor.ts';

/** Why a district is left out; the words stand in `format/wording/districts.ts`. */
export type LeftOutReason =
  /** No answer, or one that could not be read. */
  | 'unreachable'
  /** More files, bytes or time than is granted. */
  | 'too-large'
  /** No publication log, no signed state. */
  | 'no-log'
  /** Signed, but with another key than the listed one. */
  | 'other-key'
  | 'bad-signature'
  /** Signed with the demonstration's key, whose secret is public. */
  | 'demonstration'
  /** Its log does not go on from a state of it that was seen before. */
  | 'rewritten'
  /** The entry of its release does not stand in the signed log, or there is none. */
  | 'no-release'
  /** Its list of files is not the released one. */
  | 'other-files'
  /** A file is missing or differs from that list. */
  | 'file-differs'
  /** It publishes no description of itself, or its index is of another version. */
  | 'other-version'
  /** A file has another form than it should. */
  | 'bad-file'
  | 'personal-data'
  /** Nothing was stored of it, and nothing may be fetched. */
  | 'not-stored';

interface Listed {
  id: string;
  name: string;
  /** Of its home page, with a slash at its end. */
  address: string;
}

export interface IncludedDistrict extends Listed {
  state: 'included';
  descriptor: Descriptor;
  /** The signed state that was verified, `<entries>.<root>`. */
  checkpoint: string;
  /** The last release, as its log names it, and when it was logged. */
  release: { id: string; time: string };
  files: number;
  demonstration: boolean;
}

export interface LeftOutDistrict extends Listed {
  state: 'left-out';
  reason: LeftOutReason;
}

export type DistrictOutcome = IncludedDistrict | LeftOutDistrict;
