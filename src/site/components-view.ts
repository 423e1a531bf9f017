/** One record of this site for each component: the page that shows them all is made of them. */
import { homeView } from './home-view.ts';
import type { Progress } from './progress-view.ts';
import { noticeView, type NoticeEntry, type NoticeView } from './notice-view.ts';
import { openNotices } from './notice-lists.ts';
import { rankedRounds, type RankedRound } from './ranking-view.ts';
import type { Site } from './site.ts';
import { feeCheckView, type CheckExample } from './fee-check-view.ts';

export interface ComponentsView {
  /** Undefined where the district has no such record. */
  open: NoticeView | undefined;
  decided: NoticeView | undefined;
  withFiles: NoticeView | undefined;
  withAffair: NoticeView | undefined;
  corrected: NoticeView | undefined;
  notices: NoticeEntry[];
  promises: Progress[];
  ranked: RankedRound | undefined;
  example: CheckExample | undefined;
}

const FEW = 3;

/** The first record of each sort. */
export function componentsView(site: Site): ComponentsView {
  const first = (fits: (notice: NoticeView['notice']) => boolean) => {
    const text = site.notices.find(({ value }) => fits(value));
    return text && noticeView(site, text);
  };
  return {
    open: first(({ periodStart, outcome, channels }) => periodStart !== undefined && outcome === undefined && channels !== undefined),
    decided: first(({ periodStart, outcome }) => periodStart !== undefined && outcome !== undefined),
    withFiles: first(({ attachments }) => attachments !== undefined),
    withAffair: first(({ caseId }) => caseId !== undefined && site.where('notice', 'caseId', caseId).length > 1),
    corrected: first(({ corrections }) => corrections !== undefined),
    notices: openNotices(site).slice(0, FEW),
    promises: homeView(site).promises,
    ranked: rankedRounds(site)[0],
    example: feeCheckView(site).example,
  };
}
