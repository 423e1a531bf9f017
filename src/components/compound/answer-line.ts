/** One line of the answers on a compound's page, and all that the groups of registers say. */
import type { CompoundView } from '../../site/compound-view.ts';
import type { IconName } from '../../format/icons.ts';
import { dutyAnswer, dutyLines } from './lines/duty.ts';
import { ownersAnswer, ownersLines } from './lines/owners.ts';
import { worksAnswer, worksLines } from './lines/works.ts';

export interface AnswerLine {
  /** What it is about, in two to four characters. */
  title: string;
  status?: LineStatus;
  /** The answer itself, which makes sense without the rest. */
  answer: Phrase;
  /** Where it comes from, since when, who else. */
  detail?: Phrase | undefined;
}

export interface LineStatus {
  tone: 'good' | 'caution' | 'bad' | 'open' | 'idle';
  icon: IconName;
  /** True on every day: what depends on today is left to `due`. */
  text: string;
  /** The last day (`YYYY-MM-DD`) of something not yet done: once it has passed, the browser says by how many days. */
  due?: string | undefined;
}

/** Text with links in it; what is undefined or empty is left out. */
export type Phrase = string | readonly (Piece | undefined)[];

/** Plain text, a link (`/path/` of this site or `#section` of the page), a telephone number to dial, or a day as it is written in a text. */
export type Piece = string | { text: string; path: string } | { text: string; phone: string } | { text?: string; day: string };

/** The lines of all groups, in the order of the page. */
export function groupLines(view: CompoundView): AnswerLine[] {
  return [...worksLines(view), ...dutyLines(view), ...ownersLines(view)];
}

/** What the groups add to the one sentence above the lines: parts without punctuation at their ends. */
export function groupAnswers(view: CompoundView): string[] {
  return [...worksAnswer(view), ...dutyAnswer(view), ...ownersAnswer(view)];
}
