import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredWeights, rankRanges, rankRound, rankScored, rankTotals, type RoundTable } from './ranking.ts';
import { packSubjects, scoreRound, unpackSubjects } from './score-round.ts';

const p = (points: number) => Math.round(points * 10_000);
const seed = 20261120;

/** One item per component, the scores of each subject in that order. `undefined` does not apply. */
function roundOf(
  subjects: Record<string, (number | undefined)[]>,
  weights: Record<string, number>,
  more: Partial<RoundTable> = {},
): RoundTable {
  const keys = Object.keys(weights);
  return {
    rubric: { total: p(100), decimals: 2, tieRule: '同分同名次', naPolicy: '按其余项目折算' },
    components: keys.map((key) => ({ key, name: key, weight: weights[key]! })),
    items: keys.map((key) => ({ componentKey: key, id: key, name: key, max: p(100) })),
    scores: Object.entries(subjects).flatMap(([subjectId, values]) =>
      keys.map((itemId, index) => ({ subjectId, itemId, value: values[index] === undefined ? undefined : p(values[index]) })),
    ),
    results: [],
    ...more,
  };
}

const weights = { site: 5000, files: 2000, ask: 3000 };
const district = roundOf(
  {
    c01: [92.5, 94, 88.4],
    c02: [90, 88.5, 90.2],
    c03: [88.5, 86, 83.6],
    c04: [87, 91, 80.4],
    c05: [86.5, 84, 85.6],
    c06: [84, 83.5, 82],
    c07: [82.5, 85, 80],
    c08: [82.5, 79, 84],
    c09: [80, 76.5, 79.3],
    c10: [76, 78, 74.8],
    c11: [72.5, 70, 75.4],
    c12: [68, 66.5, 70.9],
  },
  weights,
);
const table = (round: RoundTable) => rankRound(round).ranked.map(({ subjectId, total, rank }) => [subjectId, total / 10_000, rank]);

test('twelve compounds are ranked by the weighted total, and equal totals share a rank', () => {
  expect(table(district)).toEqual([
    ['c01', 91.57, 1],
    ['c02', 89.76, 2],
    ['c03', 86.53, 3],
    ['c04', 85.82, 4],
    ['c05', 85.73, 5],
    ['c06', 83.3, 6],
    ['c07', 82.25, 7],
    ['c08', 82.25, 7],
    ['c09', 79.09, 9],
    ['c10', 76.04, 10],
    ['c11', 72.87, 11],
    ['c12', 68.57, 12],
  ]);
});

test('the tie rule decides whether the next rank skips', () => {
  const totals = [90, 80, 80, 80, 70].map((total, index) => ({ subjectId: `c${index}`, total }));
  expect(rankTotals(totals, '同分同名次').map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 5]);
  expect(rankTotals(totals, '同分同名次不跳号').map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 3]);
});

test('totals are equal when they are published as equal', () => {
  const close = roundOf({ c1: [80.004], c2: [80.0001], c3: [79.99] }, { a: 10_000 });
  expect(table(close)).toEqual([
    ['c1', 80, 1],
    ['c2', 80, 1],
    ['c3', 79.99, 3],
  ]);
});

test('rank ranges come from one weight at a time made a tenth greater or smaller', () => {
  const ranges = rankRanges(district);
  expect(Object.fromEntries([...ranges].map(([id, { best, worst }]) => [id, best === worst ? `${best}` : `${best}—${worst}`]))).toEqual({
    c01: '1',
    c02: '2',
    c03: '3',
    c04: '4—5',
    c05: '4—5',
    c06: '6',
    c07: '7—8',
    c08: '7—8',
    c09: '9',
    c10: '10',
    c11: '11',
    c12: '12',
  });
});

test('a subject that was left out is listed with its reason and counts for nobody', () => {
  const round = roundOf(
    { c1: [90, 90], c2: [10, 10], c3: [80, 80] },
    { a: 5000, b: 5000 },
    {
      results: [{ subjectId: 'c2', excludedReason: '综合改造施工', resumesOn: '2026年第四季度' }, { subjectId: 'c4' }],
    },
  );
  const ranking = rankRound(round);
  expect(ranking.ranked.map(({ subjectId, rank }) => [subjectId, rank])).toEqual([
    ['c1', 1],
    ['c3', 2],
  ]);
  expect(ranking.unranked).toEqual([
    { subjectId: 'c2', why: 'declared', reason: '综合改造施工', resumesOn: '2026年第四季度', itemIds: [] },
    { subjectId: 'c4', why: 'missing', itemIds: ['a', 'b'] },
  ]);
});

