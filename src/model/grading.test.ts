import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeCountSums, gradeOf, gradingScore } from './grading.ts';

const p = (points: number) => Math.round(points * 10_000);
type Band = Parameters<typeof gradeOf>[0][number];
const band = (grade: string, min: number | undefined, max: number | undefined, record: Band['record'] = '不限'): Band => ({
  grade,
  min: min === undefined ? undefined : p(min),
  max: max === undefined ? undefined : p(max),
  record,
});

/** 山东: evidence C. */
const shandong = [
  band('AAA', 85, undefined),
  band('AA', 80, 85),
  band('A', 70, 80),
  band('B', 60, 70),
  band('B', undefined, 60, '无不良记录'),
  band('C', undefined, 60, '有不良记录'),
  band('C（缺失）', undefined, undefined, '未登记'),
];
const grade = (points: number | undefined, record: Parameters<typeof gradeOf>[2] = '无不良记录', bands = shandong) => {
  const result = gradeOf(bands, points === undefined ? undefined : p(points), record);
  return result.kind === 'grade' ? result.grade : result.kind;
};

test('Shandong: a bound belongs to the upper grade', () => {
  expect([85, 84.9999, 80, 79.9999, 70, 69.9999, 60].map((points) => grade(points))).toEqual(['AAA', 'AA', 'AA', 'A', 'A', 'B', 'B']);
});

test('Shandong: below 60 the record decides, above it does not', () => {
  expect(grade(59.9999, '无不良记录')).toBe('B');
  expect(grade(59.9999, '有不良记录')).toBe('C');
  expect(grade(90, '有不良记录')).toBe('AAA');
  expect(grade(0, '有不良记录')).toBe('C');
});

test('Shandong: a company that is not registered has a grade of its own, with or without points', () => {
  expect(grade(undefined, '未登记')).toBe('C（缺失）');
  expect(grade(90, '未登记')).toBe('C（缺失）');
  expect(grade(undefined, '无不良记录')).toBe('none');
});

test('a score below the lowest band is ungraded, not given the lowest grade', () => {
  const shangqiu = [band('AAA', 100, undefined), band('AA', 90, 100), band('A', 80, 90), band('B', 70, 80), band('C', 60, 70)];
  expect(grade(59, '无不良记录', shangqiu)).toBe('none');
});

test('bands that overlap contradict each other', () => {
  expect(gradeOf([band('A', 70, 80), band('B', 60, 71)], p(70), '无不良记录')).toEqual({ kind: 'ambiguous', grades: ['A', 'B'] });
});

test('the score is base and bonus less penalty', () => {
  expect(gradingScore({ base: p(80), bonus: p(4.5), penalty: p(2) })).toBe(p(82.5));
  expect(gradingScore({ base: p(80) })).toBe(p(80));
  expect(gradingScore({ penalty: p(2) })).toBe(p(-2));
  expect(gradingScore({})).toBeUndefined();
});

const counts = (schemeId: string, period: string, assessed: number, ...numbers: number[]) =>
  numbers.map((count, index) => ({ schemeId, period, grade: String(index), count, assessed }));

test('the counts of Luohe add up to 211, those of Shandong to 649 and 674', () => {
  const rows = [
    ...counts('luohe', '2020年', 211, 15, 86, 82, 28),
    ...counts('shandong', '2022年第一季度', 649, 16, 10, 24, 543, 56),
    ...counts('shandong', '2022年第二季度', 674, 28, 12, 28, 547, 59),
  ];
  expect(gradeCountSums(rows).map(({ sum, addsUp }) => [sum, addsUp])).toEqual([
    [211, true],
    [649, true],
    [674, true],
  ]);
});

test('counts that do not add up, or name two totals, are found', () => {
  expect(gradeCountSums(counts('x', '2020', 210, 15, 86, 82, 28))).toMatchObject([{ sum: 211, assessed: [210], addsUp: false }]);
  expect(gradeCountSums([...counts('x', '2020', 2, 1), ...counts('x', '2020', 3, 1)])).toMatchObject([
    { sum: 2, assessed: [2, 3], addsUp: false },
  ]);
});

test('every score has exactly one grade under Shandong, whatever the record', () => {
  const records = fc.constantFrom('无不良记录' as const, '有不良记录' as const, '未登记' as const);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: p(120) }), records, (score, record) => {
      expect(gradeOf(shandong, score, record).kind).toBe('grade');
    }),
    { seed: 20261120 },
  );
});
