import { expect, test } from 'vitest';
import { rankChanges } from './rank-change.ts';
import type { Ranked } from './ranking.ts';

const round = (rubricId: string, ...ids: string[]) => ({
  rubricId,
  ranking: { ranked: ids.map((subjectId, index) => ({ subjectId, rank: index + 1 }) as Ranked) },
});

test('places won and lost are against the round before', () => {
  expect([...rankChanges(round('r', 'c1', 'c3', 'c2'), [round('r', 'c2', 'c3', 'c1')])]).toEqual([
    ['c1', { kind: 'moved', places: 2 }],
    ['c3', { kind: 'moved', places: 0 }],
    ['c2', { kind: 'moved', places: -2 }],
  ]);
});

test('ranked for the first time is told apart from not ranked in the round before', () => {
  const changes = rankChanges(round('r', 'c1', 'c2', 'c9'), [round('r', 'c1'), round('r', 'c2', 'c1')]);
  expect(changes.get('c2')).toEqual({ kind: 'returned' });
  expect(changes.get('c9')).toEqual({ kind: 'first' });
});

test('ranks under another rubric are not compared', () => {
  const changes = rankChanges(round('r-2026', 'c1', 'c2'), [round('r-2025', 'c1')]);
  expect(changes.get('c1')).toEqual({ kind: 'otherRubric' });
  expect(changes.get('c2')).toEqual({ kind: 'first' });
});

test('the first round on record has no changes', () => {
  expect(rankChanges(round('r', 'c1'), []).size).toBe(0);
});
