import { daysLate, deadlinesOf, issueState, type IssueState } from '../model/issue-state.ts';
import type { Bulletin, BulletinMention } from '../schema/bulletin.ts';
import type { Compound } from '../schema/compound.ts';
import type { IssueExtension } from '../schema/issue-extension.ts';
import { LEGACY, type Issue } from '../schema/issue.ts';
import type { LiaisonLog } from '../schema/liaison-log.ts';
import type { Notice } from '../schema/notice.ts';
import type { Office } from '../schema/office.ts';
import type { Order } from '../schema/order.ts';
import type { Project } from '../schema/project.ts';
import { compare, type Site } from './site.ts';

/** A problem as a list shows it. */
export interface IssueEntry {
  issue: Issue;
  state: IssueState;
  compound: Compound | undefined;
  /** Every deadline it has had; the last is the one in force. */
  deadlines: string[];
}

/** Those that wait to be solved, the earliest deadline first: what is overdue today leads on every day. */
export interface OpenIssues {
  open: IssueEntry[];
  /** Left behind by an earlier time, with what blocks them. */
  legacy: IssueEntry[];
  total: number;
  closed: number;
  closedLate: number;
  refused: number;
}

export interface IssueView extends IssueEntry {
  extensions: readonly { extension: IssueExtension; office: Office | undefined }[];
  /** Days after the deadline in force, for a closed one. */
  late: number | undefined;
  subdistrict: string | undefined;
  project: Project | undefined;
  leadOffice: Office | undefined;
  executorOffice: Office | undefined;
  authority: Office | undefined;
  notice: Notice | undefined;
  orders: readonly Order[];
  bulletins: readonly { bulletin: Bulletin; mention: BulletinMention }[];
  logs: readonly LiaisonLog[];
  asOf: string;
}

export function openIssues(site: Site): OpenIssues {
  const entries = site.all.issue.map((issue) => entryOf(site, issue));
  const open = entries
    .filter(({ state }) => state === '办理中')
    .sort((a, b) => compare(a.issue.deadline, b.issue.deadline) || compare(a.issue.id, b.issue.id));
  const closed = entries.filter(({ state }) => state === '已办结');
  return {
    open: open.filter(({ issue }) => issue.category !== LEGACY),
    legacy: open.filter(({ issue }) => issue.category === LEGACY),
    total: entries.length,
    closed: closed.length,
    closedLate: closed.filter(({ issue }) => daysLate(issue)! > 0).length,
    refused: entries.filter(({ state }) => state === '不予办理').length,
  };
}

export function entryOf(site: Site, issue: Issue): IssueEntry {
  return {
    issue,
    state: issueState(issue),
    compound: site.find('compound', issue.compoundId),
    deadlines: deadlinesOf(issue, site.where('issueExtension', 'issueId', issue.id)),
  };
}

export function issueView(site: Site, issue: Issue): IssueView {
  const extensions = site.where('issueExtension', 'issueId', issue.id).toSorted((a, b) => compare(a.on, b.on));
  return {
    ...entryOf(site, issue),
    extensions: extensions.map((extension) => ({ extension, office: site.find('office', extension.approvedById) })),
    late: daysLate(issue),
    subdistrict: site.find('subdistrict', issue.subdistrictId)?.name,
    project: site.find('project', issue.projectId),
    leadOffice: site.find('office', issue.leadOfficeId),
    executorOffice: site.find('office', issue.executorOfficeId),
    authority: site.find('office', issue.authorityId),
    notice: site.find('notice', issue.evidenceNoticeId),
    orders: site.where('order', 'issueIds', issue.id),
    bulletins: site.where('bulletinMention', 'issueIds', issue.id).flatMap((mention) => {
      const bulletin = site.find('bulletin', mention.bulletinId);
      return bulletin ? [{ bulletin, mention }] : [];
    }),
    logs: site.where('liaisonLog', 'issueIds', issue.id),
    asOf: site.dataDate,
  };
}
