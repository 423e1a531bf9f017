import { expect, test } from 'vitest';
import { isInTerm } from './term.ts';

test('a body is there until its term ends or it is dissolved', () => {
  expect(isInTerm({ termFrom: '2023-06-01', termEnd: '2026-05-31' }, '2026-05-31')).toBe(true);
  expect(isInTerm({ termFrom: '2023-06-01', termEnd: '2026-05-31' }, '2026-06-01')).toBe(false);
  expect(isInTerm({ endedOn: '2026-06-01' }, '2026-06-01')).toBe(false);
  expect(isInTerm({}, '2026-06-01')).toBe(true);
});
