import { indexNumber } from '../model/index-number.ts';
import { hasRedHead, listsAttachments } from '../model/official-form.ts';
import { measurePeriod, requirementsOf, type Period, type Requirement } from '../model/period.ts';
import { noticePath, noticeVersionPath } from '../model/routes.ts';
import { hasSlip } from '../model/slip.ts';
import { currentVersion } from '../model/versions.ts';
import type { Compound } from '../schema/compound.ts';
import type { Notice } from '../schema/notice.ts';
import type { Office } from '../schema/office.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { renderMarkdown } from '../sources/markdown.ts';
import { addressOf } from './address.ts';
import { noticeHead, type HeadFacts } from './head-view.ts';
import { paperState, type PaperState } from './ledger-paper.ts';
import { loggedRecord, type LoggedRecord } from './ledger-record-view.ts';
import { settings } from './settings.ts';
import { once } from './reads.ts';
import { compare, type Site, type Text } from './site.ts';
import { isWithdrawn } from '../model/withdrawn.ts';

/** A notice as lists show it. */
export interface NoticeEntry {
  notice: Notice;
  path: string;
  /** Undefined for a notice without a period. */
  period: Period | undefined;
  /** Where it applies, shortest true form: compounds, else subdistricts, else nothing. */
  places: string[];
  /** Names of the subdistricts it concerns, through its compounds too. */
  within: string[];
  /** The one compound that it is about, else the one subdistrict; empty when it is about more. */
  place: string;
  /** Whom the browser leads with it: ids of its compounds, or the names of whole subdistricts. */
  concerns: { compounds: string[]; subdistricts: string[] };
}

/** Everything one notice's page says. */
export interface NoticeView extends NoticeEntry {
  issuer: Office | undefined;
  /** As the office gave it, or by the district's rule. */
  indexNo: string | undefined;
  /** Whether it prints with a red head: a party or state organ, and a document number (GB/T 9704). */
  redHead: boolean;
  requirement: Requirement | undefined;
  compounds: Compound[];
  subdistricts: Subdistrict[];
  /** Whether the text was withdrawn, because it held personal data and its time is over. */
  withdrawn: boolean;
  /** The official text as HTML; empty once it is withdrawn. */
  html: string;
  /** Whether the text itself ends with the list of its attachments. */
  listsAttachments: boolean;
  /** Every notice of the same affair in order of publication, this one among them; empty when it stands alone. */
  affair: NoticeEntry[];
  correctedBy: NoticeEntry | undefined;
  supersedes: NoticeEntry | undefined;
  supersededBy: NoticeEntry | undefined;
  /** The number of the version in force. */
  version: number;
  /** The whole address of that version's page, as printed; undefined when the site's address is not known. */
  versionAddress: string | undefined;
  /** Undefined while it has no entry in the publication log. */
  logged: LoggedRecord | undefined;
  /** The state of the log that its printed sheet carries. */
  paper: PaperState | undefined;
  /** Whether there is a slip to write an objection on. */
  hasSlip: boolean;
  head: HeadFacts;
}

/** The entry of a notice, made once: it stands on the page, in three lists and in every timeline of its affair. */
export const noticeEntry = once((site: Site, notice: Notice): NoticeEntry => ({
  notice,
  path: noticePath(notice),
  period: measurePeriod(notice, site.calendar),
  places: placesOf(site, notice),
  ...placeOf(site, notice),
  concerns: concernsOf(site, notice),
}));

