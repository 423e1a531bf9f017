/** Everything about one compound in one query file, and what lists have of it. */
import { apiText as words } from '../../format/wording/api.ts';
import { PATHS, compoundPath, compoundPosterPath, roundPath } from '../../model/routes.ts';
import { MGMT_MODES } from '../../schema/campaign.ts';
import { writeDecimal } from '../../schema/cells.ts';
import type { Compound } from '../../schema/compound.ts';
import { RHYTHMS, WEEKDAYS, type Liaison } from '../../schema/liaison.ts';
import { kindOf, type Kind, type KindName } from '../../schema/registry.ts';
import { gradesOf } from '../company-view.ts';
import { compoundView } from '../compound-view.ts';
import type { ScorePoint } from '../ranking-view.ts';
import { compare, type Site } from '../site.ts';
import { apiHref, respond, responseSchema } from './envelope.ts';
import { feeJson } from './fees.ts';
import { noticeSummary } from './notice.ts';
import { componentOf, entryOf, hrefOf, recordJson, recordOrNull } from './record.ts';
import { address, day, decimal, listOf, object, orNull, ref, text, whole, word, type Properties, type Schema } from './schema.ts';
import { SUBSCRIPTIONS, subscriptionsOf } from './subscriptions.ts';
import { WORKS, worksJson } from './works.ts';

/** Kinds of which a compound's response simply lists the records that name it, under these names; the latest first by the field. */
export const PLAIN_SECTIONS = [
  ['charges', 'charge', 'effectiveFrom'],
  ['parkingCharges', 'parkingCharge', 'effectiveFrom'],
  ['contracts', 'contract', 'from'],
  ['managers', 'manager', 'from'],
  ['penalties', 'penalty', 'on'],
  ['priceChanges', 'priceChange', 'id'],
  ['feeCollections', 'feeCollection', 'asOf'],
  ['disclosures', 'disclosure', 'period'],
  ['consents', 'consent', 'decidedOn'],
  ['organisations', 'organisation', 'termFrom'],
  ['surveys', 'survey', 'to'],
  ['hotline', 'hotlineCount', 'month'],
  ['listings', 'listing', 'from'],
  ['sanwu', 'sanwu', 'testedOn'],
  ['liaison', 'liaison', 'from'],
  ['liaisonLogs', 'liaisonLog', 'on'],
  ['mentions', 'bulletinMention', 'bulletinId'],
] as const satisfies readonly (readonly [string, KindName, string])[];

/** Records that a compound is in the care of, or nothing. */
const ONE_EACH = { subdistrict: 'subdistrict', community: 'community', office: 'office', company: 'company' } as const;

export function compoundFile(id: string): string {
  return `compounds/${id}.json`;
}

/** The response of one compound. */
export function compoundResponse(site: Site, compound: Compound) {
  const view = compoundView(site, compound);
  const { duty } = view;
  return respond(site, compoundFile(compound.id), {
    compound: recordJson(site, 'compound', compound),
    ...Object.fromEntries(
      Object.entries(ONE_EACH).map(([key, name]) => [key, recordOrNull(site, name, view[key as keyof typeof ONE_EACH])]),
    ),
    fees: view.fees.map(feeJson),
    companyGrades: (view.company ? gradesOf(site, view.company.id) : []).map(({ grading, scheme }) => ({
      grading: recordJson(site, 'grading', grading),
      scheme: scheme?.title ?? null,
      gradesBestFirst: scheme?.gradesBestFirst ?? [],
    })),
    reception: [duty.liaison, duty.chief].flatMap((one) => (one ? [receptionJson(one)] : [])),
    notices: view.notices.map((notice) => noticeSummary(site, notice)),
    ranking: view.scores.map(rankJson),
    ...worksJson(site, compound, view),
    ...Object.fromEntries(PLAIN_SECTIONS.map(([key, name, by]) => [key, rowsOf(site, compound.id, name, by)])),
    links: {
      page: hrefOf(compoundPath(compound.id)),
      poster: hrefOf(compoundPosterPath(compound.id)),
      data: hrefOf(`${compoundPath(compound.id)}data.json`),
      feeCheck: hrefOf(PATHS.feeCheck),
      ...subscriptionsOf(compoundPath(compound.id), compoundPath(compound.id)),
    },
  });
}

/** A compound as lists have it. */
export function compoundSummary(site: Site, compound: Compound) {
  const { id, name, aliases, subdistrictId, communityId, households, mgmtMode, companyId } = compound;
  const open = site.where('notice', 'compoundIds', id).filter((notice) => noticeSummary(site, notice).state === 'open');
  return {
    id,
    name,
    aliases: aliases ?? [],
    subdistrictId,
    subdistrict: site.find('subdistrict', subdistrictId)?.name ?? null,
    communityId,
    community: site.find('community', communityId)?.name ?? null,
    households,
    mgmtMode,
    companyId: companyId ?? null,
    openNoticeIds: open.map((notice) => notice.id),
    api: apiHref(compoundFile(id)),
    page: hrefOf(compoundPath(id)),
    entry: entryOf(site, kindOf('compound') as Kind, compound),
  };
}

