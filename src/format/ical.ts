/**
 * iCalendar (RFC 5545, with the calendar properties of RFC 7986). Days and times are texts of Beijing time from end to
 * end: a library would ask for `Date` objects, whose day depends on the zone of the machine that builds.
 */

/** An appointment. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC to the second. */
export interface CalendarEvent {
  /** Never changes, whatever the event or the address of the site becomes. */
  uid: string;
  /** A whole day when there is no `time`. */
  day: string;
  /** `HH:MM` (up to 24:00) in China. */
  time?: string | undefined;
  /** `HH:MM` on the same day; without it the event is the moment `time`. */
  until?: string | undefined;
  /** A recurrence rule (RFC 5545, 3.3.10), for timed events. */
  rule?: string | undefined;
  summary: string;
  description: string;
  location?: string | undefined;
  /** Whole address of its page. */
  url?: string | undefined;
  categories: readonly string[];
  /** What this was last changed at, and how often it was. */
  changedAt: string;
  sequence: number;
  /** It will not take place, or was withdrawn. */
  cancelled: boolean;
  /** How long before its beginning calendars remind of it, as an RFC 5545 duration such as `-P2D`. */
  alarm?: string | undefined;
}

export interface CalendarHead {
  uid: string;
  name: string;
  description: string;
  /** Whole addresses of the page about it and of the calendar itself. */
  url?: string | undefined;
  source?: string | undefined;
  changedAt: string;
}

/** The calendar of events that were written with `writeEvent`. */
export function writeCalendar({ uid, name, description, url, source, changedAt }: CalendarHead, events: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingbai//Mingbai//ZH',
    'CALSCALE:GREGORIAN',
    `UID:${escaped(uid)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...(url ? [`URL:${url}`] : []),
    ...(source ? [`SOURCE;VALUE=URI:${source}`] : []),
    ...(events.some((event) => event.includes(`;TZID=${ZONE}:`)) ? TIMEZONE : []),
  ];
  return `${lines.map(folded).join('')}${events.join('')}END:VCALENDAR\r\n`;
}

/** One event, folded, ready to stand in any number of calendars. */
export function writeEvent(event: CalendarEvent): string {
  const { uid, day, time, until, rule, summary, description, location, url, categories, changedAt, sequence, cancelled, alarm } = event;
  const lines = [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    // Without METHOD both say when the event was last revised (RFC 5545, 3.8.7.2).
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${sequence}`,
    // The end of a whole day is the day after; without DTEND it is one day long, as is meant.
    ...(time === undefined ? [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`] : [`DTSTART;TZID=${ZONE}:${local(day, time)}`]),
    ...(until === undefined ? [] : [`DTEND;TZID=${ZONE}:${local(day, until)}`]),
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    `CATEGORIES:${categories.map(escaped).join(',')}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(alarm === undefined || cancelled
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, `TRIGGER:${alarm}`, 'END:VALARM']),
    'END:VEVENT',
  ];
  return lines.map(folded).join('');
}

/** The last moment of a day in China, as `UNTIL` of a recurrence rule has it. */
export function untilEndOf(day: string): string {
  return `${day.replaceAll('-', '')}T155959Z`;
}

const ZONE = 'Asia/Shanghai';

/** Since summer time ended for good on 15 September 1991 (tz database, rule PRC). */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T020000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** 24:00 is written as the last second of the day, so that the event stays on it. */
function local(day: string, time: string): string {
  return `${day.replaceAll('-', '')}T${time === '24:00' ? '235959' : `${time.replace(':', '')}00`}`;
}

function utc(instant: string): string {
  return instant.replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(CONTROLS, '');
}

/** What RFC 5545 forbids in a line. */
const CONTROLS = /[\u0000-\u0008\u000A-\u001F\u007F]/g;

/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST = 75;

/** The line with its end, broken between characters into lines of at most 75 octets, each but the first after a space. */
function folded(line: string): string {
  if (line.length * 3 <= LONGEST) return `${line}\r\n`;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}
