import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchNames } from './match-names.ts';
import type { NameEntry } from './name-entry.ts';

const name = (text: string, pinyin: string) => {
  const syllables = pinyin.split(' ');
  return { text, sounds: [...text].map((character) => (/\p{Script=Han}/u.test(character) ? (syllables.shift() ?? '') : '')) };
};
const entry = (id: string, ...names: [string, string][]): NameEntry => ({
  kind: 'compound',
  id,
  path: `/compounds/${id}/`,
  place: '柳岸街道',
  within: ['柳岸街道'],
  names: names.map(([text, pinyin]) => name(text, pinyin)),
});

const ENTRIES = [
  entry('c0001', ['桐荫里小区', 'tong yin li xiao qu'], ['原铁路三处家属院', 'yuan tie lu san chu jia shu yuan']),
  entry('c0002', ['云汀苑', 'yun ting yuan']),
  entry('c0003', ['云汀苑二期', 'yun ting yuan er qi']),
  entry('c0004', ['柳岸云汀', 'liu an yun ting']),
  entry('c0005', ['莘庄花园（A区）', 'xin zhuang hua yuan qu']),
  entry('c0006', ['绿洲家园', 'lv zhou jia yuan']),
  entry('c0007', ['柳岸路12号院', 'liu an lu hao yuan']),
  entry('c0008', ['中山里', 'zhong shan li'], ['云汀苑北院', 'yun ting yuan bei yuan']),
];
const find = (query: string) => matchNames(ENTRIES, query).map(({ entry: { id } }) => id);

describe('a compound is found', () => {
  test.each([
    ['by two characters', '桐荫', ['c0001']],
    ['by characters from its middle', '荫里', ['c0001']],
    ['by an alias', '铁路三处', ['c0001']],
    ['by full pinyin', 'tongyinlixiaoqu', ['c0001']],
    ['by pinyin with capitals, blanks, tones and apostrophes', 'Tóng Yīn’li', ['c0001']],
    ['by pinyin that breaks off in a syllable', 'tongyi', ['c0001']],
    ['by initials', 'tylxq', ['c0001']],
    ['by initials of an alias', 'ytlsc', ['c0001']],
    ['by characters and pinyin mixed', '桐yin', ['c0001']],
    ['by characters and initials mixed', '桐yl', ['c0001']],
    ['by pinyin from its middle', 'yinli', ['c0001']],
    ['by the pinyin that was given for a polyphone', 'xinzhuang', ['c0005']],
    ['whatever the width of letters, figures and brackets', '莘庄花园(Ａ区)', ['c0005']],
    ['by lv and by lu', 'lvzhou', ['c0006']],
    ['by lu as well', 'luzhou', ['c0006']],
    ['by the number of its house', '12号', ['c0007']],
    ['by the number of its house within pinyin', 'lu12hao', ['c0007']],
    ['by zh and sh as initials', 'zhshl', ['c0008']],
    ['by z and s as initials', 'zsl', ['c0008']],
    ['by its id, as it is printed on posters', 'C0004', ['c0004']],
  ])('%s', (_how, query, ids) => {
    expect(find(query)).toEqual(ids);
  });
});

describe('the best comes first', () => {
  test('whole name, beginning, beginning of an alias, inside', () => {
    expect(find('云汀苑')).toEqual(['c0002', 'c0003', 'c0008']);
    expect(find('云汀')).toEqual(['c0002', 'c0003', 'c0008', 'c0004']);
  });
  test('the same order by pinyin and by initials', () => {
    expect(find('yuntingyuan')).toEqual(['c0002', 'c0003', 'c0008']);
    expect(find('yty')).toEqual(['c0002', 'c0003', 'c0008']);
  });
  test('pinyin before initials', () => {
    const entries = [entry('a', ['爱你', 'ai ni']), entry('b', ['安', 'an'])];
    expect(matchNames(entries, 'an').map(({ entry: { id }, by }) => [id, by])).toEqual([
      ['b', 'pinyin'],
      ['a', 'initials'],
    ]);
  });
  test('a match says by which of its names, and how', () => {
    expect(matchNames(ENTRIES, 'yuantie')[0]).toMatchObject({ text: '原铁路三处家属院', by: 'pinyin' });
    expect(matchNames(ENTRIES, 'tyl')[0]).toMatchObject({ text: '桐荫里小区', by: 'initials' });
    expect(matchNames(ENTRIES, '汀')[0]).toMatchObject({ text: '云汀苑', by: 'characters' });
  });
});

