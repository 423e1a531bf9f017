import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaDate, chinaInstant, nextMidnight, parseInstant } from './instant.ts';

test('24:00 is the beginning of the next day', () => {
  expect(chinaInstant('2026-03-26', '24:00')).toBe('2026-03-27T00:00:00+08:00');
  expect(chinaInstant('2026-12-31', '24:00')).toBe('2027-01-01T00:00:00+08:00');
  expect(chinaInstant('2026-03-26', '17:30')).toBe('2026-03-26T17:30:00+08:00');
});

test('an instant is the same moment however its offset is written', () => {
  const moment = Date.UTC(2026, 2, 26, 16, 0, 0);
  for (const text of ['2026-03-26T16:00:00Z', '2026-03-27T00:00:00+08:00', '2026-03-26T16:00Z', '2026-03-26T12:30:00.000-03:30']) {
    expect(parseInstant(text)).toBe(moment);
  }
});

test('a time without offset is refused, because it means another moment on every machine', () => {
  for (const text of ['2026-03-26', '2026-03-26T16:00:00', '2026-03-26 16:00:00Z', 'today', '2026-02-30T00:00:00Z']) {
    expect(() => parseInstant(text)).toThrow(RangeError);
  }
});

test('the day in China begins at 16:00 UTC', () => {
  expect(chinaDate(Date.UTC(2026, 2, 26, 15, 59, 59, 999))).toBe('2026-03-26');
  expect(chinaDate(Date.UTC(2026, 2, 26, 16, 0))).toBe('2026-03-27');
});

test('every instant that the platform writes is read as written', () => {
  const some = fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(some, (date) => {
      expect(parseInstant(date.toISOString())).toBe(date.getTime());
    }),
    { seed: 20261120 },
  );
});

test('the next midnight is that of China, and midnight itself has the next one', () => {
  expect(nextMidnight(parseInstant('2026-03-26T23:59:59+08:00'))).toBe(parseInstant('2026-03-27T00:00:00+08:00'));
  expect(nextMidnight(parseInstant('2026-03-27T00:00:00+08:00'))).toBe(parseInstant('2026-03-28T00:00:00+08:00'));
  expect(nextMidnight(parseInstant('2026-03-26T16:30:00Z'))).toBe(parseInstant('2026-03-28T00:00:00+08:00'));
});
