/**
 * Versions of a notice, numbered from 1. Printed sheets carry their number, so
 * a number once given never means another text. They follow from the records of
 * corrections; nothing else in the program knows how they are counted.
 */
import type { Correction, Notice } from '../schema/notice.ts';

/** One version: since when it counted, and the correction that made it. The first has none. */
export interface NoticeVersion {
  /** From 1. */
  number: number;
  /** `YYYY-MM-DD`: the publication of the first version, the correction of a later one. */
  since: string;
  correction: Correction | undefined;
}

/** Every version up to and including `day`, oldest first; never empty. Corrections of one day keep their written order. */
export function noticeVersions(notice: Pick<Notice, 'publishedOn' | 'corrections'>, day: string): [NoticeVersion, ...NoticeVersion[]] {
  const corrections = (notice.corrections ?? []).filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return [
    { number: 1, since: notice.publishedOn, correction: undefined },
    ...corrections.map((correction, index) => ({ number: index + 2, since: correction.on, correction })),
  ];
}

/** The number of the version in force on `day`: one more than the corrections made until then. */
export function currentVersion(notice: Pick<Notice, 'corrections'>, day: string): number {
  return 1 + (notice.corrections ?? []).filter(({ on }) => on <= day).length;
}
