import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedCalendar } from '../../tests/fixtures/published-calendar.ts';
import { addDays, dateOf, dayNumber, daysBetween, isWorkday, makeCalendar } from './calendar.ts';
import {
  lastDayFor,
  lengthAgainst,
  measurePeriod,
  periodProgress,
  periodState,
  requirementsOf,
  type CountFrom,
  type DayUnit,
  type Period,
  type PeriodState,
} from './period.ts';

const seed = 20261120;
const calendar = publishedCalendar(2017, 2018, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
const unknown = makeCalendar([]);

const facts = (periodStart: string, periodEnd: string, dayUnit: DayUnit = '自然日', countFrom: CountFrom = '当日') => ({
  periodStart,
  periodEnd,
  dayUnit,
  countFrom,
});
const measure = (...given: Parameters<typeof facts>): Period => measurePeriod(facts(...given), calendar)!;
const letter = { how: '信函', value: '云汀区柳岸路18号' } as const;
const desk = { how: '现场', value: '柳岸路18号106室', hours: '工作日08:30—17:30', closesAt: '17:30' } as const;

test('Pudong 2022-09-09 to 09-18 is 10 days when the first day counts', () => {
  const period = measure('2022-09-09', '2022-09-18');
  expect(period.days).toBe(10);
  expect(period.firstDay).toBe('2022-09-09');
});

test('Zhejiang published on 12-26 and counting from the next day has 7 days to 01-02', () => {
  expect(measure('2017-12-26', '2018-01-02', '自然日', '次日')).toMatchObject({ days: 7, firstDay: '2017-12-27' });
  expect(measure('2017-12-27', '2018-01-02').days).toBe(7);
});

test('working days skip the festival and count the make-up Saturday 2025-02-08', () => {
  expect(measure('2025-01-26', '2025-02-08', '工作日').days).toBe(6);
  expect(measure('2025-02-08', '2025-02-18', '工作日').days).toBe(8);
  expect(measure('2025-02-08', '2025-02-18', '自然日').days).toBe(11);
});

test('working days in a year without arrangement have no length, and the year is named', () => {
  const period = measure('2026-12-28', '2027-01-06', '工作日');
  expect(period.days).toBeUndefined();
  expect(period.unknownYear).toBe(2027);
  expect(measure('2026-12-28', '2027-01-06').days).toBe(10);
});

test('a period that lacks one of its four facts has no length', () => {
  const whole = facts('2026-03-12', '2026-03-26');
  for (const key of ['periodStart', 'periodEnd', 'dayUnit', 'countFrom'] as const) {
    expect(measurePeriod({ ...whole, [key]: undefined } as never, calendar)).toBeUndefined();
  }
});

test('a period that ends before it begins has no day', () => {
  expect(measure('2026-03-26', '2026-03-12').days).toBe(0);
  expect(measure('2026-03-26', '2026-03-12', '工作日').days).toBe(0);
});

test('a last day at the weekend moves to the next working day, by 民法典 203, and the announced day is kept', () => {
  const period = measure('2022-09-09', '2022-09-18');
  expect(period).toMatchObject({ end: '2022-09-18', lastDay: '2022-09-19', moved: true });
  expect(period.endsAt).toBe('2022-09-20T00:00:00+08:00');
  expect(measure('2025-09-20', '2025-10-02').lastDay).toBe('2025-10-09');
  expect(measure('2025-01-27', '2025-02-08')).toMatchObject({ lastDay: '2025-02-08', moved: false });
});

test('whether the last day moves stays open when the calendar does not say', () => {
  expect(measurePeriod(facts('2030-03-12', '2030-03-24'), unknown)).toMatchObject({ lastDay: '2030-03-24', moved: undefined });
  expect(measurePeriod(facts('2026-12-20', '2026-12-27'), publishedCalendar(2026))!.moved).toBe(true);
  expect(measurePeriod(facts('2023-12-20', '2023-12-31'), publishedCalendar(2023))!.moved).toBeUndefined();
});

test('a channel with office hours ends when the office closes, the others at 24:00', () => {
  const period = measurePeriod({ ...facts('2026-03-12', '2026-03-26'), channels: [letter, desk] }, calendar)!;
  expect(period.channels.map(({ date, time, instant }) => [date, time, instant])).toEqual([
    ['2026-03-26', '24:00', '2026-03-27T00:00:00+08:00'],
    ['2026-03-26', '17:30', '2026-03-26T17:30:00+08:00'],
  ]);
  expect(period.deadline).toEqual({ date: '2026-03-26', time: '24:00', instant: '2026-03-27T00:00:00+08:00' });
});

test('a period with nothing but office hours ends when the last office closes', () => {
  const early = { ...desk, closesAt: '12:00' };
  const period = measurePeriod({ ...facts('2026-03-12', '2026-03-26'), channels: [desk, early] }, calendar)!;
  expect(period.endsAt).toBe('2026-03-26T17:30:00+08:00');
  expect(periodState(period, '2026-03-26T17:29:59+08:00')).toBe('lastDay');
  expect(periodState(period, '2026-03-26T17:30:00+08:00')).toBe('waiting');
});

test('office hours on a day off move with the last day', () => {
  const period = measurePeriod({ ...facts('2026-09-20', '2026-10-03'), channels: [desk] }, calendar)!;
  expect(period.channels[0]).toMatchObject({ date: '2026-10-08', time: '17:30', instant: '2026-10-08T17:30:00+08:00' });
});

test('the state turns at the second in China, whatever zone the reader is in', () => {
  const period = measure('2026-03-12', '2026-03-26');
  const turns: [string, PeriodState][] = [
    ['2026-03-11T15:59:59Z', 'upcoming'],
    ['2026-03-11T16:00:00Z', 'open'],
    ['2026-03-26T00:00:00+08:00', 'lastDay'],
    ['2026-03-25T23:59:59+08:00', 'open'],
    ['2026-03-26T15:59:59.999Z', 'lastDay'],
    ['2026-03-26T16:00:00Z', 'waiting'],
  ];
  for (const [now, state] of turns) expect([now, periodState(period, now)]).toEqual([now, state]);
});

test('an outcome decides from the day it is published, not before', () => {
  const outcome = { status: '期满无异议', objections: 0, summary: '没有收到意见', publishedOn: '2026-04-10' } as const;
  const period = measurePeriod({ ...facts('2026-03-12', '2026-03-26'), outcome }, calendar)!;
  expect(periodState(period, '2026-04-09T23:59:59+08:00')).toBe('waiting');
  expect(periodState(period, '2026-04-10T00:00:00+08:00')).toBe('decided');
});

test('on 18 March six days of 12 to 26 March are gone and nine are left, today included', () => {
  const period = measure('2026-03-12', '2026-03-26');
  expect(periodProgress(period, '2026-03-18T09:00:00+08:00')).toEqual({ gone: 6, left: 9 });
  expect(periodProgress(period, '2026-03-01T09:00:00+08:00')).toEqual({ gone: 0, left: 15 });
  expect(periodProgress(period, '2026-03-26T23:59:59.999+08:00')).toEqual({ gone: 14, left: 1 });
  expect(periodProgress(period, '2026-03-27T00:00:00+08:00')).toEqual({ gone: 15, left: 0 });
  expect(periodProgress({ ...period, endsAt: '2026-03-26T17:30:00+08:00' }, '2026-03-26T17:30:00+08:00')).toEqual({ gone: 15, left: 0 });
});

test('the district and the notice itself both bind the length', () => {
  const thresholds = {
    noticePeriods: [{ matter: '加装电梯方案', minDays: 10, dayUnit: '自然日', basis: '区办法第十一条' }],
    defaultNoticePeriod: { minDays: 5, dayUnit: '工作日', basis: '条例第九条' },
  } as const;
  const both = requirementsOf({ matter: '加装电梯方案', dayUnit: '自然日', minDays: 15, minBasis: '本办法第三条' }, thresholds as never);
  expect(both).toEqual([
    { days: 10, unit: '自然日', basis: '区办法第十一条', from: 'district' },
    { days: 15, unit: '自然日', basis: '本办法第三条', from: 'notice' },
  ]);
  expect(requirementsOf({ matter: '调价', dayUnit: '自然日', minDays: 7 }, thresholds as never)).toEqual([
    { days: 5, unit: '工作日', basis: '条例第九条', from: 'district' },
    { days: 7, unit: '自然日', basis: '', from: 'notice' },
  ]);
  expect(requirementsOf({ matter: '验收' }, thresholds as never)).toHaveLength(1);
  expect(requirementsOf({ matter: '验收', minDays: 5 }, thresholds as never)).toHaveLength(1);
  expect(requirementsOf({ matter: '验收', dayUnit: '工作日' }, thresholds as never)).toHaveLength(1);
});

test('a length is compared in the unit of the requirement', () => {
  const period = measure('2026-09-25', '2026-10-08');
  expect(lengthAgainst(period, { days: 14, unit: '自然日' }, calendar)).toEqual({ counted: 14, enough: true });
  expect(lengthAgainst(period, { days: 5, unit: '工作日' }, calendar)).toEqual({ counted: 4, enough: false });
  expect(lengthAgainst(period, { days: 5, unit: '工作日' }, unknown)).toEqual({ counted: undefined, enough: undefined });
});

const units = fc.constantFrom<DayUnit>('自然日', '工作日');
const counts = fc.constantFrom<CountFrom>('当日', '次日');
const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-06-30') }).map(dateOf);

test('the earliest last day is just long enough, and one day less is too short', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), units, counts, (start, minDays, unit, countFrom) => {
      const end = lastDayFor(start, minDays, unit, countFrom, calendar)!;
      const period = measurePeriod(facts(start, end, unit, countFrom), calendar)!;
      expect(period.days).toBe(minDays);
      expect(measurePeriod(facts(start, addDays(end, -1), unit, countFrom), calendar)!.days).toBe(minDays - 1);
    }),
    { seed },
  );
});