function rowsOf(site: Site, id: string, name: KindName, by: string) {
  const fields = kindOf(name)
    .references.filter(({ kinds }) => kinds.includes('compound'))
    .map(({ field }) => field);
  const rows = [...new Set(fields.flatMap((field) => site.where(name, field as never, id) as Record<string, unknown>[]))];
  return rows.toSorted((a, b) => compare(String(b[by] ?? ''), String(a[by] ?? ''))).map((row) => recordJson(site, name, row));
}

function receptionJson({ id, officialName, post, tier, officePhone, rhythm, weekday, timeFrom, timeTo, place, compoundId }: Liaison) {
  const of = compoundId === undefined ? 'community' : 'compound';
  return { liaisonId: id, of, officialName, post, tier, officePhone, rhythm, weekday, timeFrom, timeTo, place };
}

function rankJson({ round, total, rank, ranked, previousRank, excludedReason, resumesOn, decimals }: ScorePoint) {
  return {
    roundId: round.id,
    title: round.title,
    from: round.from,
    to: round.to,
    publishedOn: round.publishedOn ?? null,
    total: total === undefined ? null : writeDecimal(total, 4, decimals),
    rank: rank ?? null,
    ranked,
    previousRank: previousRank ?? null,
    excludedReason: excludedReason ?? null,
    resumesOn: resumesOn ?? null,
    page: hrefOf(roundPath(round.id)),
  };
}

const said = words.compound;
const page = address(said.page);

const RECEPTION: Schema = object(said.receptionOne, {
  liaisonId: text(said.liaisonId),
  of: word(said.of, ['compound', 'community']),
  officialName: text(said.officialName),
  post: text(said.post),
  tier: text(said.tier),
  officePhone: text(said.officePhone),
  rhythm: word(said.rhythm, RHYTHMS),
  weekday: word(said.weekday, WEEKDAYS),
  timeFrom: text(said.timeFrom),
  timeTo: text(said.timeTo),
  place: text(said.place),
});

const GRADE: Schema = object(said.companyGrade, {
  grading: ref(componentOf('grading')),
  scheme: orNull(text(said.scheme)),
  gradesBestFirst: listOf(text(said.gradeWord), said.gradesBestFirst),
});

const RANK: Schema = object(said.rank, {
  roundId: text(said.roundId),
  title: text(said.roundTitle),
  from: day(said.from),
  to: day(said.to),
  publishedOn: orNull(day(said.publishedOn)),
  total: orNull(decimal(said.total)),
  rank: orNull(whole(said.standing)),
  ranked: whole(said.ranked),
  previousRank: orNull(whole(said.previousRank)),
  excludedReason: orNull(text(said.excludedReason)),
  resumesOn: orNull(text(said.resumesOn)),
  page: address(said.roundPage),
});

/** What `compoundResponse` makes. */
export const COMPOUND_RESPONSE: Schema = responseSchema(said.response, {
  compound: ref(componentOf('compound')),
  ...mapped(Object.entries(ONE_EACH), ([key, name]) => [key, orNull(ref(componentOf(name)))]),
  fees: listOf(ref('Fee'), said.fees),
  companyGrades: listOf(GRADE, said.companyGrades),
  reception: listOf(RECEPTION, said.reception),
  notices: listOf(ref('NoticeSummary'), said.notices),
  ranking: listOf(RANK, said.ranking),
  ...WORKS,
  ...mapped(PLAIN_SECTIONS, ([key, name]) => [key, listOf(ref(componentOf(name)), kindOf(name).title)]),
  links: object(words.links, {
    page,
    poster: address(said.poster),
    data: address(said.data),
    feeCheck: address(said.feeCheck),
    ...SUBSCRIPTIONS,
  }),
});

/** What a compound is in lists. */
export const COMPOUND_SUMMARY: Schema = object(said.summary, {
  id: text(said.id),
  name: text(said.name),
  aliases: listOf(text(said.alias), said.aliases),
  subdistrictId: text(said.subdistrictId),
  subdistrict: orNull(text(said.subdistrict)),
  communityId: text(said.communityId),
  community: orNull(text(said.community)),
  households: whole(said.households),
  mgmtMode: word(said.mgmtMode, MGMT_MODES),
  companyId: orNull(text(said.companyId)),
  openNoticeIds: listOf(text(words.notice.id), said.openNoticeIds),
  api: address(words.api),
  page,
  entry: orNull(whole(words.entry)),
});

/** The kinds whose records stand in a compound's response by themselves. */
export const COMPOUND_KINDS: readonly KindName[] = [
  'compound',
  'grading',
  ...Object.values(ONE_EACH),
  ...PLAIN_SECTIONS.map(([, name]) => name),
];

function mapped<T>(list: readonly T[], pair: (one: T) => [string, Schema]): Properties {
  return Object.fromEntries(list.map(pair));
}
