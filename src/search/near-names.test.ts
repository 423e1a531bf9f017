import { expect, test } from 'vitest';
import type { NameEntry } from './name-entry.ts';
import { nearNames } from './near-names.ts';

const entry = (id: string, text: string, sounds: string): NameEntry => ({
  kind: 'compound',
  id,
  path: `/compounds/${id}/`,
  place: '',
  within: [],
  names: [{ text, sounds: sounds.split(' ') }],
});
const ENTRIES = [entry('c0001', '变压器厂老院', 'bian ya qi chang lao yuan'), entry('c0002', '萤光居一期', 'ying guang ju yi qi')];

test.each([
  ['a wrong letter', 'bianyaqichamglaoyuan', ['c0001']],
  ['a letter that is wrong within ng', 'bianyaqicharglaoyuan', ['c0001']],
  ['a letter too many before ng', 'yingguanngjuyiqi', ['c0002']],
  ['a final n for ng, and another slip', 'bianyaqicanlaoyuah', ['c0001']],
  ['two wrong letters', 'bianyaqixxanglaoyuan', []],
])('in pinyin with %s the names meant are found', (_slip, typed, ids) => {
  expect(nearNames(ENTRIES, typed, new Map()).map(({ entry: { id } }) => id)).toEqual(ids);
});