test('counting from the next day is never longer, and natural days are never fewer than working days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 90 }), units, (start, length, unit) => {
      const end = addDays(start, length);
      const today = measurePeriod(facts(start, end, unit, '当日'), calendar)!.days!;
      const next = measurePeriod(facts(start, end, unit, '次日'), calendar)!.days!;
      expect(today - next).toBe(unit === '自然日' || isWorkday(calendar, start) ? 1 : 0);
      expect(today).toBeLessThanOrEqual(daysBetween(start, end) + 1);
    }),
    { seed },
  );
});

test('the last day is a working day, never before the announced one, with no working day between', () => {
  fc.assert(
    fc.property(day, (end) => {
      const { lastDay, moved } = measurePeriod(facts(end, end), calendar)!;
      expect(isWorkday(calendar, lastDay)).toBe(true);
      expect(moved).toBe(lastDay !== end);
      for (let between = end; between < lastDay; between = addDays(between, 1)) expect(isWorkday(calendar, between)).toBe(false);
    }),
    { seed },
  );
});

test('states come in order as time passes', () => {
  const order: PeriodState[] = ['upcoming', 'open', 'lastDay', 'waiting', 'decided'];
  const hours = fc.array(fc.integer({ min: -100, max: 1500 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 30 }), hours, (start, length, times) => {
      const outcome = { status: '采纳', objections: 1, summary: '采纳', publishedOn: addDays(start, length + 20) } as const;
      const period = measurePeriod({ ...facts(start, addDays(start, length)), outcome }, calendar)!;
      const begin = Date.parse(`${start}T00:00:00+08:00`);
      const seen = times
        .sort((a, b) => a - b)
        .map((hour) => order.indexOf(periodState(period, new Date(begin + hour * 3_600_000).toISOString())));
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }),
    { seed },
  );
});