test('items that do not apply follow the policy, and a mean leaves out those who are left out', () => {
  const subjects = { c1: [90, 60], c2: [80, undefined], c3: [70, 80], c4: [0, 0] };
  const results = [{ subjectId: 'c4', excludedReason: '停用' }];
  const under = (naPolicy: RoundTable['rubric']['naPolicy']) => {
    const round = roundOf(subjects, { a: 5000, b: 5000 }, { results });
    return rankRound({ ...round, rubric: { ...round.rubric, naPolicy } });
  };
  const of = (ranking: ReturnType<typeof under>) => ranking.ranked.map(({ subjectId, total }) => [subjectId, total / 10_000]);
  expect(of(under('按其余项目折算'))).toEqual([
    ['c2', 80],
    ['c1', 75],
    ['c3', 75],
  ]);
  expect(of(under('取其他小区平均'))).toEqual([
    ['c1', 75],
    ['c2', 75],
    ['c3', 75],
  ]);
  expect(of(under('不参评'))).toEqual([
    ['c1', 75],
    ['c3', 75],
  ]);
  expect(under('不参评').unranked.map(({ subjectId, why }) => [subjectId, why])).toEqual([
    ['c2', 'na'],
    ['c4', 'declared'],
  ]);
  expect(under('按其余项目折算').ranked[0]).toMatchObject({ components: { a: p(80), b: undefined }, naItems: ['b'] });
});

test('a round that publishes totals only is ranked by them and says so', () => {
  const round = roundOf(
    {},
    { a: 10_000 },
    {
      results: [
        { subjectId: 'dongmen', total: p(93.999) },
        { subjectId: 'guiyuan', total: p(95.8128) },
        { subjectId: 'left', total: p(99), excludedReason: '升级改造' },
      ],
    },
  );
  const ranking = rankRound(round);
  expect(ranking.from).toBe('totals');
  expect(ranking.ranked.map(({ subjectId, rank }) => [subjectId, rank])).toEqual([
    ['guiyuan', 1],
    ['dongmen', 2],
  ]);
  expect(ranking.unranked).toHaveLength(1);
});

test('a reader may leave a component out, and who has only that one is not ranked', () => {
  const round = roundOf({ c1: [90, undefined], c2: [80, 70] }, { a: 5000, b: 5000 });
  expect(rankRound(round, { a: 0, b: 100 })).toMatchObject({
    ranked: [{ subjectId: 'c2', rank: 1 }],
    unranked: [{ subjectId: 'c1', why: 'na' }],
  });
});

const points = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined, freq: 12 });
const subjects = fc
  .uniqueArray(fc.nat({ max: 500 }), { minLength: 1, maxLength: 30 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(`c${id}`), fc.array(points, { minLength: 3, maxLength: 3 })))));
const asRound = (entries: [string, (number | undefined)[]][]) => roundOf(Object.fromEntries(entries), weights);

test('the order of the rows does not matter', () => {
  fc.assert(
    fc.property(subjects, fc.infiniteStream(fc.nat()), (entries, stream) => {
      const round = asRound(entries);
      const keyed = round.scores.map((row) => ({ row, key: stream.next().value as number }));
      const scores = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
      expect(rankRound({ ...round, scores })).toEqual(rankRound(round));
    }),
    { seed },
  );
});

test('a rank is one more than the number of better totals, and without skipping of better different totals', () => {
  fc.assert(
    fc.property(subjects, (entries) => {
      const { ranked } = rankRound(asRound(entries));
      const dense = rankTotals(ranked, '同分同名次不跳号');
      for (const [index, { total, rank }] of ranked.entries()) {
        const better = ranked.filter((one) => one.total > total).map((one) => one.total);
        expect(rank).toBe(better.length + 1);
        expect(dense[index]!.rank).toBe(new Set(better).size + 1);
      }
    }),
    { seed },
  );
});

test('nobody is lost: every subject is ranked or listed with a reason', () => {
  const policies = fc.constantFrom('不参评' as const, '按其余项目折算' as const, '取其他小区平均' as const);
  fc.assert(
    fc.property(subjects, policies, (entries, naPolicy) => {
      const round = asRound(entries);
      const { ranked, unranked } = rankRound({ ...round, rubric: { ...round.rubric, naPolicy } });
      expect([...ranked, ...unranked].map(({ subjectId }) => subjectId).sort()).toEqual(entries.map(([id]) => id).sort());
    }),
    { seed },
  );
});

test('only the proportions of weights count, and the published rank lies in the range', () => {
  fc.assert(
    fc.property(subjects, fc.integer({ min: 2, max: 50 }), (entries, times) => {
      const round = asRound(entries);
      const ranking = rankRound(round);
      const multiplied = Object.fromEntries(Object.entries(declaredWeights(round)).map(([key, weight]) => [key, weight * times]));
      expect(rankRound(round, multiplied)).toEqual(ranking);
      const ranges = rankRanges(round);
      for (const { subjectId, rank } of ranking.ranked) {
        const { best, worst } = ranges.get(subjectId)!;
        expect(best <= rank && rank <= worst).toBe(true);
      }
    }),
    { seed },
  );
});

test('scores packed into a page give the same ranks as the build', () => {
  fc.assert(
    fc.property(subjects, (entries) => {
      const round = { ...asRound(entries), rubric: { ...district.rubric, naPolicy: '取其他小区平均' as const } };
      const packed = JSON.parse(JSON.stringify(packSubjects(scoreRound(round).subjects))) as ReturnType<typeof packSubjects>;
      const unpacked = { subjects: unpackSubjects(packed, Object.keys(weights)), unranked: [] };
      const strip = (ranked: { subjectId: string; rank: number; total: number }[]) =>
        ranked.map(({ subjectId, rank, total }) => [subjectId, rank, total]);
      expect(strip(rankScored(unpacked, round.rubric, weights).ranked)).toEqual(strip(rankRound(round).ranked));
    }),
    { seed },
  );
});
