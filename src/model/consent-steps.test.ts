import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentPasses, consentSteps } from './consent-steps.ts';

/** 12 homes of 80 ㎡ each, in 0.01 ㎡. */
const votes = (voted: number, yes: number, threshold: Parameters<typeof consentSteps>[0]['threshold']) => ({
  threshold,
  electorateArea: 12 * 8000,
  electorateHeads: 12,
  votedArea: voted * 8000,
  votedHeads: voted,
  yesArea: yes * 8000,
  yesHeads: yes,
});

test('two thirds have to take part, and exactly two thirds are enough', () => {
  expect(consentPasses(votes(8, 8, '过半数'))).toBe(true);
  expect(consentPasses(votes(7, 7, '过半数'))).toBe(false);
});

test('exactly half of those who voted is not more than half; exactly three quarters is three quarters', () => {
  expect(consentPasses(votes(8, 4, '过半数'))).toBe(false);
  expect(consentPasses(votes(8, 5, '过半数'))).toBe(true);
  expect(consentPasses(votes(8, 6, '四分之三以上'))).toBe(true);
  expect(consentPasses(votes(8, 5, '四分之三以上'))).toBe(false);
});

test('the older rule asks two thirds of all owners to agree, whatever number took part', () => {
  expect(consentSteps(votes(12, 8, '全体三分之二以上')).map(({ whole }) => whole)).toEqual([12 * 8000, 12]);
  expect(consentPasses(votes(12, 8, '全体三分之二以上'))).toBe(true);
  expect(consentPasses(votes(8, 7, '全体三分之二以上'))).toBe(false);
  expect(consentPasses(votes(8, 7, '四分之三以上'))).toBe(true);
});

test('area and heads have to hold both', () => {
  expect(consentPasses({ ...votes(12, 12, '过半数'), yesArea: 12 * 4000 })).toBe(false);
  expect(consentPasses({ ...votes(12, 12, '过半数'), votedHeads: 7, yesHeads: 7 })).toBe(false);
});

test('shows the two whole numbers that were compared', () => {
  const [area, heads] = consentSteps(votes(8, 6, '四分之三以上'));
  expect(area).toMatchObject({ what: 'voted', of: 'area', left: 8n * 8000n * 3n, right: 12n * 8000n * 2n, holds: true });
  expect(heads).toMatchObject({ what: 'voted', of: 'heads', left: 24n, right: 24n, holds: true });
});

test('never lets a rounded share decide: the comparison is that of exact fractions', () => {
  const count = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(fc.constantFrom('过半数', '四分之三以上', '全体三分之二以上'), count, count, count, (threshold, a, b, c) => {
      const [yes = 0, voted = 0, all = 0] = [a, b, c + 1].toSorted((x, y) => x - y);
      const electorate = Math.max(all, 1);
      const passes = consentPasses({
        threshold,
        electorateArea: electorate,
        electorateHeads: electorate,
        votedArea: voted,
        votedHeads: voted,
        yesArea: yes,
        yesHeads: yes,
      });
      const [e, v, y] = [BigInt(electorate), BigInt(voted), BigInt(yes)];
      const expected =
        threshold === '全体三分之二以上' ? 3n * y >= 2n * e : 3n * v >= 2n * e && (threshold === '过半数' ? 2n * y > v : 4n * y >= 3n * v);
      expect(passes).toBe(expected);
    }),
    { seed: 278, numRuns: 500 },
  );
});
