import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomText, jsonFeedText, type Feed } from '../../../src/components/feeds/feed.ts';
import { noticeFeed } from '../../../src/components/feeds/feed-items.ts';
import { correctionsFeed } from '../../../src/components/ledger/corrections-feed.ts';
import { correctionsFeedView } from '../../../src/site/corrections-feed-view.ts';
import { allNoticesFeed, compoundFeed, matterFeed, publishedMatters, subdistrictFeed } from '../../../src/site/feed-view.ts';
import type { Site } from '../../../src/site/site.ts';
import { BASE, changed, loggedSite, siteOn } from './made-site.ts';

const NOTICE = 'n-2026-0001';
const DAY = '2026-11-20';

function feedsOf(site: Site): Feed[] {
  return [
    allNoticesFeed(site),
    ...publishedMatters(site).map((matter) => matterFeed(site, matter)),
    ...site.all.compound.map((compound) => compoundFeed(site, compound)),
    ...site.all.subdistrict.map((subdistrict) => subdistrictFeed(site, subdistrict)),
  ].map(noticeFeed);
}

const all = (site: Site) => parseAtomFeed(atomText(noticeFeed(allNoticesFeed(site))));
const entryOf = (site: Site, end: string) => all(site).entries?.find(({ id }) => id?.endsWith(end));

test('every feed says the same as Atom and as JSON Feed, under ids that are used once', () => {
  const site = siteOn(DAY, changed(BASE, 'notice', NOTICE, { title: '甲 & 乙 <三> "四" ]]>' }));
  const feeds = feedsOf(site);
  for (const feed of feeds) {
    const atom = parseAtomFeed(atomText(feed));
    const json = parseJsonFeed(jsonFeedText(feed));
    expect(json).toMatchObject({ title: atom.title?.value, language: 'zh-CN', feed_url: expect.stringMatching(/feed\.json$/) });
    const said = (atom.entries ?? []).map(({ id, title, links, published, updated }) => [
      id,
      title?.value,
      links?.[0]?.href,
      published,
      updated,
    ]);
    expect(said).toEqual(
      (json.items ?? []).map(({ id, title, url, date_published, date_modified }) => [id, title, url, date_published, date_modified]),
    );
    expect(new Set(said.map(([id]) => id)).size).toBe(said.length);
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toMatch(/^https:.*\/feed\.xml$/);
  }
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length);
  expect(entryOf(site, `/${NOTICE}`)?.title?.value).toBe('甲 & 乙 <三> "四" ]]>');
});

test('a compound has the notices that name it, a subdistrict those of its compounds', () => {
  const site = siteOn(DAY);
  const [first, second] = site.all.compound;
  const ids = (feed: Feed) => feed.items.map(({ id }) => id).filter((id) => id.includes('n-2026-'));
  expect(ids(noticeFeed(compoundFeed(site, second!)))).toContain(`tag:www.example.invalid,2026:notices/${NOTICE}`);
  expect(ids(noticeFeed(compoundFeed(site, first!))).some((id) => id.endsWith(NOTICE))).toBe(false);
  expect(ids(noticeFeed(subdistrictFeed(site, site.all.subdistrict[0]!))).some((id) => id.endsWith(NOTICE))).toBe(true);
});

test('while it is open, a notice says until when and how one can object; its corrections and its outcome are news of their own', () => {
  const site = siteOn(DAY);
  const text = entryOf(site, '/n-2026-0002')?.content?.value ?? '';
  expect(text).toContain('征求意见到2026年2月3日');
  expect(text).toContain('怎样提：');
  expect(text).toContain('000-5550');
  const ids = all(site)
    .entries?.map(({ id }) => id ?? '')
    .filter((id) => id.includes(NOTICE));
  expect(ids?.map((id) => id.split(NOTICE)[1])).toEqual(['/outcome', expect.stringMatching(/^\/corrections\/2026-/), '']);
});

test('an entry is as new as its last change in the log, and what was there before the log as its own days', () => {
  const before = BASE;
  const after = changed(changed(before, 'notice', 'n-2026-0002', { whoMay: '全体业主和使用人' }), 'notice', 'n-2026-0002', {
    corrections: [{ on: '2026-11-21', office: '区住建局', reason: '写漏了使用人' }],
  });
  const site = loggedSite([DAY, before], ['2026-11-21', after]);
  expect(entryOf(site, '/n-2026-0002')?.updated).toBe('2026-11-21T09:00:00Z');
  const published = site.find('notice', 'n-2026-0005')!.publishedOn;
  expect(Date.parse(entryOf(site, '/n-2026-0005')?.updated ?? '')).toBe(Date.parse(`${published}T00:00:00+08:00`));
});

test('of a withdrawn notice feeds say that it is, in place of what they said before', () => {
  const hidden = changed(BASE, 'notice', 'n-2026-0002', { withdrawOn: '2026-11-01' });
  const entry = entryOf(siteOn(DAY, hidden), '/n-2026-0002');
  expect(entry?.content?.value).toContain('正文于2026年11月1日撤下');
  expect(entry?.content?.value).not.toContain('000-5550');
  expect(Date.parse(entry?.updated ?? '')).toBe(Date.parse('2026-11-01T00:00:00+08:00'));
});

test('a notice that was withdrawn and deleted leaves its number, that it was withdrawn, and why', () => {
  const [row] = BASE.correction;
  const value = {
    table: '公示公告',
    record: 'n-2026-0002',
    on: '2026-11-21',
    action: '撤回',
    office: '区住建局',
    reason: '发错了区',
  } as const;
  const after = {
    ...BASE,
    notice: BASE.notice.filter((one) => one.value.id !== 'n-2026-0002'),
    correction: [...BASE.correction, { at: row?.at ?? BASE.compound[0]!.at, value }] as typeof BASE.correction,
  };
  const site = loggedSite([DAY, BASE], ['2026-11-21', after]);
  const title = BASE.notice.find((one) => one.value.id === 'n-2026-0002')!.value.title;
  const entry = entryOf(site, '/n-2026-0002');
  expect(entry).toMatchObject({ title: { value: '已撤回的公示（n-2026-0002）' }, updated: '2026-11-21T09:00:00Z' });
  expect(entry?.content?.value).toContain('发错了区');
  expect(feedsOf(site).map(atomText).join('')).not.toContain(title);
  const corrections = correctionsFeed(correctionsFeedView(site));
  expect(parseJsonFeed(jsonFeedText(corrections)).items).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: expect.stringMatching(/^tag:.*:ledger\/\d+$/), tags: ['撤回', '公示公告'] })]),
  );
  expect(parseAtomFeed(atomText(corrections)).entries).toHaveLength(1);
});

test('a feed is bounded, and one without entries is a feed', () => {
  const [row] = BASE.notice;
  const many = Array.from({ length: 80 }, (_, index) => ({ ...row!, value: { ...row!.value, id: `n-2025-${1000 + index}` } }));
  expect(allNoticesFeed(siteOn(DAY, { ...BASE, notice: many })).events).toHaveLength(50);
  const empty = noticeFeed(allNoticesFeed(siteOn(DAY, { ...BASE, notice: [] })));
  expect(parseAtomFeed(atomText(empty))).toMatchObject({
    title: { value: expect.stringContaining('全部公示') },
    updated: '2026-11-19T16:00:00Z',
  });
  expect(parseJsonFeed(jsonFeedText(empty)).items ?? []).toEqual([]);
});
