/** What a matter's template hands over: the facts of a notice, and how its text is written once every number is known. */
import type { Compound } from '../../../src/schema/compound.ts';
import type { Consent } from '../../../src/schema/consent.ts';
import type { Notice } from '../../../src/schema/notice.ts';
import type { Office } from '../../../src/schema/office.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Page } from './prose.ts';

export interface Draft {
  /** Name of the notice inside the generator, until it has its number. */
  ref: string;
  kind: Notice['kind'];
  matter: Notice['matter'];
  issuer: Office;
  compounds?: Compound[];
  subdistrictIds?: string[];
  /** The day of publication; the text is dated the same day or up to three working days before. */
  on: string;
  title: string;
  /** The subject in a few words: it names the compound, so that no sentence with it stands in another notice. */
  subject: string;
  /** What the text says instead of a name it has already given, longest name first; 本小区 for a single compound. */
  shorter?: readonly (readonly [name: string, short: string])[];
  caseRef?: string;
  period?: { days: number; unit?: '工作日'; countFrom?: '次日'; endsOnDayOff?: boolean; minDays?: number; minBasis?: string };
  whoMay?: string;
  /** What follows after the end. */
  next?: string;
  outcome?: { status: NonNullable<Notice['outcome']>['status']; objections: number; summary: string };
  corrections?: NonNullable<Notice['corrections']>;
  supersedes?: string;
  correctedBy?: string;
  attachments?: { name: string; file: string; text: string }[];
  write: (page: Page) => void;
}

/** Notices of one affair, oldest first, with the votes they report. */
export interface Case {
  drafts: Draft[];
  consents?: VoteOfCase[];
  offices?: Office[];
}

/** A vote with the inner name of the notice that tells of it. */
export type VoteOfCase = Omit<Consent, 'id'> & { noticeRef?: string };

/** Makes the `index`-th affair of a matter; `on` is the day its deciding notice appears. */
export type Template = (world: World, random: Random, index: number, on: string) => Case;
