import { expect, test } from 'vitest';
import type { Office } from '../schema/office.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { compoundHead, datasetHead, documentHead, homeHead, noticeHead } from './head-view.ts';
import { kindOf } from '../schema/registry.ts';
import { noticeView } from './notice-view.ts';
import { makeSite } from './site.ts';

const base = loadSources('', nodeFiles(new URL('../../tests/fixtures/base', import.meta.url).pathname)).dataset;
const site = makeSite(base, [], '2026-11-20');
const view = noticeView(
  site,
  site.notices.find(({ value }) => value.id === 'n-2026-0001')!,
);
const subject = (head: { things?: readonly Record<string, unknown>[] }) => head.things?.[0];

test('a notice says when it was published, by whom, about what, and until when it can be answered', () => {
  const { article } = view.head;
  expect(article).toMatchObject({ publishedOn: '2026-03-11', source: view.issuer?.name });
  expect(article?.keywords).toContain('加装电梯方案');
  expect(subject(view.head)).toMatchObject({
    '@type': 'SpecialAnnouncement',
    datePosted: '2026-03-11',
    expires: view.period?.endsAt,
    publisher: { '@type': 'GovernmentOrganization', name: view.issuer?.name },
  });
});

test('a notice whose text was withdrawn ends no more', () => {
  expect(subject(noticeHead(site, view.notice, { ...view, withdrawn: true }))?.expires).toBeUndefined();
});

test('a notice of many compounds names what they lie in', () => {
  const places = Array.from({ length: 7 }, (_, at) => `${at + 1}号小区`);
  const whereOf = (parts: object) => JSON.stringify(subject(noticeHead(site, view.notice, { ...view, ...parts }))?.spatialCoverage);
  expect(whereOf({ places, within: ['东城街道'] })).toContain('东城街道');
  expect(whereOf({ places, within: places })).toContain(site.config.district);
  expect(whereOf({ places: places.slice(0, 6), within: ['东城街道'] })).toContain('6号小区');
});

test('an issuer that is no organ of party or state is an organisation and no more', () => {
  const issuer: Office = { id: 'x', name: '示例一号小区业主委员会', kind: '业主组织' };
  expect(subject(noticeHead(site, view.notice, { ...view, issuer }))?.publisher).toEqual({ '@type': 'Organization', name: issuer.name });
});

test('a law is legislation, in force or not; anything else a document with its state', () => {
  const document = { id: 'd-1', title: '某条例', publishedOn: '2025-01-01', status: '有效', issuerName: '国务院' } as const;
  const law = { ...document, kind: '法律法规' } as const;
  expect(subject(documentHead(site, law, '国务院', undefined))).toMatchObject({
    '@type': 'Legislation',
    legislationLegalForce: 'https://schema.org/InForce',
  });
  expect(subject(documentHead(site, law, '国务院', '废止'))?.legislationLegalForce).toBe('https://schema.org/NotInForce');
  const notice = { ...document, kind: '政策文件', repealedOn: '2026-01-01' } as const;
  expect(subject(documentHead(site, notice, '某局', '废止'))).toMatchObject({
    '@type': 'DigitalDocument',
    creativeWorkStatus: '废止',
    expires: '2026-01-01',
  });
});

test('compounds, tables and the site are what schema.org calls them', () => {
  const compound = site.all.compound[0]!;
  expect(subject(compoundHead(site, compound))).toMatchObject({
    '@type': 'ApartmentComplex',
    name: compound.name,
    numberOfAccommodationUnits: { value: compound.households },
  });
  expect(subject(datasetHead(site, kindOf('compound')))).toMatchObject({
    '@type': 'Dataset',
    dateModified: site.dataDate,
    isAccessibleForFree: true,
  });
  expect(subject(homeHead(site))).toMatchObject({ '@type': 'WebSite', publisher: { telephone: site.config.phone } });
});