test('nothing, and nothing but punctuation, finds nothing', () => {
  for (const query of ['', '  ', '（）', '·', '龘', 'zzz', 'yuntingyuanx']) expect(find(query), query).toEqual([]);
});

test('a figure with a point is not the same digits without it', () => {
  const numbered = [entry('d-2025-014', ['云政办发〔2025〕14号', 'yun zheng ban fa hao'])];
  expect(matchNames(numbered, '2025')).toHaveLength(1);
  expect(matchNames(numbered, '20.25')).toEqual([]);
});

test('a lone letter finds only names that begin with it', () => {
  expect(find('y')).toEqual(['c0002', 'c0003', 'c0008', 'c0001']);
});

const SYLLABLES = [
  ['云', 'yun'],
  ['汀', 'ting'],
  ['苑', 'yuan'],
  ['西', 'xi'],
  ['安', 'an'],
  ['先', 'xian'],
  ['绿', 'lv'],
  ['中', 'zhong'],
  ['A', ''],
  ['1', ''],
] as const;
const spoken = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 8 });
const entryOf = (pairs: readonly (readonly [string, string])[], id = 'id'): NameEntry => ({
  kind: 'compound',
  id,
  path: '/',
  place: '',
  within: [],
  names: [{ text: pairs.map(([character]) => character).join(''), sounds: pairs.map(([, sound]) => sound) }],
});
const FIXED = { seed: 20261120, numRuns: 500 };

test('any stretch of a name finds it, each character typed as itself, in pinyin or by its first letter', () => {
  const way = fc.constantFrom('character', 'sound', 'initial');
  fc.assert(
    fc.property(spoken, fc.nat(), fc.array(way, { minLength: 8, maxLength: 8 }), (pairs, from, ways) => {
      const start = from % pairs.length;
      const query = pairs
        .slice(start)
        .map(([character, sound], index) =>
          sound === '' || ways[index] === 'character' ? character : ways[index] === 'sound' ? sound : sound[0],
        )
        .join('');
      // A lone letter from the middle of a name says too little.
      fc.pre(start === 0 || query.length > 1 || !/[a-z]/.test(query));
      expect(matchNames([entryOf(pairs)], query)).toHaveLength(1);
    }),
    FIXED,
  );
});

test('what is found by characters really holds them, and the answer does not change from call to call', () => {
  const query = fc.array(fc.constantFrom(...SYLLABLES.flat(), 'y', 'n', ' '), { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(spoken, { maxLength: 12 }), query, (names, typed) => {
      const entries = names.map((pairs, index) => entryOf(pairs, `id-${index}`));
      const found = matchNames(entries, typed);
      expect(matchNames(structuredClone(entries), typed)).toEqual(found);
      expect(new Set(found.map(({ entry: { id } }) => id)).size).toBe(found.length);
      const bare = typed.replaceAll(' ', '').toLowerCase();
      for (const { text, by } of found) if (by === 'characters') expect(text.toLowerCase()).toContain(bare);
      const literal = entries.filter(({ names: [only] }) => bare !== '' && only?.text.toLowerCase().includes(bare));
      expect(
        found
          .filter(({ by }) => by === 'characters')
          .map(({ entry: { id } }) => id)
          .sort(),
      ).toEqual(literal.map(({ id }) => id).sort());
    }),
    FIXED,
  );
});
