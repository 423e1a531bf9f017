import { expect, test } from 'vitest';
import { beijingDay, beijingTime } from './beijing-time.ts';

test('a moment is told by the day and hour of Beijing', () => {
  expect(beijingTime('2026-11-20T09:05:59Z')).toBe('2026年11月20日17:05');
  expect(beijingTime('2026-12-31T16:00:00Z')).toBe('2027年1月1日00:00');
  expect(beijingDay('2026-12-31T15:59:59Z')).toBe('2026-12-31');
});
