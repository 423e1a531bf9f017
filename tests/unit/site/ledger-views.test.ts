import { expect, test } from 'vitest';
import { atomText } from '../../../src/components/feeds/feed.ts';
import { correctionsFeed } from '../../../src/components/ledger/corrections-feed.ts';
import { differenceLines } from '../../../src/components/ledger/change-text.ts';
import type { Dataset, Row } from '../../../src/schema/dataset.ts';
import { correctionsFeedView } from '../../../src/site/corrections-feed-view.ts';
import { correctionsPages } from '../../../src/site/corrections-view.ts';
import { frameOf } from '../../../src/site/frame.ts';
import { historyView, recordsWithHistory } from '../../../src/site/ledger-history-view.ts';
import { paperState } from '../../../src/site/ledger-paper.ts';
import { loggedRecord } from '../../../src/site/ledger-record-view.ts';
import { ledgerView } from '../../../src/site/ledger-view.ts';
import { makeSite, type Site } from '../../../src/site/site.ts';
import { withdrawnRecords } from '../../../src/site/withdrawn-records.ts';
import { kindOf, type Kind } from '../../../src/schema/registry.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { emptyLog, openLog, registered } from '../../ledger/make-log.ts';

const base = loadSources('', nodeFiles('tests/fixtures/base')).dataset;
/** Stands in no other record of the fixture. */
const SECRET = '000-5550 7391';
const [company] = base.company as [Row<Dataset['company'][number]['value']>];
const withPhone = { ...base, company: [{ ...company, value: { ...company.value, id: 'p9999', servicePhone: SECRET } }, ...base.company] };

type CorrectionValue = Dataset['correction'][number]['value'];

function correction(value: Partial<CorrectionValue>): Dataset['correction'][number] {
  const whole = {
    table: '物业服务企业',
    record: 'p9999',
    on: '2026-11-21',
    action: '更正',
    office: '区住建局',
    reason: '电话写错',
    ...value,
  };
  return { value: whole as CorrectionValue, at: { ...company.at, kind: 'correction' } } as Dataset['correction'][number];
}

function siteOf(dataset: Dataset, log = registered(emptyLog(), dataset, '2026-11-21'), day = '2026-11-21'): Site {
  return makeSite(dataset, [], day, openLog(log));
}

/** The fixture after one company's phone was corrected, on the day after it was registered. */
function correctedSite(change: Partial<CorrectionValue> = {}): Site {
  const first = registered(emptyLog(), withPhone, '2026-11-20');
  const [row, ...others] = withPhone.company;
  const after: Dataset = {
    ...withPhone,
    company: [{ ...row!, value: { ...row!.value, servicePhone: '000-5550 7392' } }, ...others],
    correction: [...base.correction, correction(change)],
  };
  return siteOf(after, registered(first, after, '2026-11-21'));
}

/** The fixture after that company was withdrawn. */
function withdrawnSite(): Site {
  const first = registered(emptyLog(), withPhone, '2026-11-20');
  const after: Dataset = { ...base, correction: [...base.correction, correction({ action: '撤回', reason: '登记的是个人电话' })] };
  return siteOf(after, registered(first, after, '2026-11-21'));
}

function everything(site: Site): string {
  const history = recordsWithHistory(site).map(({ kind, value }) => historyView(site, kind, value).steps);
  return JSON.stringify([correctionsPages(site), history, withdrawnRecords(site), atomText(correctionsFeed(correctionsFeedView(site)))]);
}

test('a correction shows what the record said and what it says now, in the words of its page', () => {
  const site = correctedSite();
  const [page] = correctionsPages(site);
  expect(page).toMatchObject({ corrected: 1, withdrawn: 0, page: 1, pages: 1 });
  const [item] = page!.items;
  expect(item).toMatchObject({ kind: 'correct', reason: '区住建局：电话写错', title: company.value.name, path: '/companies/p9999/' });
  expect(differenceLines(item!.difference!)).toEqual(['服务电话：原来000-5550 7391，改为000-5550 7392。']);
});

test('the page of a corrected record says so, counts its entries and leads to all of them', () => {
  const site = correctedSite();
  const logged = loggedRecord(site, 'company', site.find('company', 'p9999'))!;
  expect(logged.entries.map(({ kind }) => kind)).toEqual(['publish', 'correct']);
  expect(logged.corrected).toMatchObject({ count: 1, entry: { on: '2026-11-21' } });
  expect(logged.history).toBe('/ledger/history/companies/p9999/');
  expect(recordsWithHistory(site).map(({ id }) => id)).toEqual(['p9999']);
});

test('a record that never changed has one entry and no history', () => {
  const site = siteOf(base);
  const logged = loggedRecord(site, 'company', base.company[0]!.value)!;
  expect(logged).toMatchObject({ corrected: undefined, withdrawn: undefined, late: undefined, history: undefined });
  expect(recordsWithHistory(site)).toEqual([]);
  expect(correctionsPages(site)[0]!.items).toEqual([]);
});

