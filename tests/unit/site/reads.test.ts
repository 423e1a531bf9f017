import { expect, test } from 'vitest';
import { digestOf } from '../../../scripts/build/pages/digest.ts';
import { compoundView } from '../../../src/site/compound-view.ts';
import { noticeView } from '../../../src/site/notice-view.ts';
import { askAgain, derived, namesOf, noteRead, once, recordReads, type Reads } from '../../../src/site/reads.ts';
import type { Site } from '../../../src/site/site.ts';
import { trackReads } from '../../../src/site/tracked-site.ts';
import { BASE, changed, loggedSite } from './made-site.ts';

const DAY = '2026-11-20';
const siteOf = (dataset = BASE) => trackReads(loggedSite([DAY, dataset]));

/** What a reader of a site asked, each question with a digest of what it is answered now. */
function answersTo(reads: Reads): Map<string, string> {
  return new Map([...namesOf(reads)].map((name) => [name, digestOf(askAgain(name)!.answer)]));
}

/** Questions of `make` over the fixture that are answered differently once the record was changed. */
function changedQuestions(
  make: (site: Site) => unknown,
  ...change: Parameters<typeof changed> extends [unknown, ...infer Rest] ? Rest : never
) {
  const { reads } = recordReads(() => make(siteOf()));
  const before = answersTo(reads);
  siteOf(changed(BASE, ...change));
  const after = answersTo(reads);
  return [...namesOf(reads)].filter((name) => before.get(name) !== after.get(name));
}

const compoundPage = (id: string) => (site: Site) => compoundView(site, site.find('compound', id)!);

test('a page depends on the records it shows, and not on others', () => {
  expect(changedQuestions(compoundPage('c0001'), 'compound', 'c0001', { name: '示例新名小区' })).toContain('find\tcompound\tc0001');
  expect(changedQuestions(compoundPage('c0001'), 'compound', 'c0002', { name: '示例新名小区' })).toEqual([]);
  expect(changedQuestions((site) => noticeView(site, site.notices[0]!), 'office', 'o-zjj', { name: '示例新局' })).toContain(
    'find\toffice\to-zjj',
  );
});

test('what was made once for several pages is what each of them depends on', () => {
  const entry = once((site: Site, id: string) => site.find('compound', id)?.name);
  const site = siteOf();
  const [first, second] = [recordReads(() => entry(site, 'c0001')), recordReads(() => entry(site, 'c0001'))];
  expect([...namesOf(first.reads)]).toEqual(['find\tcompound\tc0001']);
  expect(second).toEqual(first);
});

test('who asks for what was worked out from much depends on what it says alone', () => {
  const names = derived('namesIn', (site: Site, id) =>
    site.all.compound.filter(({ subdistrictId }) => subdistrictId === id).map(({ name }) => name),
  );
  const { reads, value } = recordReads(() => names(siteOf(), 's01'));
  expect([...namesOf(reads)]).toEqual(['namesIn\ts01']);
  expect(askAgain('namesIn\ts01')).toEqual({ answer: value });
});

test('a question that nobody can answer any more is not taken for unchanged', () => {
  const { reads } = recordReads(() => noteRead('gone', 'x'));
  expect([...namesOf(reads)].map(askAgain)).toEqual([undefined]);
});

test('the site says through its questions what it says itself', () => {
  const plain = loggedSite([DAY, BASE]);
  const site = trackReads(plain);
  expect(site.config).toBe(plain.config);
  expect(site.find('compound', 'c0001')).toBe(plain.find('compound', 'c0001'));
  expect(site.where('charge', 'compoundId', 'c0001')).toEqual(plain.where('charge', 'compoundId', 'c0001'));
  expect(site.all.compound).toBe(plain.all.compound);
  expect(site.ledger?.log.entries.length).toBe(plain.ledger?.log.entries.length);
  expect(site.ledger?.log.checkpoint).toEqual(plain.ledger?.log.checkpoint);
});
