import { expect, test } from 'vitest';
import { makeFold } from './fold-text.ts';
import { readQuery } from './query.ts';

const fold = makeFold({ traditional: '雲區', simplified: '云区' });
const read = (typed: string) => readQuery(typed, fold).map(({ as, text, phrases }) => [as, text, ...phrases]);

test('blanks and punctuation part words', () => {
  expect(read(' 东桥街道、改造， ')).toEqual([
    ['word', '东桥街道', '东桥街道'],
    ['word', '改造', '改造'],
  ]);
  expect(read('  ，。!"  ')).toEqual([]);
});

test('full width, capitals and traditional characters are what they stand for', () => {
  expect(read('雲汀區ＡＢ１２')).toEqual([['word', '云汀区ab12', '云汀区ab12']]);
});

test.each(['云政办发〔2026〕12号', '云政办发[2026]12号', '云政办发（２０２６）１２号', '云政办发 〔2026〕 第012号', '云政办发【2026】12'])(
  'the document number %s is the one that pages write',
  (typed) => {
    expect(read(typed).map(([as, , ...phrases]) => [as, ...phrases])).toEqual([['number', '云政办发〔2026〕12号']]);
  },
);

test('a number without its organ is looked for in every form it is written in', () => {
  expect(read('2026年12号')).toEqual([['number', '2026年12号', '〔2026〕12号', '2026年第12号', '2026年12号']]);
});

test.each(['2026年3月5日', '2026/3/5', '2026-03-05', '2026.3.5', '2026年03月05号'])('the day %s is the one that pages write', (typed) => {
  expect(read(typed)[0]?.slice(2)).toEqual(['2026年3月5日', '2026-03-05']);
});

test('a month is one too, and words around stay words', () => {
  expect(read('2026年3月 公示')).toEqual([
    ['date', '2026年3月', '2026年3月'],
    ['word', '公示', '公示'],
  ]);
});

test('what only looks like a number or a day is a word', () => {
  expect(read('n-2026-0001').map(([as]) => as)).toEqual(['word']);
  expect(read('12345').map(([as]) => as)).toEqual(['word']);
  expect(read('1.65元').map(([as, text]) => [as, text])).toEqual([['word', '1.65元']]);
});
