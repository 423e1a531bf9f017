import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listingState, listMembers, rectificationState } from './lists.ts';

const p = (points: number) => Math.round(points * 10_000);
const ranked = [91.57, 89.76, 86.53, 85, 84.99, 79.09, 76.04, 76.04, 72.87, 68.57].map((total, index) => ({
  subjectId: `c${index}`,
  total: p(total),
}));
const ids = (rule: Parameters<typeof listMembers>[0]) => listMembers(rule, ranked).map(({ subjectId }) => subjectId);

test('a red list from 85 includes 85 itself', () => {
  expect(ids({ min: p(85) })).toEqual(['c0', 'c1', 'c2', 'c3']);
});

test('the last three include everyone who shares the third place from the end', () => {
  expect(ids({ last: 3 })).toEqual(['c6', 'c7', 'c8', 'c9']);
  expect(ids({ last: 2 })).toEqual(['c8', 'c9']);
});

test('every condition of a rule must hold', () => {
  expect(ids({ last: 5, below: p(79) })).toEqual(['c6', 'c7', 'c8', 'c9']);
  expect(ids({ last: 1, below: p(60) })).toEqual([]);
  expect(ids({ min: p(70), below: p(76.04) })).toEqual(['c8']);
});

test('a rule without a condition, and a round without ranks, list nobody', () => {
  expect(ids({})).toEqual([]);
  expect(listMembers({ last: 3 }, [])).toEqual([]);
  expect(ids({ last: 100 })).toHaveLength(ranked.length);
});

test('the last N are those with fewer than N worse subjects', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (totals, last) => {
      const subjects = totals.map((total) => ({ total }));
      const expected = subjects.filter((one) => subjects.filter((other) => other.total < one.total).length < last);
      expect(listMembers({ last }, subjects)).toEqual(expected);
    }),
    { seed: 20261120 },
  );
});

test('an entry is on the list from its first to its last day, or to the day before removal', () => {
  const entry = { from: '2026-10-15', until: '2027-01-31' };
  expect(['2026-10-14', '2026-10-15', '2027-01-31', '2027-02-01'].map((day) => listingState(entry, day))).toEqual([
    'coming',
    'listed',
    'listed',
    'expired',
  ]);
  const removed = { ...entry, removedOn: '2026-11-02' };
  expect(['2026-11-01', '2026-11-02', '2027-03-01'].map((day) => listingState(removed, day))).toEqual(['listed', 'removed', 'removed']);
  expect(listingState({ from: '2026-10-15' }, '2030-01-01')).toBe('listed');
});

test('rectification runs to the end of its last day', () => {
  const entry = { rectifyBy: '2026-11-15' };
  expect(['2026-11-15', '2026-11-16'].map((day) => rectificationState(entry, day))).toEqual(['running', 'overdue']);
  expect(rectificationState({ ...entry, outcome: '验收合格' }, '2026-12-01')).toBe('done');
  expect(rectificationState({}, '2026-12-01')).toBe('none');
});
