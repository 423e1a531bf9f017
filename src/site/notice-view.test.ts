import { expect, test } from 'vitest';
import type { Notice } from '../schema/notice.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { noticeEntry } from './notice-view.ts';
import { makeSite } from './site.ts';

const base = loadSources('', nodeFiles(new URL('../../tests/fixtures/base', import.meta.url).pathname)).dataset;
/** A district of many compounds in one subdistrict. */
const compound = Array.from({ length: 80 }, (_, index) => ({
  ...base.compound[0]!,
  value: { ...base.compound[0]!.value, id: `x${index}`, subdistrictId: 's01' },
}));
const site = makeSite({ ...base, compound }, [], '2026-11-20');
const concerns = (change: Partial<Notice>) => noticeEntry(site, { ...base.notice[0]!.value, ...change }).concerns;
const ids = (count: number) => compound.slice(0, count).map(({ value }) => value.id);
const place = base.subdistrict.find(({ value }) => value.id === 's01')?.value.name;

test('a notice names its compounds to the browser; one of very many names their subdistrict, once', () => {
  expect(concerns({ compoundIds: ids(60), subdistrictIds: undefined })).toEqual({ compounds: ids(60), subdistricts: [] });
  expect(concerns({ compoundIds: ids(61), subdistrictIds: undefined })).toEqual({ compounds: [], subdistricts: [place] });
});

test('a notice of a whole subdistrict names it, and one of the whole district nothing', () => {
  expect(concerns({ compoundIds: undefined, subdistrictIds: ['s01'] })).toEqual({ compounds: [], subdistricts: [place] });
  expect(concerns({ compoundIds: undefined, subdistrictIds: undefined })).toEqual({ compounds: [], subdistricts: [] });
});
