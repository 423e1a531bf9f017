import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Compound } from '../schema/compound.ts';
import { matchNames } from '../search/match-names.ts';
import { unpackNames } from '../search/name-file.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { firstNames, noticeNamesOf, noticeYears } from './names-view.ts';
import { soundsOf } from './pinyin.ts';
import { makeSite } from './site.ts';

const root = new URL('../../', import.meta.url).pathname;
const base = loadSources('', nodeFiles(`${root}tests/fixtures/base`)).dataset;

/** The names of a district whose first compound is changed. */
function namesWith(change: Partial<Compound>) {
  const [first, ...others] = base.compound;
  const compound = [{ ...first!, value: { ...first!.value, ...change } }, ...others];
  return unpackNames(firstNames(makeSite({ ...base, compound }, [], '2026-11-20')));
}
const find = (change: Partial<Compound>, query: string) => matchNames(namesWith(change), query).map(({ text }) => text);

test('a compound is found by the pinyin of its name and of its aliases', () => {
  const change = { name: '云汀苑', aliases: ['铁路三处家属院'] };
  expect(find(change, 'yuntingyuan')).toEqual(['云汀苑']);
  expect(find(change, 'tlsc')).toEqual(['铁路三处家属院']);
});

test('the column 拼音 goes before the dictionary, for the name and for the same characters of an alias', () => {
  const change = { name: '莘庄花园12号', aliases: ['莘庄一村'] };
  expect(find(change, 'xinzhuang')).toEqual([]);
  expect(find({ ...change, pinyin: 'xin zhuang hua yuan hao' }, 'xinzhuanghuayuan12hao')).toEqual(['莘庄花园12号']);
  expect(find({ ...change, pinyin: 'xin zhuang hua yuan hao' }, 'xinzhuangyicun')).toEqual(['莘庄一村']);
});

test('every code point has its own reading, and what is not Han has none', () => {
  expect(soundsOf('绿地A区12号（北院）')).toEqual(['lv', 'di', '', 'qu', '', '', 'hao', '', 'bei', 'yuan', '']);
  expect(soundsOf('𠮷家1')).toHaveLength(3);
  expect(soundsOf('')).toEqual([]);
});

const site = makeSite(loadSources(root, nodeFiles(root)).dataset, [], '2026-11-20');

test('the first names of the demonstration district fit into 45 KB, and each thing is found by what it is called', () => {
  const file = firstNames(site);
  expect(gzipSync(JSON.stringify(file)).length).toBeLessThan(45 * 1024);
  const entries = unpackNames(file);
  const { compound, subdistrict, community, company, document } = site.all;
  const open = entries.filter(({ kind }) => kind === 'notice');
  expect(open.length).toBeGreaterThan(0);
  expect(entries).toHaveLength([compound, subdistrict, community, company, document, open].flat().length);
  for (const { id, names } of entries.filter((_, index) => index % 4 === 0)) {
    for (const { text, sounds } of names) {
      for (const query of [text, sounds.map((sound, index) => sound || [...text][index]).join('')]) {
        expect(
          matchNames(entries, query).map(({ entry }) => entry.id),
          query,
        ).toContain(id);
      }
    }
  }
});

test('titles of notices come by year, each with its address, day and matter', () => {
  const entries = noticeYears(site).flatMap((year) => unpackNames(noticeNamesOf(site, year)));
  expect(entries.map(({ id }) => id).sort()).toEqual(site.all.notice.map(({ id }) => id).sort());
  for (const { id, path, on, matter } of entries) {
    const notice = site.find('notice', id);
    expect([on, matter]).toEqual([notice?.publishedOn, notice?.matter]);
    expect(path).toBe(`/notices/${on?.slice(0, 4)}/${id}/`);
  }
});
