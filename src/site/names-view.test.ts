import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Compound } from '../schema/compound.ts';
import { matchNames } from '../search/match-names.ts';
import { unpackNames } from '../search/name-file.ts';
import { loadSources } from '../sources/load.ts';
import { compoundNames } from './names-view.ts';
import { soundsOf } from './pinyin.ts';
import { makeSite } from './site.ts';

const root = new URL('../../', import.meta.url).pathname;
const base = loadSources(`${root}tests/fixtures/base`).dataset;

/** The names of a district whose first compound is changed. */
function namesWith(change: Partial<Compound>) {
  const [first, ...others] = base.compound;
  const compound = [{ ...first!, value: { ...first!.value, ...change } }, ...others];
  return unpackNames(compoundNames(makeSite({ ...base, compound }, [], '2026-11-20')));
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

test('the names of the demonstration district fit into 12 KB, and each compound is found by what it is called', () => {
  const site = makeSite(loadSources(root).dataset, [], '2026-11-20');
  const file = compoundNames(site);
  expect(gzipSync(JSON.stringify(file)).length).toBeLessThan(12 * 1024);
  const entries = unpackNames(file);
  expect(entries).toHaveLength(site.all.compound.length);
  for (const { id, names, place } of entries) {
    expect(place).not.toBe('');
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
