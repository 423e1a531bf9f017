/** Until when people can say what they think of a notice. */
import { isWithdrawn } from '../../model/withdrawn.ts';
import type { Notice } from '../../schema/notice.ts';
import { noticeEntry, successorOf, type NoticeEntry } from '../notice-view.ts';
import { changesOf, together, type Changes } from '../record-changes.ts';
import type { Site } from '../site.ts';
import { placesOf, type Deadline } from './deadline.ts';

export function periodDeadlines(site: Site): Deadline[] {
  return site.notices.flatMap(({ value: notice }): Deadline[] => {
    const entry = noticeEntry(site, notice);
    const { period, path } = entry;
    if (!period) return [];
    const next = successorOf(site, notice);
    // A correction leaves the period as it is; a notice with a period of its own takes its place.
    const replacedBy = next?.period && next.notice.publishedOn <= period.lastDay ? next : undefined;
    return [
      {
        what: 'period',
        name: `notice-${notice.id}-end`,
        on: period.lastDay,
        changes: changesOfPeriod(site, notice, replacedBy),
        cancelled: replacedBy !== undefined,
        path,
        place: '',
        ...placesOf(site, concerned(site, notice), notice.subdistrictIds),
        entry,
        withdrawn: isWithdrawn(notice, site.buildDate),
        replacedBy,
      },
    ];
  });
}

/** Being replaced is one more change. */
function changesOfPeriod(site: Site, notice: Notice, replacedBy: NoticeEntry | undefined): Changes {
  const { publishedOn, corrections = [], outcome, withdrawOn } = notice;
  const own = changesOf(site, 'notice', notice, [publishedOn, ...corrections.map(({ on }) => on), outcome?.publishedOn, withdrawOn]);
  if (!replacedBy) return own;
  const { at } = changesOf(site, 'notice', replacedBy.notice, [replacedBy.notice.publishedOn]);
  return together([own, { at, count: 1 }]);
}

/** Its compounds; of a notice for whole subdistricts all that lie there. */
function concerned(site: Site, { compoundIds, subdistrictIds = [] }: Notice): string[] {
  return compoundIds ?? subdistrictIds.flatMap((id) => site.where('compound', 'subdistrictId', id).map((compound) => compound.id));
}
