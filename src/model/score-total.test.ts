import { expect, test } from 'vitest';
import { fraction } from './exact.ts';
import { leafItems, rubricSums, type RubricTable } from './rubric-sums.ts';
import { itemMeans, roundPoints, scoreSubject, weightedTotal, type ComponentScore } from './score-total.ts';

/** Points as written → whole 0.0001. */
const p = (points: number) => Math.round(points * 10_000);

type Rubric = RubricTable['rubric'];
const rubric: Rubric = { total: p(100), decimals: 2, tieRule: '同分同名次', naPolicy: '按其余项目折算' };
const item = (componentKey: string, id: string, max: number, parentId?: string) => ({ componentKey, id, name: id, max: p(max), parentId });
const table: RubricTable = {
  rubric,
  components: [
    { key: 'site', name: '实地考察', weight: 6000 },
    { key: 'ask', name: '居民问卷', weight: 4000 },
  ],
  items: [
    item('site', 'env', 60),
    item('site', 'road', 36, 'env'),
    item('site', 'green', 24, 'env'),
    item('site', 'order', 40),
    item('ask', 'satisfied', 100),
  ],
};
const under = (naPolicy: Rubric['naPolicy']): RubricTable => ({ ...table, rubric: { ...rubric, naPolicy } });
const points = (entries: Record<string, number | 'na'>) =>
  new Map(Object.entries(entries).map(([id, value]) => [id, value === 'na' ? value : p(value)]));
const whole = { road: 30, green: 20, order: 40, satisfied: 80 };
const none = new Map();

test('a sheet whose parts add up to 130 is found', () => {
  const sheet: RubricTable = {
    ...table,
    components: [{ key: 'all', name: '考核', weight: 10_000 }],
    items: [30, 20, 20, 20, 10, 30].map((max, index) => item('all', `part-${index}`, max)),
  };
  expect(rubricSums(sheet)).toEqual([
    { what: 'component', id: 'all', expected: p(100), actual: p(130) },
    { what: 'weights', id: '', expected: 10_000, actual: 10_000 },
  ]);
});

test('children, components and weights are each summed', () => {
  expect(rubricSums(table)).toEqual([
    { what: 'item', id: 'env', expected: p(60), actual: p(60) },
    { what: 'component', id: 'site', expected: p(100), actual: p(100) },
    { what: 'component', id: 'ask', expected: p(100), actual: p(100) },
    { what: 'weights', id: '', expected: 10_000, actual: 10_000 },
  ]);
  expect(leafItems(table.items).map(({ id }) => id)).toEqual(['road', 'green', 'order', 'satisfied']);
});

test('0.7 of one index and 0.3 of the other give four decimals, as in Luohu (the parts here are made up)', () => {
  const components: ComponentScore[] = [
    { key: 'civility', points: fraction(p(96.5411)) },
    { key: 'cleaning', points: fraction(p(94.1134)) },
  ];
  expect(weightedTotal(components, { civility: 7000, cleaning: 3000 }, 4)).toBe(958_128);
  expect(weightedTotal(components, { civility: 7000, cleaning: 3000 }, 2)).toBe(958_100);
});

test('a total is rounded once, and half goes up', () => {
  const half = [{ key: 'a', points: fraction(p(86.525)) }];
  expect(weightedTotal(half, { a: 1 }, 2)).toBe(865_300);
  expect(weightedTotal([{ key: 'a', points: fraction(p(86.5249)) }], { a: 1 }, 2)).toBe(865_200);
  expect(roundPoints(fraction(p(86.4999)), 0)).toBe(p(86));
  expect(roundPoints(fraction(2, 3), 4)).toBe(1);
});

test('points of all items make the component', () => {
  const score = scoreSubject(table, points(whole), none);
  expect(score).toMatchObject({ kind: 'scored', naItems: [] });
  expect(score.kind === 'scored' && weightedTotal(score.components, { site: 6000, ask: 4000 }, 2)).toBe(p(86));
});

test('an item without a row is missing, whatever the policy: it is neither 0 nor left out', () => {
  const { green: _, ...rest } = whole;
  for (const policy of ['不参评', '按其余项目折算', '取其他小区平均'] as const) {
    expect(scoreSubject(under(policy), points(rest), none)).toEqual({ kind: 'missing', itemIds: ['green'] });
  }
});

test('under 不参评 a subject with an item that does not apply is not scored', () => {
  expect(scoreSubject(under('不参评'), points({ ...whole, green: 'na' }), none)).toEqual({ kind: 'na', itemIds: ['green'] });
});

test('under 按其余项目折算 the other items are scaled up to the full mark of the component', () => {
  const score = scoreSubject(table, points({ ...whole, green: 'na' }), none);
  expect(score).toMatchObject({ kind: 'scored', naItems: ['green'] });
  if (score.kind !== 'scored') throw new Error();
  expect(roundPoints(score.components[0]!.points!, 4)).toBe(921_053);
  expect(weightedTotal(score.components, { site: 6000, ask: 4000 }, 2)).toBe(872_600);
});

test('a component with no item left drops out and the others share its weight', () => {
  const score = scoreSubject(table, points({ ...whole, satisfied: 'na' }), none);
  if (score.kind !== 'scored') throw new Error();
  expect(score.components[1]).toEqual({ key: 'ask', points: undefined });
  expect(weightedTotal(score.components, { site: 6000, ask: 4000 }, 2)).toBe(p(90));
  expect(weightedTotal(score.components, { site: 0, ask: 4000 }, 2)).toBeUndefined();
  expect(weightedTotal(score.components, {}, 2)).toBeUndefined();
});

test('a subject to which nothing applies is not scored', () => {
  const nothing = points({ road: 'na', green: 'na', order: 'na', satisfied: 'na' });
  expect(scoreSubject(table, nothing, none)).toMatchObject({ kind: 'na' });
});

test('under 取其他小区平均 the item counts the exact mean of those that have points', () => {
  const others = [
    points({ ...whole, green: 20 }),
    points({ ...whole, green: 21 }),
    points({ ...whole, green: 24 }),
    points({ ...whole, green: 'na' }),
  ];
  const means = itemMeans(others);
  const score = scoreSubject(under('取其他小区平均'), others[3]!, means);
  if (score.kind !== 'scored') throw new Error();
  expect(roundPoints(score.components[0]!.points!, 4)).toBe(916_667);
  expect(weightedTotal(score.components, { site: 6000, ask: 4000 }, 2)).toBe(p(87));
});

test('a mean that nobody gave points for does not exist', () => {
  const alone = points({ ...whole, green: 'na' });
  expect(scoreSubject(under('取其他小区平均'), alone, itemMeans([alone]))).toEqual({ kind: 'na', itemIds: ['green'] });
});
