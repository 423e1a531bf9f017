import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankRound, type RoundTable } from './ranking.ts';

const rubric: RoundTable['rubric'] = {
  total: 1_000_000,
  decimals: 4,
  tieRule: '同分同名次',
  naPolicy: '不参评',
};
const round = (results: RoundTable['results'], subjectCount?: number): RoundTable => ({
  rubric,
  components: [],
  items: [],
  scores: [],
  results,
  subjectCount,
});
const ranksOf = (results: RoundTable['results'], subjectCount?: number) =>
  rankRound(round(results, subjectCount)).ranked.map(({ subjectId, rank }) => [subjectId, rank]);

describe('a round of which only totals were published', () => {
  const first = { subjectId: 'a', total: 958_128, rank: 1 };
  const last = { subjectId: 'z', total: 939_990, rank: 10 };

  test('keeps published ranks when only some of the subjects are known', () => {
    expect(ranksOf([last, first], 10)).toEqual([
      ['a', 1],
      ['z', 10],
    ]);
  });

  test.each([
    ['the round does not say that more were scored', [first, last], undefined],
    ['all are known', [first, last], 2],
    ['a published rank is missing', [first, { ...last, rank: undefined }], 10],
    [
      'a published rank contradicts the totals',
      [
        { ...first, rank: 10 },
        { ...last, rank: 1 },
      ],
      10,
    ],
    ['a published rank is beyond the number scored', [first, { ...last, rank: 11 }], 10],
    [
      'different totals share a rank',
      [
        { ...first, rank: 3 },
        { ...last, rank: 3 },
      ],
      10,
    ],
  ] as const)('ranks them anew when %s', (_why, results, subjectCount) => {
    expect(ranksOf(results, subjectCount)).toEqual([
      ['a', 1],
      ['z', 2],
    ]);
  });

  test('equal totals keep an equal published rank', () => {
    expect(ranksOf([first, { subjectId: 'b', total: 958_128, rank: 1 }, last], 10)).toEqual([
      ['a', 1],
      ['b', 1],
      ['z', 10],
    ]);
  });

  test('any part of a ranked whole keeps the ranks of the whole', () => {
    const whole = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(whole, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (totals, keep) => {
        const all = totals.map((total, index) => ({ subjectId: `s${String(index).padStart(2, '0')}`, total }));
        const ranks = new Map(rankRound(round(all)).ranked.map((one) => [one.subjectId, one.rank]));
        const some = all.filter((_one, index) => keep[index]).map((one) => ({ ...one, rank: ranks.get(one.subjectId) }));
        for (const [id, rank] of ranksOf(some, all.length)) expect(rank).toBe(ranks.get(String(id)));
      }),
      { seed: 31 },
    );
  });
});
