import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumbers, writeNumbers } from './number-text.ts';
import { bucketOf, joinPieces, pairKey, readPostings, writePiece } from './part-format.ts';

test('numbers come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31 - 1)), (numbers) => void expect(readNumbers(writeNumbers(numbers))).toEqual(numbers)),
    { seed: 4 },
  );
  expect(writeNumbers([0, 31, 32])).toBe('AfgB');
});

test('places come back by page, however they were cut', () => {
  const places = fc.dictionary(fc.nat(500).map(String), fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 20 }));
  fc.assert(
    fc.property(places, fc.nat(10), (given, cut) => {
      const pages = Object.entries(given)
        .map(([page, at]) => [Number(page), at.sort((a, b) => a - b)] as const)
        .sort((a, b) => a[0] - b[0]);
      const flat = pages.map(([page, at]) => at.flatMap((place) => [page, place]));
      const pieces = [flat.slice(0, cut), flat.slice(cut)].filter(({ length }) => length > 0);
      expect([...readPostings(joinPieces(pieces.map((piece) => writePiece(piece.flat()))))]).toEqual(pages);
    }),
    { seed: 4 },
  );
});

test('different pairs have different keys', () => {
  expect(pairKey('12', '3')).not.toBe(pairKey('1', '23'));
  expect(pairKey('年', '12')).toBe('年12');
  expect(pairKey('12', '号')).toBe('12号');
  expect(pairKey('2026', '〕')).not.toBe(pairKey('2026'));
});

test('a key has its bucket on every machine', () => {
  expect(['电梯', '2026年', 'a'].map((key) => bucketOf(key, 1000))).toMatchInlineSnapshot(`
    [
      917,
      125,
      220,
    ]
  `);
});
