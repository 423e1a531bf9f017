import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { untilEndOf, writeCalendar, writeEvent, type CalendarEvent } from './ical.ts';

const EVENT: CalendarEvent = {
  uid: 'notice-n-2026-0301-end@1525290001',
  day: '2026-03-26',
  summary: '提意见截止',
  description: '第一行\n第二行',
  categories: ['提意见截止'],
  changedAt: '2026-03-11T16:00:00Z',
  sequence: 2,
  cancelled: false,
};
const HEAD = { uid: 'calendar-c0001@1525290001', name: '桐荫里小区', description: '说明', changedAt: '2026-03-11T16:00:00Z' };

function read(...events: CalendarEvent[]): { text: string; calendar: ICAL.Component; events: ICAL.Event[] } {
  const text = writeCalendar(HEAD, events.map(writeEvent));
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { text, calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) };
}

test('whatever a text holds, lines end by CRLF, have at most 75 octets and break between characters', () => {
  const texts = fc.string({ unit: fc.constantFrom('公', '示', 'a', ';', ',', '\\', '\n', '𠮷', '😀', 'é', ' '), maxLength: 200 });
  fc.assert(
    fc.property(texts, texts, (summary, description) => {
      const { text, events } = read({ ...EVENT, summary, description });
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        const octets = Buffer.from(line);
        expect(octets.length).toBeLessThanOrEqual(75);
        expect(octets.toString()).toBe(line);
        expect(line).not.toMatch(/[\r\n]|^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u);
      }
      expect([events[0]?.summary, events[0]?.description]).toEqual([summary, description]);
    }),
    { seed: 8, numRuns: 100 },
  );
});

test('what no line may hold is left out', () => {
  expect(read({ ...EVENT, summary: '截\u0000止\u0007' }).events[0]?.summary).toBe('截止');
});

test('an event without a time is a whole day, one with a time stands in Beijing time', () => {
  const { calendar, events } = read(
    EVENT,
    { ...EVENT, uid: 'b', time: '17:30' },
    { ...EVENT, uid: 'c', time: '15:00', until: '17:00', rule: `FREQ=MONTHLY;BYDAY=2TU;UNTIL=${untilEndOf('2026-06-30')}` },
  );
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  expect(events.map(({ startDate }) => [startDate.isDate, startDate.zone?.tzid])).toEqual([
    [true, 'floating'],
    [false, zone.tzid],
    [false, zone.tzid],
  ]);
  expect(events[1]!.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe('2026-03-26T09:30:00Z');
  expect(events[2]!.duration.toString()).toBe('PT2H');
});

test('a calendar of whole days carries no time zone', () => {
  expect(read(EVENT).calendar.getFirstSubcomponent('vtimezone')).toBeNull();
});

test('an event says when it was changed, how often, and whether it was called off', () => {
  const { calendar, events } = read(EVENT, { ...EVENT, uid: 'b', cancelled: true, alarm: '-P2D' });
  expect(events.map(({ sequence }) => sequence)).toEqual([2, 2]);
  const all = calendar.getAllSubcomponents('vevent');
  expect(all.map((event) => String(event.getFirstPropertyValue('status')))).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(all.map((event) => String(event.getFirstPropertyValue('dtstamp')))).toEqual(['2026-03-11T16:00:00Z', '2026-03-11T16:00:00Z']);
  expect(all[1]!.getFirstSubcomponent('valarm')).toBeNull();
});
