/** Notices in the query files: one by itself with its text, and the few lines that lists have. */
import { apiText as words } from '../../format/wording/api.ts';
import { ENTRY_KINDS } from '../../ledger/entry.ts';
import { indexNumber } from '../../model/index-number.ts';
import { chinaInstant } from '../../model/instant.ts';
import { measurePeriod, type Period } from '../../model/period.ts';
import { noticePath, noticePosterPath, noticeVersionPath } from '../../model/routes.ts';
import { currentVersion } from '../../model/versions.ts';
import { isWithdrawn } from '../../model/withdrawn.ts';
import { COUNT_FROM, DAY_UNITS, MATTERS, NOTICE_KINDS, type Notice } from '../../schema/notice.ts';
import { kindOf, type Kind } from '../../schema/registry.ts';
import { loggedRecord } from '../ledger-record-view.ts';
import { affairOf, successorOf } from '../notice-view.ts';
import { once } from '../reads.ts';
import type { Site, Text } from '../site.ts';
import { apiHref, respond, responseSchema } from './envelope.ts';
import { componentOf, entryOf, hrefOf, recordJson } from './record.ts';
import { address, day, flag, instant, listOf, object, orNull, ref, text, whole, word, type Schema } from './schema.ts';

/** Where a notice stood at 00:00 of the day of the build; what is so now follows from the instants beside it. */
export const NOTICE_STATES = ['open', 'waiting', 'decided', 'none'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export function noticeFile(id: string): string {
  return `notices/${id}.json`;
}

/** `decided` once an outcome was published; a 公示 is `open` until its last channel closes, also before it begins, then `waiting`. */
export function noticeState(site: Site, notice: Notice): NoticeState {
  if (notice.outcome) return 'decided';
  const period = objectionPeriod(site, notice);
  if (!period) return 'none';
  return period.endsAt > chinaInstant(site.buildDate, '00:00') ? 'open' : 'waiting';
}

/** Ids of the subdistricts that a notice concerns, through its compounds too. */
export function subdistrictsOf(site: Site, { subdistrictIds = [], compoundIds = [] }: Notice): string[] {
  return [...new Set([...subdistrictIds, ...compoundIds.flatMap((id) => site.find('compound', id)?.subdistrictId ?? [])])].sort();
}

/** A notice as lists have it. Made once: it stands in several. */
export const noticeSummary = once((site: Site, notice: Notice) => summarise(site, notice));

function summarise(site: Site, notice: Notice) {
  const { id, title, kind, matter, docNo, issuerId, publishedOn, compoundIds, outcome } = notice;
  const period = objectionPeriod(site, notice);
  return {
    id,
    title,
    kind,
    matter,
    docNo: docNo ?? null,
    issuerId: issuerId ?? null,
    issuer: site.find('office', issuerId)?.name ?? null,
    publishedOn,
    state: noticeState(site, notice),
    openFrom: period?.startsAt ?? null,
    openUntil: period?.endsAt ?? null,
    outcome: outcome?.status ?? null,
    outcomeOn: outcome?.publishedOn ?? null,
    subdistrictIds: subdistrictsOf(site, notice),
    compoundCount: compoundIds?.length ?? 0,
    withdrawn: isWithdrawn(notice, site.buildDate),
    api: apiHref(noticeFile(id)),
    page: hrefOf(noticePath(notice)),
    entry: entryOf(site, kindOf('notice') as Kind, notice),
  };
}

/** The response of one notice. Once withdrawn it is the stub that its page shows: no text, no attachments. */
export function noticeResponse(site: Site, { value: notice, body }: Text<Notice>) {
  const period = measurePeriod(notice, site.calendar);
  const { state, openFrom, openUntil, withdrawn, issuer, subdistrictIds } = noticeSummary(site, notice);
  return respond(site, noticeFile(notice.id), {
    notice: recordJson(site, 'notice', notice),
    text: withdrawn ? null : body.trim(),
    withdrawn,
    indexNo: indexNumber(notice, site.config.indexRule) ?? null,
    state,
    openFrom,
    openUntil,
    period: period ? periodJson(period) : null,
    issuer,
    subdistrictIds,
    affair: affairOf(site, notice).map((entry) => noticeSummary(site, entry.notice)),
    supersededById: successorOf(site, notice)?.notice.id ?? null,
    history: historyOf(site, notice),
    links: {
      page: hrefOf(noticePath(notice)),
      version: hrefOf(noticeVersionPath(notice, currentVersion(notice, site.buildDate))),
      poster: hrefOf(noticePosterPath(notice)),
    },
  });
}

function periodJson({ start, end, unit, countFrom, firstDay, days, lastDay, startsAt, endsAt, channels }: Period) {
  return {
    start,
    end,
    unit,
    countFrom,
    firstDay,
    days: days ?? null,
    lastDay,
    startsAt,
    endsAt,
    channels: channels.map(({ channel, instant: until }) => ({ how: channel.how, value: channel.value, until })),
  };
}

function historyOf(site: Site, notice: Notice) {
  const entries = loggedRecord(site, 'notice', notice)?.entries ?? [];
  return entries.map(({ seq, kind, time, reason, hash }) => ({ entry: seq + 1, kind, time, reason: reason ?? null, hash: hash ?? null }));
}

/** Only a 公示 asks for objections; other notices with a period tell when something applies. */
function objectionPeriod(site: Site, notice: Notice): Period | undefined {
  return notice.kind === '公示' ? measurePeriod(notice, site.calendar) : undefined;
}

const said = words.notice;
const states = {
  state: word(said.state, NOTICE_STATES),
  openFrom: orNull(instant(said.openFrom)),
  openUntil: orNull(instant(said.openUntil)),
};
const subdistrictIds = listOf(text(said.subdistrictId), said.subdistrictIds);
const page = address(said.page);

/** What a notice is in lists. */
export const NOTICE_SUMMARY: Schema = object(said.summary, {
  id: text(said.id),
  title: text(said.title),
  kind: word(said.kind, NOTICE_KINDS),
  matter: word(said.matter, MATTERS),
  docNo: orNull(text(said.docNo)),
  issuerId: orNull(text(said.issuerId)),
  issuer: orNull(text(said.issuer)),
  publishedOn: day(said.publishedOn),
  ...states,
  outcome: orNull(text(said.outcome)),
  outcomeOn: orNull(day(said.outcomeOn)),
  subdistrictIds,
  compoundCount: whole(said.compoundCount),
  withdrawn: flag(said.withdrawn),
  api: address(words.api),
  page,
  entry: orNull(whole(words.entry)),
});

/** What `noticeResponse` makes. */
export const NOTICE_RESPONSE: Schema = responseSchema(said.response, {
  notice: ref(componentOf('notice')),
  text: orNull(text(said.text, { contentMediaType: 'text/markdown' })),
  withdrawn: flag(said.withdrawn),
  indexNo: orNull(text(said.indexNo)),
  ...states,
  period: orNull(
    object(said.period, {
      start: day(said.periodStart),
      end: day(said.periodEnd),
      unit: word(said.unit, DAY_UNITS),
      countFrom: word(said.countFrom, COUNT_FROM),
      firstDay: day(said.firstDay),
      days: orNull(whole(said.days)),
      lastDay: day(said.lastDay),
      startsAt: instant(said.startsAt),
      endsAt: instant(said.endsAt),
      channels: listOf(object(said.channel, { how: text(said.how), value: text(said.value), until: instant(said.until) }), said.channels),
    }),
  ),
  issuer: orNull(text(said.issuer)),
  subdistrictIds,
  affair: listOf(ref('NoticeSummary'), said.affair),
  supersededById: orNull(text(said.supersededById)),
  history: listOf(
    object(said.step, {
      entry: whole(words.entry),
      kind: word(said.stepKind, ENTRY_KINDS),
      time: instant(said.time),
      reason: orNull(text(said.reason)),
      hash: orNull(text(said.hash)),
    }),
    said.history,
  ),
  links: object(words.links, { page, version: address(said.version), poster: address(said.poster) }),
});