test('of a correction that hides what was there, no view has the earlier words', () => {
  const site = correctedSite({ hidden: true });
  expect(correctionsPages(site)[0]!.items[0]!.difference).toBeUndefined();
  expect(everything(site)).not.toContain(SECRET);
  expect(everything(correctedSite())).toContain(SECRET);
});

test('a withdrawn record keeps its address, its number, the reason and the hash, and nothing of its text', () => {
  const site = withdrawnSite();
  const [record] = withdrawnRecords(site);
  expect(record).toMatchObject({
    id: 'p9999',
    paths: ['/companies/p9999/'],
    logged: { withdrawn: { reason: '区住建局：登记的是个人电话' } },
  });
  expect(record!.steps.map(({ kind, open }) => [kind, open])).toEqual([
    ['withdraw', false],
    ['publish', false],
  ]);
  expect(record!.steps[1]!.hash).toHaveLength(44);
  expect(everything(site)).not.toContain(SECRET);
  expect(everything(site)).not.toContain(SECRET.slice(4));
});

test('a notice registered later than the day it gives is told with both days, one that was there when the log began is not', () => {
  const [notice, ...others] = base.notice as [Row<Dataset['notice'][number]['value']>, ...Dataset['notice']];
  const first = registered(emptyLog(), { ...base, notice: others }, '2026-11-20');
  const site = siteOf(base, registered(first, base, '2026-11-21'));
  expect(loggedRecord(site, 'notice', notice.value)!.late).toEqual({ publishedOn: notice.value.publishedOn, on: '2026-11-21' });
  expect(loggedRecord(site, 'notice', others[0]!.value)!.late).toBeUndefined();
});

test('a sheet carries the first state that has what it prints, however long the log gets', () => {
  const first = registered(emptyLog(), base, '2026-11-20');
  const before = siteOf(base, first);
  const after = siteOf(withPhone, registered(first, withPhone, '2026-11-21'));
  const printed = [['notice', base.notice[0]!.value]] as const;
  const state = paperState(before, printed)!;
  expect(state.code).toMatch(/^(?:[\dA-F]{4}-){3}[\dA-F]{4}$/);
  expect(state.fragment).toMatch(/^#c=\d+\.[\w-]{43}$/);
  expect(paperState(after, printed)).toEqual(state);
  expect(paperState(after, [...printed, ['company', after.find('company', 'p9999')]])!.size).toBeGreaterThan(state.size);
});

test('what a notice withdrawn by date said is closed on its day, before the log knows', () => {
  const [notice, ...others] = base.notice as [Row<Dataset['notice'][number]['value']>, ...Dataset['notice']];
  const dataset: Dataset = { ...base, notice: [{ ...notice, value: { ...notice.value, withdrawOn: '2026-11-25' } }, ...others] };
  const log = registered(emptyLog(), dataset, '2026-11-21');
  const opened = (day: string) => {
    const { ledger } = siteOf(dataset, log, day);
    return ledger!.contentOf(ledger!.entriesOf('notice', notice.value.id)[0]!);
  };
  expect(opened('2026-11-24')?.body).toBe(notice.body!.trim());
  expect(opened('2026-11-25')).toBeUndefined();
});

test('the page about the log counts what was registered and names its state, apart from releases', () => {
  const view = ledgerView(withdrawnSite())!;
  const count = (kind: string) => view.counts.find((one) => one.kind === kind)?.count;
  expect([count('correct'), count('withdraw')]).toEqual([0, 1]);
  expect(view.size).toBe(view.counts.reduce((sum, one) => sum + one.count, 0));
  expect(view.demonstration).toBe(true);
  expect(view.tables.find(({ kind }) => kind.name === 'company')).toMatchObject({ count: base.company.length + 2 });
});

test('the feed is Atom with one entry per correction, and the same for the same log', () => {
  const feed = atomText(correctionsFeed(correctionsFeedView(correctedSite())));
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain('更正：物业服务企业');
  expect(feed).toContain('<updated>2026-11-21T09:00:00Z</updated>');
  expect(atomText(correctionsFeed(correctionsFeedView(correctedSite())))).toBe(feed);
});

test('a site without a log has none of it', () => {
  const site = makeSite(base, [], '2026-11-21');
  expect(loggedRecord(site, kindOf('company') as Kind, base.company[0]!.value)).toBeUndefined();
  expect([correctionsPages(site), recordsWithHistory(site), withdrawnRecords(site), ledgerView(site)]).toEqual([[], [], [], undefined]);
});

test('a log that was only begun has no page, and nothing leads to one', () => {
  const site = siteOf(base, emptyLog());
  expect(ledgerView(site)).toBeUndefined();
  expect(frameOf(site).ledger).toBe(false);
});
