/** Lists of notices and compounds: small files, in parts where they are long, and the index of all of them. */
import { apiText as words } from '../../format/wording/api.ts';
import { INDEX_FILE, OPENAPI_FILE } from '../../model/api-routes.ts';
import { feedPages } from '../../model/feed-routes.ts';
import { matterKey } from '../../model/matter-key.ts';
import { PATHS } from '../../model/routes.ts';
import type { Compound } from '../../schema/compound.ts';
import { MATTERS, type Notice } from '../../schema/notice.ts';
import { compare, type Site } from '../site.ts';
import { compoundSummary } from './compound.ts';
import { apiHref, respond, responseSchema } from './envelope.ts';
import { NOTICE_STATES, noticeState, noticeSummary, subdistrictsOf } from './notice.ts';
import { hrefOf } from './record.ts';
import { address, listOf, object, orNull, ref, text, whole, word, type Schema } from './schema.ts';
import { SUBSCRIPTIONS, subscriptionsOf } from './subscriptions.ts';

/** Of a summary of some 700 bytes each, as much as a phone takes in one go. */
export const ITEMS_PER_FILE = 100;

const GROUPINGS = ['all', 'year', 'subdistrict', 'matter', 'state'] as const;

/** One list, however many files it has. */
export interface ApiList {
  of: 'notices' | 'compounds';
  by: (typeof GROUPINGS)[number];
  /** The last part of its address: `2026`, `s01`, `matter-3`, `open`; empty for all. */
  key: string;
  /** What its key stands for, for people. */
  title: string;
  total: number;
  /** Some of its items, by place. */
  items(from: number, to: number): readonly object[];
}

/** The path of a part of a list, from 1, below the version's folder. */
export function listFile({ of, by, key }: Pick<ApiList, 'of' | 'by' | 'key'>, page = 1): string {
  const list = by === 'all' ? of : `${of}/by-${by}/${key}`;
  return page === 1 ? `${list}.json` : `${list}/page/${page}.json`;
}

export function pagesOf({ total }: Pick<ApiList, 'total'>): number {
  return Math.max(1, Math.ceil(total / ITEMS_PER_FILE));
}

/** Every list: all notices and those of each year, subdistrict, matter and state; all compounds and those of each subdistrict. */
export function apiLists(site: Site): ApiList[] {
  const notices = site.notices.map(({ value }) => value);
  const compounds = site.all.compound.toSorted((a, b) => compare(a.id, b.id));
  const years = new Map<string, Notice[]>();
  const places = new Map<string, Notice[]>();
  const states = new Map<string, Notice[]>();
  const matters = new Map<string, Notice[]>();
  for (const notice of notices) {
    push(years, notice.publishedOn.slice(0, 4), notice);
    push(states, noticeState(site, notice), notice);
    push(matters, notice.matter, notice);
    for (const id of subdistrictsOf(site, notice)) push(places, id, notice);
  }
  const of = (by: ApiList['by'], key: string, title: string, found: readonly Notice[] = []): ApiList => ({
    of: 'notices',
    by,
    key,
    title,
    total: found.length,
    items: (from, to) => found.slice(from, to).map((notice) => noticeSummary(site, notice)),
  });
  const subdistricts = site.all.subdistrict.toSorted((a, b) => compare(a.id, b.id));
  return [
    of('all', '', words.lists.allNotices, notices),
    ...[...years.keys()].map((year) => of('year', year, year, years.get(year))),
    ...subdistricts.map(({ id, name }) => of('subdistrict', id, name, places.get(id))),
    ...MATTERS.map((matter) => of('matter', matterKey(matter), matter, matters.get(matter))),
    ...NOTICE_STATES.map((state) => of('state', state, words.lists.states[state], states.get(state))),
    compoundList(site, 'all', '', words.lists.allCompounds, compounds),
    ...subdistricts.map(({ id, name }) =>
      compoundList(
        site,
        'subdistrict',
        id,
        name,
        compounds.filter(({ subdistrictId }) => subdistrictId === id),
      ),
    ),
  ];
}

function compoundList(site: Site, by: ApiList['by'], key: string, title: string, found: readonly Compound[]): ApiList {
  const items = (from: number, to: number) => found.slice(from, to).map((compound) => compoundSummary(site, compound));
  return { of: 'compounds', by, key, title, total: found.length, items };
}

/** One part of a list, from 1. */
export function listResponse(site: Site, list: ApiList, page: number) {
  const pages = pagesOf(list);
  const partAt = (number: number) => (number >= 1 && number <= pages ? apiHref(listFile(list, number)) : null);
  return respond(site, listFile(list, page), {
    list: { by: list.by, key: list.key, title: list.title },
    total: list.total,
    page,
    pages,
    links: { first: partAt(1), previous: partAt(page - 1), next: partAt(page + 1), last: partAt(pages) },
    items: list.items((page - 1) * ITEMS_PER_FILE, page * ITEMS_PER_FILE),
  });
}

/** Where a program begins: what there is, and every list. */
export function indexResponse(site: Site, lists: readonly ApiList[]) {
  const { district, title, description, organiserId, siteCode } = site.config;
  return respond(site, INDEX_FILE, {
    site: {
      district,
      title,
      description,
      organiser: site.find('office', organiserId)?.name ?? null,
      siteCode,
      home: hrefOf(PATHS.home),
      data: hrefOf(PATHS.data),
    },
    templates: {
      compound: `${apiHref('compounds/')}{id}.json`,
      notice: `${apiHref('notices/')}{id}.json`,
    },
    openapi: apiHref(OPENAPI_FILE),
    subscriptions: subscriptionsOf(feedPages.all, PATHS.home),
    lists: lists.map((list) => ({
      of: list.of,
      by: list.by,
      key: list.key,
      title: list.title,
      total: list.total,
      pages: pagesOf(list),
      api: apiHref(listFile(list)),
    })),
  });
}

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

const said = words.lists;
const by = word(said.by, GROUPINGS);
const total = whole(said.total);
const pages = whole(said.pages);
const part = orNull(address(said.part));

function listSchema(description: string, item: string): Schema {
  return responseSchema(description, {
    list: object(said.list, { by, key: text(said.key), title: text(said.title) }),
    total,
    page: whole(said.page),
    pages,
    links: object(said.links, { first: part, previous: part, next: part, last: part }),
    items: listOf(ref(item), said.items),
  });
}

export const NOTICE_LIST: Schema = listSchema(said.notices, 'NoticeSummary');
export const COMPOUND_LIST: Schema = listSchema(said.compounds, 'CompoundSummary');

/** What `indexResponse` makes. */
export const INDEX: Schema = responseSchema(said.index, {
  site: object(said.site, {
    district: text(said.district),
    title: text(said.siteTitle),
    description: text(said.description),
    organiser: orNull(text(said.organiser)),
    siteCode: text(said.siteCode),
    home: address(said.home),
    data: address(said.data),
  }),
  templates: object(said.templates, { compound: text(said.compoundTemplate), notice: text(said.noticeTemplate) }),
  openapi: address(said.openapi),
  subscriptions: object(words.subscriptions.all, SUBSCRIPTIONS),
  lists: listOf(
    object(said.list, {
      of: word(said.of, ['notices', 'compounds']),
      by,
      key: text(said.key),
      title: text(said.title),
      total,
      pages,
      api: address(words.api),
    }),
    said.lists,
  ),
});