/** The page of a notice. */
export function noticeView(site: Site, { value: notice, body }: Text<Notice>): NoticeView {
  const issuer = site.find('office', notice.issuerId);
  const entryOf = (id: string | undefined) => {
    const found = site.find('notice', id);
    return found && noticeEntry(site, found);
  };
  const version = currentVersion(notice, site.buildDate);
  const entry = noticeEntry(site, notice);
  const withdrawn = isWithdrawn(notice, site.buildDate);
  return {
    ...entry,
    issuer,
    indexNo: indexNumber(notice, site.config.indexRule),
    withdrawn,
    listsAttachments: listsAttachments(body),
    redHead: hasRedHead(issuer, notice),
    requirement: notice.periodStart ? longest(bindingOn(notice, site)) : undefined,
    compounds: found(notice.compoundIds, (id) => site.find('compound', id)),
    subdistricts: found(notice.subdistrictIds, (id) => site.find('subdistrict', id)),
    html: renderMarkdown(body, { base: settings.base.replace(/\/$/, '') }),
    affair: affairOf(site, notice),
    correctedBy: entryOf(notice.correctedById),
    supersedes: entryOf(notice.supersedesId),
    supersededBy: successorOf(site, notice),
    version,
    versionAddress: addressOf(site, noticeVersionPath(notice, version)),
    logged: loggedRecord(site, 'notice', notice),
    paper: paperState(site, [['notice', notice]]),
    hasSlip: hasSlip(notice, site.buildDate),
    head: noticeHead(site, notice, { ...entry, issuer, withdrawn }),
  };
}

/** The notice that replaced this one; the newest when several say so. */
export function successorOf(site: Site, notice: Notice): NoticeEntry | undefined {
  const later = site.where('notice', 'supersedesId', notice.id).toSorted((a, b) => compare(b.publishedOn, a.publishedOn));
  return later[0] && noticeEntry(site, later[0]);
}

/** The district's minimums bind a 公示; any other notice with a period answers only to what it cites itself (rule V-02). */
function bindingOn(notice: Notice, site: Site): Requirement[] {
  return requirementsOf(notice, site.thresholds).filter((one) => notice.kind === '公示' || one.from === 'notice');
}

/** Requirements may be in two units; the one the notice was measured in says more to its reader. */
function longest(requirements: Requirement[]): Requirement | undefined {
  return requirements.toSorted((a, b) => b.days - a.days)[0];
}

/** Every notice of the same affair in order of publication; empty when it stands alone. */
export function affairOf(site: Site, notice: Notice): NoticeEntry[] {
  if (!notice.caseId) return [];
  const affair = site.where('notice', 'caseId', notice.caseId);
  if (affair.length < 2) return [];
  return affair.toSorted((a, b) => compare(a.publishedOn, b.publishedOn) || compare(a.id, b.id)).map((entry) => noticeEntry(site, entry));
}

function placesOf(site: Site, notice: Notice): string[] {
  const compounds = found(notice.compoundIds, (id) => site.find('compound', id));
  const subdistricts = found(notice.subdistrictIds ?? compounds.map(({ subdistrictId }) => subdistrictId), (id) =>
    site.find('subdistrict', id),
  );
  return [...new Set([...subdistricts, ...compounds].map(({ name }) => name))];
}

function placeOf(site: Site, notice: Notice): Pick<NoticeEntry, 'within' | 'place'> {
  const compounds = found(notice.compoundIds, (id) => site.find('compound', id));
  const ids = [...(notice.subdistrictIds ?? []), ...compounds.map(({ subdistrictId }) => subdistrictId)];
  const within = found([...new Set(ids)], (id) => site.find('subdistrict', id)).map(({ name }) => name);
  const [only] = compounds.length === 1 ? compounds : within.length === 1 ? [{ name: within[0] ?? '' }] : [];
  return { within, place: only?.name ?? '' };
}

/** More ids than these would weigh on every list that the notice stands in. */
const MOST_IDS = 60;

function concernsOf(site: Site, { compoundIds = [], subdistrictIds }: Notice): NoticeEntry['concerns'] {
  if (compoundIds.length > 0 && compoundIds.length <= MOST_IDS) return { compounds: [...compoundIds], subdistricts: [] };
  const ids = new Set(subdistrictIds ?? compoundIds.flatMap((id) => site.find('compound', id)?.subdistrictId ?? []));
  return { compounds: [], subdistricts: found([...ids], (id) => site.find('subdistrict', id)).map(({ name }) => name) };
}

function found<T>(ids: readonly string[] | undefined, find: (id: string) => T | undefined): T[] {
  return (ids ?? []).map(find).filter((value) => value !== undefined);
}
