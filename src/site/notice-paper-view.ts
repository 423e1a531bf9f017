/** What is printed of a notice besides its text, and what a page of one version says. */
import { hasRedHead } from '../model/official-form.ts';
import { noticeVersionPath } from '../model/routes.ts';
import { hasSlip } from '../model/slip.ts';
import { noticeVersions, type NoticeVersion } from '../model/versions.ts';
import type { Notice } from '../schema/notice.ts';
import type { Office } from '../schema/office.ts';
import { addressOf } from './address.ts';
import { paperState, type PaperState } from './ledger-paper.ts';
import { witnessKeys } from './ledger-kinds-view.ts';
import { noticeEntry, successorOf, type NoticeEntry } from './notice-view.ts';
import type { Site } from './site.ts';
import { isWithdrawn } from '../model/withdrawn.ts';

/** A sheet of a notice: poster or slip. */
export interface NoticePaperView extends NoticeEntry {
  issuer: Office | undefined;
  redHead: boolean;
  /** The version in force, which the sheet carries. */
  version: NoticeVersion;
  versionPath: string;
  /** Whole address of that version's page; undefined when the site's address is not known. */
  versionAddress: string | undefined;
  /** The state of the publication log that the sheet carries. */
  paper: PaperState | undefined;
  /** The office that takes objections, when the register knows it: for its address and hours. */
  taker: Office | undefined;
  supersededBy: NoticeEntry | undefined;
  withdrawn: boolean;
}

/** A sheet of a notice as of the build date. */
export function noticePaperView(site: Site, notice: Notice): NoticePaperView {
  const version = noticeVersions(notice, site.buildDate).at(-1)!;
  const versionPath = noticeVersionPath(notice, version.number);
  return {
    ...noticeEntry(site, notice),
    version,
    versionPath,
    versionAddress: addressOf(site, versionPath),
    paper: paperState(site, [['notice', notice]]),
    issuer: site.find('office', notice.issuerId),
    redHead: hasRedHead(site.find('office', notice.issuerId), notice),
    taker: notice.contactOrg === undefined ? undefined : site.where('office', 'name', notice.contactOrg)[0],
    supersededBy: successorOf(site, notice),
    withdrawn: isWithdrawn(notice, site.buildDate),
  };
}

/** The page of one version of a notice. */
export interface NoticeVersionView extends NoticePaperView {
  /** The version whose page this is; `version` is the one in force. */
  asked: NoticeVersion;
  /** What came after it, oldest first; empty when it is in force. */
  later: NoticeVersion[];
  correctedBy: NoticeEntry | undefined;
  /** Keys of the log's witnesses; undefined without a log. */
  witnesses: string[] | undefined;
}

/** The page of version `number` of a notice. */
export function noticeVersionView(site: Site, notice: Notice, number: number): NoticeVersionView {
  const versions = noticeVersions(notice, site.buildDate);
  const asked = versions[number - 1];
  if (!asked) throw new RangeError(`${notice.id} has no version ${number}`);
  const correction = site.find('notice', notice.correctedById);
  return {
    ...noticePaperView(site, notice),
    asked,
    later: versions.slice(number),
    correctedBy: correction && noticeEntry(site, correction),
    witnesses: site.ledger && witnessKeys(site),
  };
}

/** Every version of every notice. */
export function versionsOfNotices(site: Site): { notice: Notice; number: number }[] {
  return site.notices.flatMap(({ value: notice }) => noticeVersions(notice, site.buildDate).map(({ number }) => ({ notice, number })));
}

/** The notices that have an objection slip. */
export function noticesWithSlip(site: Site): Notice[] {
  return site.notices.map(({ value }) => value).filter((notice) => hasSlip(notice, site.buildDate));
}
