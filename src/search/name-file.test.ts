import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameEntry } from './name-entry.ts';
import { foldName } from './name-fold.ts';
import { packNames, shownPlace, unpackNames } from './name-file.ts';

const name = fc.array(
  fc.tuple(fc.constantFrom('云', '汀', '莘', '庄', 'A', '1', '（', '𠮷', '|', '"'), fc.constantFrom('', 'yun', 'shen', 'xin')),
  {
    minLength: 1,
    maxLength: 6,
  },
);
const entries: fc.Arbitrary<NameEntry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('compound', 'notice'),
      id: fc.stringMatching(/^[a-z][0-9]{1,3}$/),
      path: fc.constantFrom('/compounds/', '/notices/2026/'),
      within: fc.constantFrom<string[]>([], ['柳岸街道'], ['柳岸街道', '望湖街道']),
      about: fc.constantFrom('', '桐荫里'),
      names: fc.array(
        name.map((pairs) => ({ text: pairs.map(([character]) => character).join(''), sounds: pairs.map(([, sound]) => sound) })),
        { minLength: 1, maxLength: 3 },
      ),
      more: fc.record(
        {
          on: fc.constantFrom('2026-01-04', '2025-12-31'),
          matter: fc.constantFrom('改造方案', '选聘物业'),
          period: fc.constantFrom(
            { startsAt: '2026-01-04T00:00:00+08:00', endsAt: '2026-01-28T00:00:00+08:00' },
            { startsAt: '2026-01-04T00:00:00+08:00', endsAt: '2026-01-28T17:30:00+08:00', outcomeOn: '2026-02-02' },
            'waiting',
            'decided',
          ),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 10 },
  )
  .map((list) =>
    list.map(({ about, more: { period, ...more }, ...entry }): NameEntry => ({
      ...entry,
      ...more,
      ...(period !== undefined && { period: typeof period === 'string' ? over(period, more.on) : period }),
      kind: entry.kind as NameEntry['kind'],
      path: `${entry.path}${entry.id}/`,
      place: about || shownPlace(entry.within),
    })),
  );

/** A period that was over when the file was made. */
const over = (state: string, on = '') => ({ startsAt: on, endsAt: on, ...(state === 'decided' && { outcomeOn: on }) });

test('what is packed and sent as JSON comes out again, in its order', () => {
  fc.assert(
    fc.property(entries, (given) => {
      expect(unpackNames(JSON.parse(JSON.stringify(packNames(given))))).toEqual(given);
    }),
    { seed: 20261120, numRuns: 500 },
  );
});

test('a character is read once; only names that read it otherwise say so', () => {
  const entry = (id: string, text: string, pinyin: string): NameEntry => ({
    kind: 'compound',
    id,
    path: `/compounds/${id}/`,
    place: '柳岸街道',
    within: ['柳岸街道'],
    names: [{ text, sounds: pinyin.split(' ') }],
  });
  expect(packNames([entry('c1', '莘县', 'shen xian'), entry('c2', '莘庄', 'xin zhuang'), entry('c3', '莘里', 'shen li')])).toEqual({
    version: 2,
    characters: '莘县庄里',
    sounds: 'shen xian zhuang li',
    readings: [[1, 0, 'xin zhuang']],
    groups: [
      {
        kind: 'compound',
        path: '/compounds/:id/',
        within: ['柳岸街道'],
        rows: [
          ['c1', '莘县'],
          ['c2', '莘庄'],
          ['c3', '莘里'],
        ],
      },
    ],
  });
});

test('a file of another version is refused', () => {
  expect(() => unpackNames({ ...packNames([]), version: 1 as 2 })).toThrow('version 1');
});

test('folding a whole is folding its parts, and folding twice changes nothing', () => {
  const piece = fc.string({ unit: 'grapheme', maxLength: 6 });
  fc.assert(
    fc.property(piece, piece, (a, b) => {
      expect(foldName(a + b)).toBe(foldName(a) + foldName(b));
      expect(foldName(foldName(a))).toBe(foldName(a));
    }),
    { seed: 20261120 },
  );
});

test('width, case, blanks, brackets and tone marks of a name do not matter', () => {
  expect(foldName('莘庄花园（Ａ区）·北院')).toBe('莘庄花园a区北院');
  expect(foldName('Lǜ zhōu')).toBe('lvzhou');
  expect(foldName('⾝份 ㎡')).toBe('身份m2');
});
